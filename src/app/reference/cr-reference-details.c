/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows of the selected entry of the page “Reference”. */
#include "config.h"

#include "cr-reference-details.h"

#include "cr-interface.h"
#include "cr-kept-rows.h"
#include "cr-link-address.h"
#include "cr-list-keys.h"
#include "cr-mapping.h"
#include "cr-plain.h"
#include "cr-query.h"
#include "cr-reference-facts.h"
#include "cr-status-icon.h"
#include "cr-words-row.h"

#include <glib/gi18n.h>

/* More are read better in the table. */
#define MAX_TASKS 50

struct _CrReferenceDetails
{
  AdwBin parent_instance;

  CrDocument *document;
  CrPlace    *place;
  const char *id; /* interned; NULL for none */
  guint       n_tasks;

  GtkLabel   *kind_label;
  GtkLabel   *title_label;
  GtkLabel   *description_label;
  GtkLabel   *evidence_label;
  GtkLabel   *source_label;
  GtkLabel   *address_label;
  GtkWidget  *address_box;
  GtkWidget  *open_button;
  CrUseForm  *form;
  GtkLabel   *tasks_label;
  GtkWidget  *make_button;
  GtkListBox *list;
  GtkWidget  *show_button;
  GtkWidget  *remove_button;
};

enum
{
  SIGNAL_MAKE_TASK,
  SIGNAL_REMOVE,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrReferenceDetails, cr_reference_details, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrReferenceDetails *self)
{
  return cr_document_get_roadmap (self->document);
}

static CrCatalogue *
get_catalogue (CrReferenceDetails *self)
{
  return cr_document_get_catalogue (self->document);
}

/* Tasks made of a starter task bear it as their origin, all others name what they apply. */
static gboolean
applies (CrReferenceDetails *self,
         const CrTask       *task)
{
  const CrEntry *entry = cr_catalogue_lookup (get_catalogue (self), self->id);

  if (entry != NULL && entry->group == CR_GROUP_TEMPLATE)
    return task->origin == self->id;
  return cr_mapping_has (get_roadmap (self), task, self->id);
}

static GtkWidget *
make_status_icon (CrReferenceDetails *self,
                  const CrTask       *task)
{
  const char    *id = cr_status_to_id (cr_task_get_status (task));
  const CrEntry *entry = cr_catalogue_lookup (get_catalogue (self), id);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget     *image = gtk_image_new_from_icon_name (cr_status_icon_get_name (id));

  cr_status_icon_set_class (box, id);
  if (entry != NULL)
    cr_plain_set_name_and_tooltip (image, cr_entry_get_title (entry, cr_interface_get_language ()));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  return box;
}

/* (transfer full) */
static char *
describe_row (CrReferenceDetails *self,
              const CrTask       *task)
{
  const char    *status = cr_status_to_id (cr_task_get_status (task));
  const CrEntry *entry = cr_catalogue_lookup (get_catalogue (self), status);

  return g_strdup_printf ("%s, %s", cr_text_show (task->title, cr_interface_get_content_language ()),
                          cr_entry_get_title (entry, cr_interface_get_language ()));
}

static void
show_row (CrReferenceDetails *self,
          const CrTask       *task,
          int                 position)
{
  const char      *title = cr_text_show (task->title, cr_interface_get_content_language ());
  g_autofree char *name = describe_row (self, task);
  g_autofree char *mark = g_strconcat (task->id, "\n", name, NULL);
  CrWordsRow      *row = NULL;

  if (cr_kept_rows_has (self->list, position, mark))
    return;
  row = CR_WORDS_ROW (cr_words_row_new (title, NULL));
  cr_words_row_set_lines (row, 3, 0);
  cr_words_row_add_prefix (row, make_status_icon (self, task));
  cr_plain_set_name (GTK_WIDGET (row), name);
  cr_kept_rows_put (self->list, position, GTK_WIDGET (row), task->id, mark);
}

static void
activated_cb (CrReferenceDetails *self,
              GtkWidget          *row)
{
  cr_place_select (self->place, cr_kept_rows_get_task (row));
}

/* The row of that task, else what makes one. */
static void
focus_row (CrReferenceDetails *self,
           const char         *task)
{
  GtkWidget *row = cr_kept_rows_find (self->list, task);

  gtk_widget_grab_focus (row != NULL ? row : self->make_button);
}

