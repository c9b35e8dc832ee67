/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover that gives one field of one or many tasks another value, in one step to undo. */
#include "config.h"

#include "cr-edit-popover.h"

#include "cr-clear-button.h"
#include "cr-collate.h"
#include "cr-day-entry.h"
#include "cr-draft.h"
#include "cr-edit-choices.h"
#include "cr-fault-words.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-status-icon.h"
#include "cr-typed.h"

#include <glib/gi18n.h>
#include <string.h>

#define LIST_WIDTH  300
#define LIST_HEIGHT 240

/* Where fewer can be chosen from, nobody searches. */
#define N_CHOICES_TO_SEARCH 8

struct _CrEditPopover
{
  GtkPopover parent_instance;

  CrDocument *document;
  CrEdit      edit;
  CrIds      *ids;
  const char *language; /* of a reason */
  GPtrArray  *choices;  /* CrEditChoice; NULL where there is no list */
  char       *folded;   /* what is searched for */

  GtkWidget *box;
  GtkWidget *search; /* NULL for none, as are the following */
  GtkWidget *list;
  GtkWidget *reason;
  GtkWidget *entries[2]; /* start and finish, or the progress alone */
  char      *shown[2];   /* what stood there at first */
  gboolean   emptied[2]; /* what differs is to go */
  GtkWidget *problem;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (CrEditPopover, cr_edit_popover, GTK_TYPE_POPOVER)

static guint
get_n_tasks (CrEditPopover *self)
{
  return cr_ids_get_length (self->ids);
}

static const CrTask *
get_task (CrEditPopover *self,
          guint          n)
{
  return cr_roadmap_lookup_task (cr_document_get_roadmap (self->document), self->ids->ids[n]);
}

static const CrEditChoice *
get_choice (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "cr-choice") : NULL;
}

/* Why nothing was done, above the button; NULL for nothing. */
static void
tell (CrEditPopover *self,
      const char    *problem)
{
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

static gboolean
perform (CrEditPopover *self,
         CrDraft       *draft)
{
  g_autoptr (CrChangeSet) set = cr_draft_finish (draft);
  g_autoptr (CrFault)     fault = NULL;
  g_autofree char        *problem = NULL;

  if (cr_document_perform (self->document, cr_change_set_ref (set), CR_MERGE_NEVER, &fault))
    return TRUE;
  problem = cr_fault_words_of_refusal (fault, cr_document_get_roadmap (self->document), set);
  tell (self, problem);
  return FALSE;
}

static CrValue
make_value (CrEdit      edit,
            const char *id)
{
  if (edit == CR_EDIT_MILESTONE)
    return cr_value_boolean (g_str_equal (id, "yes"));
  return cr_value_id (id[0] != '\0' ? id : NULL);
}

/* The reason is said in the language of texts. */
static void
edit_reason (CrEditPopover *self,
             CrDraft       *draft,
             const char    *id)
{
  g_autofree char *path = g_strconcat ("reason.", self->language, NULL);
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)), FALSE);
  g_auto (CrValue) value = cr_value_string (text);

  if (gtk_widget_get_visible (self->reason) && text[0] != '\0')
    cr_draft_edit_task (draft, id, path, &value);
}

static gboolean
apply_value (CrEditPopover *self,
             const char    *id)
{
  CrDraft         *draft = cr_draft_new (cr_document_get_roadmap (self->document), NULL);
  g_auto (CrValue) value = make_value (self->edit, id);

  for (guint i = 0; i < get_n_tasks (self); i++)
    {
      cr_draft_edit_task (draft, self->ids->ids[i], cr_edit_get_path (self->edit), &value);
      if (self->reason != NULL)
        edit_reason (self, draft, self->ids->ids[i]);
    }
  return perform (self, draft);
}

/* What is neither in all nor in none of the tasks, and was not touched, stays. */
static gboolean
apply_set (CrEditPopover *self)
{
  CrDraft              *draft = cr_draft_new (cr_document_get_roadmap (self->document), NULL);
  const CrField        *field = cr_kind_get_field (CR_KIND_TASK, cr_edit_get_path (self->edit));
  g_autoptr (GPtrArray) in = g_ptr_array_new ();
  g_autoptr (GPtrArray) out = g_ptr_array_new ();
  g_autoptr (CrIds)     added = NULL;
  g_autoptr (CrIds)     removed = NULL;
  GtkListBoxRow        *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    {
      GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

      if (!gtk_check_button_get_inconsistent (check))
        g_ptr_array_add (gtk_check_button_get_active (check) ? in : out, (gpointer) get_choice (row)->id);
    }
  added = cr_ids_new ((const char *const *) in->pdata, in->len);
  removed = cr_ids_new ((const char *const *) out->pdata, out->len);
  for (guint i = 0; i < get_n_tasks (self); i++)
    {
      g_auto (CrValue)  before = cr_record_get (&get_task (self, i)->record, field);
      g_autoptr (CrIds) kept = cr_ids_subtract (before.ids, removed);
      g_autoptr (CrIds) ids = cr_ids_unite (kept, added);
      g_auto (CrValue)  value = cr_value_ids (ids);

      cr_draft_edit_task (draft, self->ids->ids[i], cr_edit_get_path (self->edit), &value);
    }
  return perform (self, draft);
}

