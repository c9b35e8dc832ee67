/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starter tasks that would close a gap. */
#include "config.h"

#include "cr-suggestion-list.h"

#include "cr-choices.h"
#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-mapping.h"
#include "cr-plain.h"
#include "cr-suggest-edit.h"
#include "cr-suggest.h"
#include "cr-typed.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

/* More are not read at once; a button shows them all. */
#define N_AT_FIRST 20

struct _CrSuggestionList
{
  AdwBin parent_instance;

  CrDocument *document;
  GPtrArray  *suggestions; /* CrSuggestion */
  gboolean    is_whole;    /* all are shown */

  GtkLabel  *count;
  GtkWidget *accept_button;
  GtkWidget *list; /* a box: Tab goes through all that stands in it, which a GtkListBox would not let it */
  GtkWidget *more_button;
  GtkWidget *none;
  GtkLabel  *dismissed_label;
  GtkWidget *dismissed;

  /* What its rows show, and how. */
  CrList     *dismissed_list; /* NULL for none */
  const char *dismissed_language;
  gboolean    dismissed_is_read_only;
};

G_DEFINE_FINAL_TYPE (CrSuggestionList, cr_suggestion_list, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrSuggestionList *self)
{
  return cr_document_get_roadmap (self->document);
}

static const CrSuggestion *
get_suggestion (CrSuggestionList *self,
                guint             n)
{
  return g_ptr_array_index (self->suggestions, n);
}

static GtkWidget *
get_nth_child (GtkWidget *box,
               guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  for (guint i = 0; child != NULL && i < n; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Those that are not shown have no row. */
static GtkWidget *
get_row (CrSuggestionList *self,
         guint             n)
{
  return get_nth_child (self->list, n);
}

static gboolean
is_ticked (GtkWidget *row)
{
  return gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "cr-check"));
}

/* The template that a row, or something in one, is about. */
static const char *
get_template (gpointer widget)
{
  return g_object_get_data (widget, "cr-template");
}

static void
set_template (gpointer widget,
              const char *template)
{
  g_object_set_data (widget, "cr-template", (gpointer) template);
}

static guint
count_shown (CrSuggestionList *self)
{
  return self->is_whole ? self->suggestions->len : MIN (self->suggestions->len, N_AT_FIRST);
}

static const CrSuggestion *
find_suggestion (CrSuggestionList *self,
                 const char *template)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    if (get_suggestion (self, i)->template->id == template)
      return get_suggestion (self, i);
  return NULL;
}

/* The most pressing of the gaps that a suggestion would close: the one that its sentence names. */
static const char *
get_entry (const CrSuggestion *suggestion)
{
  return g_array_index (suggestion->reasons, CrGap, 0).entry;
}

static void
accept (CrSuggestionList *self,
        GPtrArray        *templates)
{
  g_autoptr (CrIds) ids = cr_ids_new ((const char *const *) templates->pdata, templates->len);

  cr_document_perform (self->document,
                       cr_suggest_accept (get_roadmap (self), cr_document_get_catalogue (self->document), ids,
                                          cr_interface_get_today ()),
                       CR_MERGE_NEVER, NULL);
}

static void
accept_one (CrSuggestionList *self,
            const char *template)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new ();

  g_ptr_array_add (templates, (gpointer) template);
  accept (self, templates);
}

/* Those that are ticked; without any, all. */
static GPtrArray *
list_chosen (CrSuggestionList *self)
{
  GPtrArray *templates = g_ptr_array_new ();

  for (guint i = 0; get_row (self, i) != NULL; i++)
    if (is_ticked (get_row (self, i)))
      g_ptr_array_add (templates, (gpointer) get_template (get_row (self, i)));
  if (templates->len > 0)
    return templates;
  for (guint i = 0; i < self->suggestions->len; i++)
    g_ptr_array_add (templates, (gpointer) get_suggestion (self, i)->template->id);
  return templates;
}

static void
accept_chosen_cb (CrSuggestionList *self)
{
  g_autoptr (GPtrArray) templates = list_chosen (self);

  if (templates->len > 0)
    accept (self, templates);
}

static void
accept_cb (CrSuggestionList *self,
           GtkWidget        *button)
{
  accept_one (self, get_template (button));
}