static void
show_tasks (CrReferenceDetails *self)
{
  const char      *focused = cr_kept_rows_get_focused (self->list);
  const CrEntry   *entry = cr_catalogue_lookup (get_catalogue (self), self->id);
  g_autofree char *heading = NULL;
  g_autofree char *all = NULL;

  self->n_tasks = 0;
  for (guint i = 0; i < cr_roadmap_get_n_tasks (get_roadmap (self)); i++)
    {
      const CrTask *task = cr_roadmap_get_task (get_roadmap (self), i);

      if (applies (self, task) && self->n_tasks++ < MAX_TASKS)
        show_row (self, task, (int) self->n_tasks - 1);
    }
  cr_kept_rows_cut (self->list, (int) MIN (self->n_tasks, MAX_TASKS));
  heading = self->n_tasks > 0 ? g_strdup_printf (ngettext ("%u task", "%u tasks", self->n_tasks), self->n_tasks)
                              : g_strdup (C_ ("reference", "No task"));
  gtk_label_set_text (self->tasks_label, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_tasks > 0);
  all = g_strdup_printf (ngettext ("Show %u in Tasks", "Show All %u in Tasks", self->n_tasks), self->n_tasks);
  gtk_button_set_label (GTK_BUTTON (self->show_button), all);
  gtk_widget_set_visible (self->show_button,
                          self->n_tasks > 0 && (entry == NULL || entry->group != CR_GROUP_TEMPLATE));
  if (focused != NULL && cr_kept_rows_get_focused (self->list) != focused)
    focus_row (self, focused);
}

/* The list that is counted here, for all that one can do with tasks there. */
static void
show_cb (CrReferenceDetails *self)
{
  CrQuery *query = cr_query_new ();

  query->grouping = cr_place_get_query (self->place)->grouping;
  cr_query_set_filter (query, CR_FILTER_ENTRY, cr_ids_new (&self->id, 1));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "tasks");
  cr_place_set_query (self->place, query);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* “Operational · WCO instruments and tools”. (transfer full) */
static char *
describe_kind (CrReferenceDetails *self,
               const CrEntry      *entry)
{
  CrReferenceKind kind = cr_reference_find_kind (get_roadmap (self), get_catalogue (self), self->id);
  const char     *words = cr_reference_kind_get_title (kind, get_catalogue (self));
  const CrEntry  *parent = NULL;

  if (entry == NULL)
    return g_strdup_printf ("%s · %s", words, _ ("Of this administration"));
  parent = entry->parent != NULL ? cr_catalogue_lookup (get_catalogue (self), entry->parent) : NULL;
  return parent != NULL
           ? g_strdup_printf ("%s · %s", words, cr_entry_get_short_title (parent, cr_interface_get_language ()))
           : g_strdup (words);
}

/* Where it stands in the source, and what the source or its age makes doubtful. (transfer full) */
static char *
describe_source (const CrEntry *entry)
{
  const char *source = entry != NULL ? cr_entry_get_source (entry, cr_interface_get_language ()) : NULL;

  if (source == NULL)
    return NULL;
  if (entry->group == CR_GROUP_INSTRUMENT)
    return g_strdup_printf (C_ ("reference", "Source: %s. Grouped by the WCO Secretariat, 2016; listed as of 2019."),
                            source);
  return g_strdup_printf (C_ ("reference", "Source: %s"), source);
}

static void
show_source (CrReferenceDetails *self,
             const CrEntry      *entry)
{
  g_autofree char *source = describe_source (entry);
  const char      *url = entry != NULL ? entry->url : NULL;
  g_autofree char *address = cr_link_address_to_open (url);
  g_autofree char *shown = cr_link_address_to_show (url);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  show_text (self->source_label, source);
  gtk_widget_set_visible (self->address_box, url != NULL);
  gtk_widget_set_visible (self->open_button, address != NULL);
  if (url == NULL)
    return;
  words = g_strdup_printf (C_ ("reference", "Address given by the source, 2019: %s"), shown);
  name = g_strdup_printf (C_ ("reference", "Open %s"), shown);
  gtk_label_set_text (self->address_label, words);
  cr_plain_set_tooltip (GTK_WIDGET (self->address_label), shown);
  cr_plain_set_name_and_tooltip (self->open_button, name);
}

/* (transfer full) */
static char *
describe_evidence (const CrEntry *entry)
{
  const char *evidence = entry != NULL ? cr_entry_get_evidence (entry, cr_interface_get_language ()) : NULL;
  const char *addressee = entry != NULL ? cr_entry_get_addressee (entry, cr_interface_get_language ()) : NULL;

  if (evidence != NULL)
    return g_strdup_printf (C_ ("reference", "Expected at level 3: %s"), evidence);
  return addressee != NULL ? g_strdup_printf (C_ ("reference", "Addressed to: %s"), addressee) : NULL;
}

static void
show_head (CrReferenceDetails *self,
           const CrEntry      *entry)
{
  g_autofree char *kind = describe_kind (self, entry);
  g_autofree char *evidence = describe_evidence (entry);

  gtk_label_set_text (self->kind_label, kind);
  gtk_label_set_text (self->title_label, cr_reference_get_name (get_roadmap (self), get_catalogue (self), self->id));
  show_text (self->description_label,
             entry != NULL ? cr_entry_get_description (entry, cr_interface_get_language ()) : NULL);
  show_text (self->evidence_label, evidence);
  show_source (self, entry);
}

static void
open_cb (CrReferenceDetails *self)
{
  const CrEntry   *entry = cr_catalogue_lookup (get_catalogue (self), self->id);
  g_autofree char *address = entry != NULL ? cr_link_address_to_open (entry->url) : NULL;

  if (address != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), address, GDK_CURRENT_TIME);
}