static gboolean
read_progress (const char *text,
               CrValue    *value)
{
  g_auto (GStrv) words = g_strsplit_set (text, " %\xC2\xA0", 2);
  gint64         progress = 0;

  if (!g_ascii_string_to_signed (words[0] != NULL ? words[0] : "", 10, 0, 100, &progress, NULL))
    return FALSE;
  *value = cr_value_integer (progress);
  return TRUE;
}

/* FALSE, and it is told why, for what is no value. */
static gboolean
read_entry (CrEditPopover *self,
            const char    *text,
            CrValue       *value)
{
  CrDay            day = CR_DAY_NONE;
  g_autofree char *problem = NULL;

  if (self->edit == CR_EDIT_PROGRESS && !read_progress (text, value))
    problem = cr_typed_refuse_percent (text);
  else if (self->edit != CR_EDIT_PROGRESS && !cr_day_read_typed (text, cr_interface_get_today (), &day))
    problem = cr_typed_refuse_day (text);
  else if (self->edit != CR_EDIT_PROGRESS)
    *value = cr_value_day (day);
  if (problem != NULL)
    tell (self, problem);
  return problem == NULL;
}

/* What was not touched stays as it is in each of the tasks. */
static gboolean
apply_entries (CrEditPopover *self)
{
  static const char *const dates[] = { "start", "finish" };
  CrValue                  values[2] = { { 0 }, { 0 } };
  gboolean                 touched[2] = { FALSE, FALSE };
  gboolean                 wrong = FALSE;
  CrDraft                 *draft = NULL;

  for (guint i = 0; i < 2 && self->entries[i] != NULL; i++)
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entries[i]));

      touched[i] = self->emptied[i] || !g_str_equal (text, self->shown[i]);
      if (!touched[i] || read_entry (self, text, &values[i]))
        {
          gtk_widget_remove_css_class (self->entries[i], "error");
          continue;
        }
      gtk_widget_add_css_class (self->entries[i], "error");
      gtk_widget_grab_focus (self->entries[i]);
      wrong = TRUE;
    }
  if (wrong)
    return FALSE;
  draft = cr_draft_new (cr_document_get_roadmap (self->document), NULL);
  for (guint i = 0; i < get_n_tasks (self); i++)
    for (guint k = 0; k < 2; k++)
      if (touched[k])
        cr_draft_edit_task (draft, self->ids->ids[i], self->edit == CR_EDIT_PROGRESS ? "progress" : dates[k],
                            &values[k]);
  return perform (self, draft);
}

/* The id of what was typed and is no choice; NULL for nothing. */
static const char *
find_typed (CrEditPopover *self)
{
  g_autofree char *text = NULL;
  const char      *unit = NULL;

  if (self->edit != CR_EDIT_OWNER || self->search == NULL)
    return NULL;
  text = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->search)), FALSE);
  if (text[0] == '\0')
    return NULL;
  unit = cr_roadmap_find_unit (cr_document_get_roadmap (self->document), text);
  return unit != NULL ? unit : cr_intern (text);
}

gboolean
cr_edit_popover_apply (CrEditPopover *self)
{
  const CrEditChoice *choice = NULL;
  const char         *id = NULL;
  gboolean            done = FALSE;

  g_return_val_if_fail (CR_IS_EDIT_POPOVER (self), FALSE);

  tell (self, NULL);
  if (self->entries[0] != NULL)
    done = apply_entries (self);
  else if (cr_edit_is_set (self->edit))
    done = apply_set (self);
  else
    {
      choice = get_choice (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
      id = choice != NULL ? choice->id : find_typed (self);
      done = id != NULL && apply_value (self, id);
    }
  if (done)
    gtk_popover_popdown (GTK_POPOVER (self));
  return done;
}

static void
apply_cb (CrEditPopover *self)
{
  cr_edit_popover_apply (self);
}

/* A reason is asked for where there must be one. */
static void
row_selected_cb (CrEditPopover *self)
{
  const CrEditChoice *choice = get_choice (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));

  gtk_widget_set_sensitive (self->button, choice != NULL || find_typed (self) != NULL);
  if (self->reason != NULL)
    gtk_widget_set_visible (self->reason, choice != NULL && (g_str_equal (choice->id, "on-hold") ||
                                                             g_str_equal (choice->id, "cancelled")));
}