static void
dismiss_cb (CrSuggestionList *self,
            GtkWidget        *widget)
{
  const CrSuggestion *suggestion = find_suggestion (self, get_template (widget));
  GtkEditable        *entry = g_object_get_data (G_OBJECT (widget), "cr-entry");
  g_autofree char    *reason = cr_typed_clean (gtk_editable_get_text (entry), FALSE);
  gboolean            russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autoptr (CrText)  text = cr_text_new (russian ? NULL : reason, russian ? reason : NULL);

  if (reason[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      return;
    }
  cr_document_perform (self->document,
                       cr_suggest_dismiss (get_roadmap (self), suggestion->template->id,
                                           get_entry (suggestion), text,
                                           cr_interface_get_today ()),
                       CR_MERGE_NEVER, NULL);
}

static void
restore_cb (CrSuggestionList *self,
            GtkWidget        *button)
{
  cr_document_perform (self->document,
                       cr_suggest_restore (get_roadmap (self), get_template (button)),
                       CR_MERGE_NEVER, NULL);
}

static void
update_accept_button (CrSuggestionList *self)
{
  guint            n_chosen = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; get_row (self, i) != NULL; i++)
    if (is_ticked (get_row (self, i)))
      n_chosen++;
  words = n_chosen > 0 ? g_strdup_printf (ngettext ("Accept %u Chosen", "Accept %u Chosen", n_chosen), n_chosen)
                       : g_strdup (C_ ("assessment", "Accept All"));
  gtk_button_set_label (GTK_BUTTON (self->accept_button), words);
  gtk_widget_set_visible (self->accept_button,
                          self->suggestions->len > 0 && !cr_document_is_read_only (self->document));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Open tasks only: no other one covers a gap. */
static void
link_opened_cb (CrSuggestionList *self,
                GtkWidget        *chooser)
{
  const CrSuggestion    *suggestion = find_suggestion (self, get_template (chooser));
  CrRoadmap             *roadmap = get_roadmap (self);
  CrCatalogue           *catalogue = cr_document_get_catalogue (self->document);
  const char            *language = cr_interface_get_content_language ();
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);
  g_autoptr (GPtrArray)  found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; suggestion != NULL && i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask    *task = cr_roadmap_get_task (roadmap, i);
      g_autofree char *description = NULL;

      if (!cr_task_is_open (task) || cr_mapping_has (roadmap, task, get_entry (suggestion)))
        continue;
      description = cr_choices_describe_task (catalogue, task);
      g_ptr_array_add (found, cr_choice_new (task->id, cr_text_show (task->title, language), description));
    }
  g_list_store_splice (choices, 0, 0, found->pdata, found->len);
  cr_chooser_set_choices (CR_CHOOSER (chooser), choices);
}

static void
link_cb (CrSuggestionList *self,
         const char       *task,
         GtkWidget        *chooser)
{
  const CrSuggestion *suggestion = find_suggestion (self, get_template (chooser));
  g_autoptr (CrIds)   tasks = cr_ids_new (&task, 1);

  if (suggestion != NULL)
    cr_document_perform (self->document, cr_mapping_link (get_roadmap (self), tasks, get_entry (suggestion)),
                         CR_MERGE_NEVER, NULL);
}

/* Made when it is first opened: there may be many suggestions, and few are linked. */
static void
make_link_chooser (GtkMenuButton *button,
                   gpointer       user_data)
{
  CrSuggestionList *self = user_data;
  GtkWidget        *chooser = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  chooser = cr_chooser_new (C_ ("assessment", "Task that covers the gap"), FALSE, FALSE);
  set_template (chooser, get_template (button));
  g_signal_connect_object (chooser, "opened", G_CALLBACK (link_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

/* A flat button that opens something, without an arrow: three of them stand in a line. */
static GtkWidget *
make_menu_button (const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (label));
  cr_plain_set_name (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "suggestion-button");
  return button;
}

static GtkWidget *
make_link_button (CrSuggestionList *self,
                  const char *template)
{
  GtkWidget *button = make_menu_button (C_ ("assessment", "Link a Task…"));

  set_template (button, template);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_link_chooser, self, NULL);
  return button;
}

static GtkWidget *
make_dismiss_button (CrSuggestionList *self,
                     const char *template)
{
  GtkWidget *button = make_menu_button (C_ ("assessment", "Dismiss…"));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *dismiss = gtk_button_new_with_label (C_ ("assessment", "Dismiss"));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), C_ ("matrix", "Reason"));
  cr_plain_set_name (entry, C_ ("assessment", "Why it is dismissed"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  g_object_set_data (G_OBJECT (dismiss), "cr-entry", entry);
  set_template (dismiss, template);
  g_object_set_data (G_OBJECT (entry), "cr-entry", entry);
  set_template (entry, template);
  g_signal_connect_object (dismiss, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), dismiss);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}

static GtkWidget *
make_buttons (CrSuggestionList *self,
              const char *template)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (C_ ("assessment", "Accept"));

  set_template (button, template);
  gtk_widget_add_css_class (button, "heading-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_box_append (GTK_BOX (buttons), make_link_button (self, template));
  gtk_box_append (GTK_BOX (buttons), make_dismiss_button (self, template));
  gtk_widget_set_layout_manager (buttons, cr_wrap_layout_new (6));
  return buttons;
}