static void
make_cb (CrReferenceDetails *self)
{
  g_signal_emit (self, signals[SIGNAL_MAKE_TASK], 0);
}

static void
remove_cb (CrReferenceDetails *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
refused_cb (CrReferenceDetails *self,
            const char         *words)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, words);
}

static gboolean
make_task_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  make_cb (CR_REFERENCE_DETAILS (widget));
  return TRUE;
}

static void
cr_reference_details_dispose (GObject *object)
{
  CrReferenceDetails *self = CR_REFERENCE_DETAILS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_reference_details_parent_class)->dispose (object);
}

static void
cr_reference_details_class_init (CrReferenceDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_reference_details_dispose;

  signals[SIGNAL_MAKE_TASK] = g_signal_new ("make-task", CR_TYPE_REFERENCE_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", CR_TYPE_REFERENCE_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", CR_TYPE_REFERENCE_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, make_task_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, make_task_cb, NULL);
}

static GtkLabel *
make_label (const char *css_class,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  return GTK_LABEL (label);
}

static GtkWidget *
make_address (CrReferenceDetails *self)
{
  self->address_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->address_label = make_label ("caption", TRUE);
  gtk_label_set_lines (self->address_label, 2);
  gtk_label_set_ellipsize (self->address_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->address_label), TRUE);
  self->open_button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_add_css_class (self->open_button, "flat");
  gtk_widget_set_valign (self->open_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->open_button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->address_box), GTK_WIDGET (self->address_label));
  gtk_box_append (GTK_BOX (self->address_box), self->open_button);
  return self->address_box;
}

static GtkWidget *
make_head (CrReferenceDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->kind_label = make_label ("caption", TRUE);
  self->title_label = make_label ("title-4", FALSE);
  self->description_label = make_label ("body", FALSE);
  self->evidence_label = make_label ("body", FALSE);
  self->source_label = make_label ("caption", TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->description_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->evidence_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->source_label));
  gtk_box_append (GTK_BOX (box), make_address (self));
  return box;
}

static GtkWidget *
make_button (CrReferenceDetails *self,
             const char         *label,
             GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "heading-button");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_tasks (CrReferenceDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->tasks_label = make_label ("heading", FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tasks_label), TRUE);
  self->make_button = make_button (self, C_ ("reference", "Make a Task of It"), G_CALLBACK (make_cb));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("reference", "Tasks that apply it"));
  cr_list_keys_stop_once (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->show_button = make_button (self, "", G_CALLBACK (show_cb));
  gtk_widget_add_css_class (self->show_button, "flat");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->tasks_label));
  gtk_box_append (GTK_BOX (head), self->make_button);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->show_button);
  return box;
}

static void
cr_reference_details_init (CrReferenceDetails *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->form = CR_USE_FORM (cr_use_form_new ());
  self->remove_button = make_button (self, C_ ("reference", "Remove from the Reference"), G_CALLBACK (remove_cb));
  gtk_widget_set_halign (self->remove_button, GTK_ALIGN_START);
  g_signal_connect_object (self->form, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), make_tasks (self));
  gtk_box_append (GTK_BOX (box), self->remove_button);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
cr_reference_details_new (void)
{
  return g_object_new (CR_TYPE_REFERENCE_DETAILS, NULL);
}

void
cr_reference_details_set_up (CrReferenceDetails *self,
                             CrDocument         *document,
                             CrPlace            *place)
{
  g_return_if_fail (CR_IS_REFERENCE_DETAILS (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->place = g_object_ref (place);
  cr_use_form_set_up (self->form, document);
}

void
cr_reference_details_show (CrReferenceDetails *self,
                           const char         *id)
{
  const CrEntry *entry = NULL;
  gboolean       is_writable = FALSE;

  g_return_if_fail (CR_IS_REFERENCE_DETAILS (self));
  g_return_if_fail (self->document != NULL);

  self->id = id;
  cr_use_form_show (self->form, id);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), id != NULL);
  if (id == NULL)
    return;
  entry = cr_catalogue_lookup (get_catalogue (self), id);
  is_writable = !cr_document_is_read_only (self->document);
  show_head (self, entry);
  show_tasks (self);
  gtk_widget_set_sensitive (self->make_button, is_writable);
  gtk_widget_set_visible (self->remove_button, entry == NULL && is_writable);
}

void
cr_reference_details_commit (CrReferenceDetails *self)
{
  g_return_if_fail (CR_IS_REFERENCE_DETAILS (self));

  cr_use_form_commit (self->form);
}

void
cr_reference_details_take_focus (CrReferenceDetails *self)
{
  g_return_if_fail (CR_IS_REFERENCE_DETAILS (self));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

guint
cr_reference_details_get_n_tasks (CrReferenceDetails *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_DETAILS (self), 0);

  return self->n_tasks;
}

CrUseForm *
cr_reference_details_get_form (CrReferenceDetails *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_DETAILS (self), NULL);

  return self->form;
}