/* With one task a click is enough, unless a reason is wanted. */
static void
row_activated_cb (CrEditPopover *self,
                  GtkListBoxRow *row)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  if (GTK_IS_CHECK_BUTTON (child))
    {
      gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (child), FALSE);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), !gtk_check_button_get_active (GTK_CHECK_BUTTON (child)));
      return;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (self->reason != NULL && gtk_widget_get_visible (self->reason))
    gtk_widget_grab_focus (self->reason);
  else
    cr_edit_popover_apply (self);
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       user_data)
{
  CrEditPopover   *self = user_data;
  g_autofree char *folded = NULL;

  if (self->folded == NULL || self->folded[0] == '\0')
    return TRUE;
  folded = cr_search_fold (get_choice (row)->title);
  return strstr (folded, self->folded) != NULL;
}

/* (transfer none) */
static GtkListBoxRow *
find_visible (CrEditPopover *self,
              GtkListBoxRow *from,
              int            by)
{
  int            index = from != NULL ? gtk_list_box_row_get_index (from) + by : 0;
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index)) != NULL; index += by)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

/* Where nothing is left: that there is nothing, or that what was typed will be taken. */
static void
show_placeholder (CrEditPopover *self)
{
  const char      *typed = find_typed (self);
  g_autofree char *text = typed != NULL ? g_strdup_printf (_ ("Use “%s”"), typed) : g_strdup (_ ("Nothing found"));
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), label);
}

static void
search_changed_cb (CrEditPopover *self)
{
  g_free (self->folded);
  self->folded = cr_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_strstrip (self->folded);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  if (!cr_edit_is_set (self->edit))
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), find_visible (self, NULL, 1));
  show_placeholder (self);
  row_selected_cb (self);
}

static void
search_activate_cb (CrEditPopover *self)
{
  GtkListBoxRow *row = NULL;

  search_changed_cb (self);
  row = find_visible (self, NULL, 1);
  if (cr_edit_is_set (self->edit) && self->folded[0] != '\0' && row != NULL)
    row_activated_cb (self, row);
  else
    cr_edit_popover_apply (self);
}

/* Arrow keys in the search entry move the mark in the list. */
static gboolean
search_key_cb (CrEditPopover  *self,
               guint           keyval,
               guint           keycode,
               GdkModifierType state)
{
  GtkListBoxRow *row = NULL;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return FALSE;
  if (cr_edit_is_set (self->edit))
    {
      row = find_visible (self, NULL, 1);
      return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  row = find_visible (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)),
                      keyval == GDK_KEY_Down ? 1 : -1);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  return TRUE;
}

/* The row has the focus, and says what its check shows. */
static void
tell_checked (GtkCheckButton *check)
{
  GtkWidget            *row = gtk_widget_get_parent (GTK_WIDGET (check));
  GtkAccessibleTristate state = GTK_ACCESSIBLE_TRISTATE_FALSE;

  if (gtk_check_button_get_inconsistent (check))
    state = GTK_ACCESSIBLE_TRISTATE_MIXED;
  else if (gtk_check_button_get_active (check))
    state = GTK_ACCESSIBLE_TRISTATE_TRUE;
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, state, -1);
}

static void
check_toggled_cb (GtkCheckButton *check)
{
  gtk_check_button_set_inconsistent (check, FALSE);
  tell_checked (check);
}

static GtkWidget *
make_check (CrEditPopover      *self,
            const CrEditChoice *choice)
{
  GtkWidget *check = gtk_check_button_new_with_label (choice->title);

  gtk_widget_set_can_focus (check, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), choice->n_here == get_n_tasks (self));
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check),
                                     choice->n_here > 0 && choice->n_here < get_n_tasks (self));
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), NULL);
  return check;
}

static GtkWidget *
make_line (CrEditPopover      *self,
           const CrEditChoice *choice)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *title = gtk_label_new (choice->title);
  g_autofree char *figure = cr_format_integer (choice->n_total, cr_interface_get_language ());
  GtkWidget       *count = gtk_label_new (figure);

  if (choice->icon != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (choice->icon));
  if (self->edit == CR_EDIT_STATUS)
    cr_status_icon_set_class (line, choice->id);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), count);
  return line;
}

