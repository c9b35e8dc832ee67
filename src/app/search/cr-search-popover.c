/* SPDX-License-Identifier: GPL-3.0-or-later
 * Search everywhere: tasks and entries of the reference, found as one types. */
#include "config.h"

#include "cr-search-popover.h"

#include "cr-finder.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-quote.h"
#include "cr-reference-facts.h"
#include "cr-status-icon.h"
#include "cr-task.h"

#include <glib/gi18n.h>

/* More are narrowed better by another word. */
#define MAX_FOUND   40
#define LIST_WIDTH  440
#define LIST_HEIGHT 420

struct _CrSearchPopover
{
  GtkPopover parent_instance;

  CrDocument *document; /* NULL for none */
  CrFinder   *finder;   /* NULL before it was first opened */
  char       *text;     /* that was searched for */

  GtkWidget  *entry;
  GtkWidget  *told;
  GtkListBox *list;
  GtkWidget  *scrolled;
};

enum
{
  SIGNAL_TASK,
  SIGNAL_ENTRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrSearchPopover, cr_search_popover, GTK_TYPE_POPOVER)

/* What a row leads to. */
typedef struct
{
  const char *id; /* interned */
  gboolean    is_task;
} Target;

static Target *
get_target (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "cr-target");
}

/* A heading goes with the row that it stands above. */
static void
clear (CrSearchPopover *self)
{
  while (gtk_list_box_get_row_at_index (self->list, 0) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
tell (CrSearchPopover *self,
      guint            n_found)
{
  g_autofree char *quoted = cr_quote (self->text);
  g_autofree char *words = NULL;

  if (self->text[0] == '\0')
    words = g_strdup (C_ ("search", "Tasks and entries of the reference, in either language"));
  else if (n_found == 0)
    words = g_strdup_printf (C_ ("search", "Nothing found for “%s”"), quoted);
  else if (n_found > MAX_FOUND)
    words = g_strdup_printf (C_ ("search", "The best %d are shown; another word finds fewer"), MAX_FOUND);
  else
    words = g_strdup_printf (ngettext ("%u found", "%u found", n_found), n_found);
  gtk_label_set_text (GTK_LABEL (self->told), words);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  return label;
}

/* In two lines rather than with a tooltip, which GTK 4.8 cannot take back when the window closes over it. */
static GtkWidget *
make_title (const char *text)
{
  GtkWidget *label = make_label (text);

  gtk_label_set_single_line_mode (GTK_LABEL (label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  return label;
}

static void
add_row (CrSearchPopover *self,
         const Target    *target,
         const char      *icon,
         const char      *status,
         const char      *title,
         const char      *description)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *second = make_label (description);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, description);

  gtk_box_append (GTK_BOX (sign), gtk_image_new_from_icon_name (icon));
  cr_status_icon_set_class (sign, status);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "dim-label");
  gtk_box_append (GTK_BOX (words), make_title (title));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cr_plain_set_name (row, name);
  g_object_set_data_full (G_OBJECT (row), "cr-target", g_memdup2 (target, sizeof *target), g_free);
  gtk_list_box_append (self->list, row);
}

/* “In progress · Instruments”. (transfer full) */
static char *
describe_task (CrCatalogue  *catalogue,
               const CrTask *task)
{
  const char    *language = cr_interface_get_language ();
  const CrEntry *status = cr_catalogue_lookup (catalogue, cr_status_to_id (cr_task_get_status (task)));
  const CrEntry *area = cr_catalogue_lookup (catalogue, task->area);

  if (area == NULL)
    return g_strdup (cr_entry_get_title (status, language));
  return g_strdup_printf ("%s · %s", cr_entry_get_title (status, language), cr_entry_get_short_title (area, language));
}

static void
add_task (CrSearchPopover *self,
          const CrTask    *task)
{
  CrCatalogue     *catalogue = cr_document_get_catalogue (self->document);
  const char      *status = cr_status_to_id (cr_task_get_status (task));
  g_autofree char *description = describe_task (catalogue, task);
  const Target     target = { task->id, TRUE };

  add_row (self, &target, cr_status_icon_get_name (status), status,
           cr_text_show (task->title, cr_interface_get_content_language ()), description);
}

/* An instrument group is no entry to go to: it is a heading. */
static gboolean
add_entry (CrSearchPopover *self,
           const char      *id)
{
  CrRoadmap      *roadmap = cr_document_get_roadmap (self->document);
  CrCatalogue    *catalogue = cr_document_get_catalogue (self->document);
  CrReferenceKind kind = cr_reference_find_kind (roadmap, catalogue, id);
  const Target    target = { id, FALSE };

  if (kind == CR_N_REFERENCE_KINDS)
    return FALSE;
  add_row (self, &target, "cr-page-reference-symbolic", NULL, cr_reference_get_name (roadmap, catalogue, id),
           cr_reference_kind_get_title (kind, catalogue));
  return TRUE;
}

static gboolean
is_task (const CrFound *found)
{
  return found->record != NULL && found->record->kind == CR_KIND_TASK;
}

/* Tasks first, then the reference, each in the order they were found. */
static guint
add_found (CrSearchPopover *self,
           GArray          *found)
{
  guint n = 0;

  for (guint i = 0; i < found->len && n < MAX_FOUND; i++)
    if (is_task (&g_array_index (found, CrFound, i)))
      {
        add_task (self, (const CrTask *) g_array_index (found, CrFound, i).record);
        n++;
      }
  for (guint i = 0; i < found->len && n < MAX_FOUND; i++)
    {
      const CrFound *one = &g_array_index (found, CrFound, i);

      if (!is_task (one) && add_entry (self, one->entry != NULL ? one->entry->id : cr_record_get_key (one->record)))
        n++;
    }
  return found->len > MAX_FOUND ? found->len : n;
}

void
cr_search_popover_find (CrSearchPopover *self)
{
  const char        *text = NULL;
  g_autoptr (GArray) found = NULL;
  guint              n_found = 0;

  g_return_if_fail (CR_IS_SEARCH_POPOVER (self));

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (self->document == NULL || g_strcmp0 (text, self->text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  clear (self);
  if (self->finder == NULL)
    self->finder = cr_finder_new (cr_document_get_catalogue (self->document));
  found = cr_finder_search (self->finder, cr_document_get_roadmap (self->document), text, MAX_FOUND + 1);
  n_found = add_found (self, found);
  gtk_widget_set_visible (self->scrolled, n_found > 0);
  if (n_found > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  tell (self, n_found);
}

static void
choose (CrSearchPopover *self,
        GtkListBoxRow   *row)
{
  Target target = *get_target (row);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[target.is_task ? SIGNAL_TASK : SIGNAL_ENTRY], 0, target.id);
}

static void
row_activated_cb (CrSearchPopover *self,
                  GtkListBoxRow   *row)
{
  choose (self, row);
}

/* Enter in the entry takes the row that is marked. */
static void
entry_activate_cb (CrSearchPopover *self)
{
  GtkListBoxRow *row = NULL;

  cr_search_popover_find (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    choose (self, row);
}

/* Brings the row into sight, without giving it the focus. */
static void
scroll_to (CrSearchPopover *self,
           GtkListBoxRow   *row)
{
  GtkAdjustment  *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Arrow keys in the entry move the mark in the list. */
static gboolean
key_pressed_cb (CrSearchPopover *self,
                guint            keyval)
{
  gboolean       down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  GtkListBoxRow *row = NULL;

  if (!down && keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up)
    return FALSE;
  cr_search_popover_find (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + (down ? 1 : -1));
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      scroll_to (self, row);
    }
  return TRUE;
}

/* What has been found is read out as the mark moves, while the focus stays where one types. */
static void
row_selected_cb (CrSearchPopover *self,
                 GtkListBoxRow   *row)
{
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  gboolean   begins = before == NULL || get_target (before)->is_task != get_target (row)->is_task;
  GtkWidget *label = NULL;

  if (begins)
    {
      label = make_label (get_target (row)->is_task ? C_ ("search", "Tasks") : C_ ("search", "Reference"));
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_set_margin_start (label, 6);
    }
  gtk_list_box_row_set_header (row, label);
}

static void
cr_search_popover_show (GtkWidget *widget)
{
  CrSearchPopover *self = CR_SEARCH_POPOVER (widget);

  /* The document may be another one by now. */
  g_clear_pointer (&self->text, g_free);
  cr_search_popover_find (self);
  GTK_WIDGET_CLASS (cr_search_popover_parent_class)->show (widget);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_grab_focus (self->entry);
}

static void
cr_search_popover_dispose (GObject *object)
{
  CrSearchPopover *self = CR_SEARCH_POPOVER (object);

  /* The rows go after the entry. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, row_selected_cb, self);
  self->list = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->finder, cr_finder_free);
  G_OBJECT_CLASS (cr_search_popover_parent_class)->dispose (object);
}

static void
cr_search_popover_finalize (GObject *object)
{
  g_free (CR_SEARCH_POPOVER (object)->text);
  G_OBJECT_CLASS (cr_search_popover_parent_class)->finalize (object);
}

static void
cr_search_popover_class_init (CrSearchPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_search_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_search_popover_finalize;
  GTK_WIDGET_CLASS (klass)->show = cr_search_popover_show;

  signals[SIGNAL_TASK] = g_signal_new ("task", CR_TYPE_SEARCH_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ENTRY] = g_signal_new ("entry", CR_TYPE_SEARCH_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
make_entry (CrSearchPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", C_ ("search", "Search everywhere"), NULL);
  cr_plain_set_name (self->entry, C_ ("search", "Search everywhere"));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (cr_search_popover_find), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
}

static void
make_list (CrSearchPopover *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->scrolled = gtk_scrolled_window_new ();
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "search-results");
  cr_plain_set_name (GTK_WIDGET (self->list), C_ ("search", "Found"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
}

static void
cr_search_popover_init (CrSearchPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  make_entry (self);
  make_list (self);
  self->told = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "ellipsize",
                             PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->told, "caption");
  gtk_widget_add_css_class (self->told, "dim-label");
  gtk_widget_set_margin_start (self->told, 6);
  gtk_widget_set_size_request (box, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->told);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  cr_plain_set_name (GTK_WIDGET (self), C_ ("search", "Search everywhere"));
}

GtkWidget *
cr_search_popover_new (void)
{
  return g_object_new (CR_TYPE_SEARCH_POPOVER, NULL);
}

void
cr_search_popover_set_document (CrSearchPopover *self,
                                CrDocument      *document)
{
  g_return_if_fail (CR_IS_SEARCH_POPOVER (self));

  if (g_set_object (&self->document, document))
    g_clear_pointer (&self->finder, cr_finder_free);
}

GtkEditable *
cr_search_popover_get_entry (CrSearchPopover *self)
{
  g_return_val_if_fail (CR_IS_SEARCH_POPOVER (self), NULL);

  return GTK_EDITABLE (self->entry);
}

GtkListBox *
cr_search_popover_get_list (CrSearchPopover *self)
{
  g_return_val_if_fail (CR_IS_SEARCH_POPOVER (self), NULL);

  return self->list;
}