static GtkWidget *
make_item (GtkOrientation orientation)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "orientation",
                                  orientation, "spacing", 4, NULL);

  gtk_widget_add_css_class (item, "scale-row");
  gtk_widget_add_css_class (item, "suggestion");
  return item;
}

static GtkWidget *
make_row (CrSuggestionList *self,
          const CrEntry *template)
{
  const char *title = cr_entry_get_title (template, cr_interface_get_language ());
  GtkWidget  *row = make_item (GTK_ORIENTATION_VERTICAL);
  GtkWidget  *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *buttons = make_buttons (self, template->id);
  GtkWidget  *check = gtk_check_button_new ();
  GtkWidget  *why = make_label (NULL, "caption");

  cr_plain_set_name (row, title);
  cr_plain_set_name (check, title);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  set_template (row, template->id);
  g_object_set_data (G_OBJECT (row), "cr-check", check);
  g_object_set_data (G_OBJECT (row), "cr-why", why);
  g_object_set_data (G_OBJECT (row), "cr-buttons", buttons);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_accept_button), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), check);
  gtk_box_append (GTK_BOX (head), make_label (title, NULL));
  gtk_box_append (GTK_BOX (row), head);
  gtk_box_append (GTK_BOX (row), why);
  gtk_box_append (GTK_BOX (row), buttons);
  return row;
}

static GtkWidget *
find_row (CrSuggestionList *self,
          const char *template)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_template (row) == template)
      return row;
  return NULL;
}

static void
show_row (CrSuggestionList *self,
          guint             n)
{
  const CrSuggestion *suggestion = get_suggestion (self, n);
  GtkWidget          *row = find_row (self, suggestion->template->id);
  g_autofree char    *why =
    cr_suggestion_describe (suggestion, cr_document_get_catalogue (self->document), cr_interface_get_language ());

  if (row == NULL)
    {
      row = make_row (self, suggestion->template);
      gtk_box_append (GTK_BOX (self->list), row);
    }
  gtk_box_reorder_child_after (GTK_BOX (self->list), row, n > 0 ? get_row (self, n - 1) : NULL);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "cr-why"), why);
  gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "cr-buttons"),
                            !cr_document_is_read_only (self->document));
}

static void
remove_rows (CrSuggestionList *self)
{
  GtkWidget *next = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (find_suggestion (self, get_template (row)) == NULL)
        gtk_box_remove (GTK_BOX (self->list), row);
    }
}

/* Rows of what is still suggested stay: with the focus, and with a reason that is half typed. */
static void
show_suggestions (CrSuggestionList *self)
{
  remove_rows (self);
  for (guint i = 0; i < count_shown (self); i++)
    show_row (self, i);
  /* Undone: what came back stands before one that was shown last. */
  while (get_row (self, count_shown (self)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), get_row (self, count_shown (self)));
}

static void
add_dismissed (CrSuggestionList  *self,
               const CrDismissed *dismissed)
{
  const CrEntry *template = cr_catalogue_lookup (cr_document_get_catalogue (self->document), dismissed->template);
  const char *title =
    template != NULL ? cr_entry_get_title (template, cr_interface_get_language ()) : dismissed->template;
  const char *reason = cr_text_show (dismissed->reason, cr_interface_get_content_language ());
  GtkWidget  *row = make_item (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget  *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget  *button = gtk_button_new_with_label (C_ ("assessment", "Bring Back"));

  cr_plain_set_name (row, title);
  gtk_box_append (GTK_BOX (lines), make_label (title, NULL));
  gtk_box_append (GTK_BOX (lines), make_label (reason, "caption"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  set_template (button, dismissed->template);
  gtk_widget_set_sensitive (button, !cr_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self->dismissed), row);
}

static void
clear_list (GtkWidget *list)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), row);
}

/* TRUE when it does not show this yet. A list of the roadmap never changes: another one takes its place. */
static gboolean
set_dismissed (CrSuggestionList *self,
               CrList           *list)
{
  const char *language = cr_interface_get_content_language ();
  gboolean    is_read_only = cr_document_is_read_only (self->document);

  if (list == self->dismissed_list && language == self->dismissed_language &&
      is_read_only == self->dismissed_is_read_only)
    return FALSE;
  g_clear_pointer (&self->dismissed_list, cr_list_unref);
  self->dismissed_list = list != NULL ? cr_list_ref (list) : NULL;
  self->dismissed_language = language;
  self->dismissed_is_read_only = is_read_only;
  return TRUE;
}

/* Rows that have nothing new to show stay, with the focus. */
static void
show_dismissed (CrSuggestionList *self)
{
  CrList *list = cr_roadmap_get_head (get_roadmap (self))->dismissed;
  guint   n = cr_list_get_length (list);

  if (!set_dismissed (self, list))
    return;
  clear_list (self->dismissed);
  for (guint i = 0; i < n; i++)
    add_dismissed (self, (const CrDismissed *) list->items[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->dismissed_label), n > 0);
  gtk_widget_set_visible (self->dismissed, n > 0);
}