static void
fill_list (CrEditPopover *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      CrEditChoice *choice = g_ptr_array_index (self->choices, i);
      GtkWidget    *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), cr_edit_is_set (self->edit) ? make_check (self, choice)
                                                                                      : make_line (self, choice));
      g_object_set_data (G_OBJECT (row), "cr-choice", choice);
      cr_plain_set_name (row, choice->title);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (cr_edit_is_set (self->edit))
        tell_checked (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))));
      else if (choice->n_here == get_n_tasks (self))
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
}

static void
add_search (CrEditPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text",
                self->edit == CR_EDIT_OWNER ? _ ("Search or type a name") : _ ("Search"), NULL);
  cr_plain_set_name (self->search, cr_edit_get_label (self->edit));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);
  gtk_box_append (GTK_BOX (self->box), self->search);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_now (CrEditPopover *self)
{
  g_autofree char *now = cr_edit_describe_now (self->choices);
  g_autofree char *words = NULL;
  gboolean         same = FALSE;
  GtkWidget       *label = NULL;

  if (get_n_tasks (self) < 2)
    return;
  for (guint i = 0; i < self->choices->len && !cr_edit_is_set (self->edit); i++)
    same = same || ((CrEditChoice *) g_ptr_array_index (self->choices, i))->n_here == get_n_tasks (self);
  /* TRANSLATORS: the values that the selected tasks have, each with the number of tasks. */
  words = g_strdup_printf (same || cr_edit_is_set (self->edit) ? _ ("Now: %s") : _ ("Several values now: %s"), now);
  label = make_label (words, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cr_plain_set_tooltip (label, words);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_list (CrEditPopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->choices = cr_edit_list_choices (self->document, self->edit, self->ids);
  if (self->choices->len > N_CHOICES_TO_SEARCH || self->edit == CR_EDIT_OWNER)
    add_search (self);
  add_now (self);
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "chooser");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list),
                                   cr_edit_is_set (self->edit) ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list),
                                             get_n_tasks (self) == 1 || cr_edit_is_set (self->edit));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_row, self, NULL);
  cr_plain_set_name (self->list, cr_edit_get_label (self->edit));
  cr_list_keys_stop_once (self->list);
  if (cr_edit_is_set (self->edit))
    cr_list_keys_activate_by_space (self->list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  if (self->edit != CR_EDIT_STATUS)
    return;
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Reason"));
  cr_plain_set_name (self->reason, _ ("Reason"));
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->reason);
}

/* (transfer full) What stands in an entry at first; NULL where the tasks differ. */
static char *
show_entry (CrEditPopover *self,
            const CrTask  *task,
            guint          n)
{
  CrDay day = n == 0 ? task->start : task->finish;

  if (self->edit == CR_EDIT_PROGRESS)
    return g_strdup_printf ("%d", cr_task_get_progress (task));
  return day != CR_DAY_NONE ? cr_interface_format_date (day) : g_strdup ("");
}

/* The empty entry stood for days that differ; now it stands for none. */
static void
emptied_cb (CrEditPopover *self,
            GtkWidget     *button)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cr-entry"));

  self->emptied[n] = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entries[n]), "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[n]), CR_FORMAT_MISSING);
  gtk_widget_grab_focus (self->entries[n]);
  gtk_widget_set_visible (button, FALSE);
}