/* The place of the row that has the focus, in itself or in its popover; -1 for none. */
static int
find_focus (GtkWidget *list)
{
  GtkRoot   *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int        place = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); focus != NULL && row != NULL;
       row = gtk_widget_get_next_sibling (row), place++)
    if (gtk_widget_is_ancestor (focus, row))
      return place;
  return -1;
}

/* To the row that has moved up in place of one that went, to the last one, or to what stands above the list. */
static void
keep_focus (CrSuggestionList *self,
            GtkWidget        *list,
            int               place)
{
  GtkWidget *row = NULL;

  if (place < 0 || find_focus (list) >= 0)
    return;
  for (int i = place; row == NULL && i >= 0; i--)
    row = get_nth_child (list, (guint) i);
  if (row == NULL || !gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
show_counts (CrSuggestionList *self)
{
  guint            n = self->suggestions->len;
  guint            n_hidden = n - count_shown (self);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *more = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_hidden), n_hidden);

  gtk_label_set_text (self->count, count);
  gtk_button_set_label (GTK_BUTTON (self->more_button), more);
  gtk_widget_set_visible (self->more_button, n_hidden > 0);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->none, n == 0);
  update_accept_button (self);
}

void
cr_suggestion_list_update (CrSuggestionList *self)
{
  int focus = -1;
  int focus_of_dismissed = -1;

  g_return_if_fail (CR_IS_SUGGESTION_LIST (self));

  focus = find_focus (self->list);
  focus_of_dismissed = find_focus (self->dismissed);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = cr_suggest_list (get_roadmap (self), cr_document_get_catalogue (self->document));
  show_suggestions (self);
  show_counts (self);
  show_dismissed (self);
  keep_focus (self, self->list, focus);
  keep_focus (self, self->dismissed, focus_of_dismissed);
}

/* To the first of those that were not shown before. */
static void
more_cb (CrSuggestionList *self)
{
  GtkWidget *row = NULL;

  self->is_whole = TRUE;
  show_suggestions (self);
  row = get_row (self, N_AT_FIRST);
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  show_counts (self);
}

gboolean
cr_suggestion_list_accept (CrSuggestionList *self)
{
  int place = 0;

  g_return_val_if_fail (CR_IS_SUGGESTION_LIST (self), FALSE);

  if (self->suggestions == NULL || self->suggestions->len == 0 || cr_document_is_read_only (self->document))
    return FALSE;
  place = MAX (find_focus (self->list), 0);
  accept_one (self, get_template (get_row (self, (guint) place)));
  return TRUE;
}

guint
cr_suggestion_list_get_length (CrSuggestionList *self)
{
  g_return_val_if_fail (CR_IS_SUGGESTION_LIST (self), 0);

  return self->suggestions != NULL ? self->suggestions->len : 0;
}

static void
cr_suggestion_list_dispose (GObject *object)
{
  CrSuggestionList *self = CR_SUGGESTION_LIST (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->dismissed_list, cr_list_unref);
  G_OBJECT_CLASS (cr_suggestion_list_parent_class)->dispose (object);
}

static void
cr_suggestion_list_class_init (CrSuggestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_suggestion_list_dispose;
}

static GtkWidget *
make_list (const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation",
                                  GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_add_css_class (list, "card");
  cr_plain_set_name (list, name);
  return list;
}

static void
cr_suggestion_list_init (CrSuggestionList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (C_ ("assessment", "Suggestions"));
  GtkWidget *space = gtk_label_new (NULL);

  gtk_widget_add_css_class (title, "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_widget_set_valign (GTK_WIDGET (self->count), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (space, TRUE);
  self->accept_button = gtk_button_new ();
  gtk_widget_add_css_class (self->accept_button, "flat");
  g_signal_connect_object (self->accept_button, "clicked", G_CALLBACK (accept_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (head), space);
  gtk_box_append (GTK_BOX (head), self->accept_button);
  self->list = make_list (C_ ("assessment", "Suggestions"));
  self->more_button = gtk_button_new ();
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  self->none = make_label (_ ("No starter task is left that would close a gap."), "caption");
  self->dismissed_label = GTK_LABEL (make_label (C_ ("assessment", "Dismissed"), "caption-heading"));
  self->dismissed = make_list (C_ ("assessment", "Dismissed"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->more_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dismissed_label));
  gtk_box_append (GTK_BOX (box), self->dismissed);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cr_suggestion_list_new (CrDocument *document)
{
  CrSuggestionList *self = g_object_new (CR_TYPE_SUGGESTION_LIST, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