static GtkWidget *
make_clear_button (CrEditPopover *self,
                   guint          n,
                   const char    *name)
{
  GtkWidget *button = cr_clear_button_new (name);

  g_object_set_data (G_OBJECT (button), "cr-entry", GUINT_TO_POINTER (n));
  gtk_widget_set_visible (button, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (emptied_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_entry (CrEditPopover *self,
           guint          n,
           const char    *name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = make_label (name, "dim-label");
  gboolean   several = FALSE;

  self->shown[n] = show_entry (self, get_task (self, 0), n);
  for (guint i = 1; i < get_n_tasks (self) && !several; i++)
    {
      g_autofree char *other = show_entry (self, get_task (self, i), n);

      several = !g_str_equal (other, self->shown[n]);
    }
  if (several)
    {
      g_free (self->shown[n]);
      self->shown[n] = g_strdup ("");
    }
  self->entries[n] = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entries[n]), self->shown[n]);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[n]),
                                  several ? C_ ("value", "several") : CR_FORMAT_MISSING);
  gtk_widget_set_hexpand (self->entries[n], TRUE);
  gtk_widget_add_css_class (self->entries[n], "numeric");
  cr_plain_set_name (self->entries[n], name);
  g_signal_connect_object (self->entries[n], "activate", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->entries[n]);
  if (several && self->edit == CR_EDIT_DATES)
    gtk_box_append (GTK_BOX (line), make_clear_button (self, n, name));
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
add_entries (CrEditPopover *self)
{
  GtkWidget *hint = NULL;

  if (self->edit == CR_EDIT_PROGRESS)
    {
      add_entry (self, 0, _ ("Progress, %"));
      return;
    }
  add_entry (self, 0, _ ("Start"));
  add_entry (self, 1, _ ("Finish"));
  hint = make_label (_ ("31.12.2027, 2027-12-31, +2w (in two weeks) or t (today)"), "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (self->box), hint);
}

static void
add_heading (CrEditPopover *self)
{
  guint            n_tasks = get_n_tasks (self);
  const char      *label = cr_edit_get_label (self->edit);
  g_autofree char *heading = n_tasks == 1 ? g_strdup (label) : NULL;

  if (heading == NULL)
    /* TRANSLATORS: the first is a field, as in “Owner of 3 tasks”. */
    heading = g_strdup_printf (ngettext ("%s of %u task", "%s of %u tasks", n_tasks), label, n_tasks);
  gtk_box_append (GTK_BOX (self->box), make_label (heading, "heading"));
  cr_plain_set_name (GTK_WIDGET (self), heading);
}

static void
add_button (CrEditPopover *self)
{
  guint            n_tasks = get_n_tasks (self);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *hint = make_label (n_tasks > 1 ? _ ("One step to undo") : "", "caption");
  g_autofree char *label = NULL;

  if (n_tasks == 1)
    label = g_strdup (_ ("Set"));
  else
    /* TRANSLATORS: a button that sets a field of so many tasks. */
    label = g_strdup_printf (ngettext ("Set for %u", "Set for %u", n_tasks), n_tasks);
  self->button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_hexpand (hint, TRUE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), hint);
  gtk_box_append (GTK_BOX (line), self->button);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "problem");
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
cr_edit_popover_show (GtkWidget *widget)
{
  CrEditPopover *self = CR_EDIT_POPOVER (widget);
  GtkListBoxRow *row = NULL;

  GTK_WIDGET_CLASS (cr_edit_popover_parent_class)->show (widget);
  if (self->search != NULL)
    gtk_widget_grab_focus (self->search);
  else if (self->entries[0] != NULL)
    gtk_widget_grab_focus (self->entries[0]);
  else
    {
      row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
      row = row != NULL ? row : gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* The list says that nothing is selected when its rows go. */
static void
cr_edit_popover_dispose (GObject *object)
{
  CrEditPopover *self = CR_EDIT_POPOVER (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  G_OBJECT_CLASS (cr_edit_popover_parent_class)->dispose (object);
}

static void
cr_edit_popover_finalize (GObject *object)
{
  CrEditPopover *self = CR_EDIT_POPOVER (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self->folded);
  g_free (self->shown[0]);
  g_free (self->shown[1]);
  cr_ids_unref (self->ids);
  g_object_unref (self->document);
  G_OBJECT_CLASS (cr_edit_popover_parent_class)->finalize (object);
}

static void
cr_edit_popover_class_init (CrEditPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_edit_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_edit_popover_finalize;
  GTK_WIDGET_CLASS (klass)->show = cr_edit_popover_show;
}

static void
cr_edit_popover_init (CrEditPopover *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "edit-popover");
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
}

GtkWidget *
cr_edit_popover_new (CrDocument *document,
                     CrEdit      edit,
                     CrIds      *ids)
{
  CrEditPopover *self = NULL;

  g_return_val_if_fail (CR_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_object_new (CR_TYPE_EDIT_POPOVER, NULL);
  self->document = g_object_ref (document);
  self->edit = edit;
  self->language = cr_interface_get_content_language ();
  self->ids = cr_ids_ref (ids);
  /* The buttons for several stand at the foot of the window. */
  if (get_n_tasks (self) > 1)
    gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  add_heading (self);
  if (edit == CR_EDIT_DATES || edit == CR_EDIT_PROGRESS)
    add_entries (self);
  else
    add_list (self);
  add_button (self);
  if (self->list != NULL)
    {
      fill_list (self);
      g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
    }
  return GTK_WIDGET (self);
}
