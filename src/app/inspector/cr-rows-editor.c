/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of parts of a task, each with fields of its own: costs, links. */
#include "config.h"

#include "cr-rows-editor.h"

#include "cr-clear-button.h"
#include "cr-format.h"
#include "cr-interface.h"
#include "cr-link-address.h"
#include "cr-plain.h"
#include "cr-typed.h"

#include <glib/gi18n.h>

#define N_COLUMNS_MAX 3
#define YEAR_MAX      9999

/* A field of a part: where its entry stands in the two lines of a row. */
typedef struct
{
  const char *field;
  const char *name; /* msgid with the context "field", also the prompt */
  int         line;
  int         width; /* characters; 0 takes what is left */
} Column;

typedef struct
{
  const char *path;
  CrKind      kind;
  const char *add; /* msgid */
  Column      columns[N_COLUMNS_MAX];
  guint       n_columns;
} Shape;

typedef struct
{
  GtkWidget *widget;
  GtkWidget *entries[N_COLUMNS_MAX];
  char      *shown[N_COLUMNS_MAX];
  GtkWidget *open;
  GtkWidget *remove;
} Row;

struct _CrRowsEditor
{
  CrEditor parent_instance;

  const Shape *shape;
  CrList      *list;     /* what the tasks have; NULL when they differ */
  gboolean     several;  /* they differ */
  CrRecord    *pending;  /* a part that nobody has typed into yet; NULL for none */
  gboolean     updating; /* entries follow the list, not the user */
  GPtrArray   *rows;     /* those behind the first n_rows are hidden: a row that goes may still have the focus */
  guint        n_rows;
  GtkWidget   *box;
  GtkWidget   *differ; /* says that they differ, and empties them all */
  GtkWidget   *add;
  GtkWidget   *sum;
};

/* clang-format off */
static const Shape shapes[] = {
  { "costs", CR_KIND_COST, N_ ("Add Cost"),
    { { "year", NC_ ("field", "Year"), 0, 5 },
      { "amount", NC_ ("field", "Amount"), 0, 0 },
      { "source", NC_ ("field", "Source of funding"), 1, 0 } }, 3 },
  { "links", CR_KIND_LINK, N_ ("Add Link"),
    { { "title", NC_ ("field", "Link title"), 0, 0 },
      { "url", NC_ ("field", "Address"), 1, 0 } }, 2 },
};
/* clang-format on */

G_DEFINE_FINAL_TYPE (CrRowsEditor, cr_rows_editor, CR_TYPE_EDITOR)

static const CrField *
get_field (CrRowsEditor *self,
           guint         column)
{
  return cr_kind_get_field (self->shape->kind, self->shape->columns[column].field);
}

static const CrRecord *
get_part (CrRowsEditor *self,
          guint         row)
{
  return row < cr_list_get_length (self->list) ? self->list->items[row] : self->pending;
}

/* (transfer full) */
static char *
format (CrRowsEditor   *self,
        const CrRecord *part,
        guint           column)
{
  const CrField   *field = get_field (self, column);
  g_auto (CrValue) value = cr_record_get (part, field);

  if (field->type == CR_TYPE_INTEGER)
    return value.integer == CR_INTEGER_NONE ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
  if (value.string != NULL && field->form == CR_FORM_AMOUNT)
    return cr_format_decimal (value.string, cr_interface_get_language ());
  return g_strdup (value.string != NULL ? value.string : "");
}

/* FALSE, and what is wrong in *words (transfer full), for what the field cannot be. */
static gboolean
parse (const CrField *field,
       const char    *text,
       CrValue       *value,
       char         **words)
{
  g_autofree char *typed = cr_typed_clean (text, FALSE);
  g_autofree char *amount = NULL;
  gint64           year = 0;

  if (field->type == CR_TYPE_INTEGER)
    {
      if (g_ascii_string_to_signed (typed, 10, 1, YEAR_MAX, &year, NULL))
        *value = cr_value_integer (year);
      else
        *words = g_strdup_printf (_ ("Not changed. “%s” is not a year."), typed);
      return *words == NULL;
    }
  if (field->form != CR_FORM_AMOUNT)
    {
      *value = cr_value_string (typed[0] != '\0' ? typed : NULL);
      return TRUE;
    }
  amount = cr_typed_read_amount (typed, cr_interface_get_language ());
  if (amount == NULL)
    *words = g_strdup_printf (_ ("Not changed. “%s” is not an amount of money."), typed);
  else
    *value = cr_value_string (amount[0] != '\0' ? amount : NULL);
  return *words == NULL;
}

/* A list with the part in the place of the n-th item, or behind it all; without it when the part is empty or NULL.
 * (transfer full) */
static CrList *
replace (CrList   *list,
         guint     n,
         CrRecord *part)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gboolean              keep = part != NULL && !cr_record_is_empty (part);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    if (i != n)
      g_ptr_array_add (items, list->items[i]);
    else if (keep)
      g_ptr_array_add (items, part);
  if (keep && n >= cr_list_get_length (list))
    g_ptr_array_add (items, part);
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

/* To what each of the tasks has. */
static gboolean
append_to_each (CrRowsEditor *self,
                CrRecord     *part)
{
  CrSubject *subject = cr_editor_get_subject (CR_EDITOR (self));
  CrIds     *tasks = cr_subject_get_tasks (subject);
  CrDraft   *draft = cr_draft_new (cr_subject_get_roadmap (subject), NULL);
  CrPath     path;

  cr_path_parse (CR_KIND_TASK, self->shape->path, &path);
  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrRecord    *task = cr_draft_lookup (draft, CR_KIND_TASK, NULL, tasks->ids[i]);
      g_auto (CrValue)   before = task != NULL ? cr_path_get (&path, task) : (CrValue){ 0 };
      g_autoptr (CrList) list = replace (before.list, G_MAXUINT, part);
      g_auto (CrValue)   value = cr_value_list (list);

      if (task != NULL)
        cr_draft_edit_task (draft, tasks->ids[i], self->shape->path, &value);
    }
  return cr_editor_perform (CR_EDITOR (self), draft);
}

static void
put_part (CrRowsEditor *self,
          guint         row,
          CrRecord     *part)
{
  gboolean             was_pending = row >= cr_list_get_length (self->list);
  g_autoptr (CrList)   list = NULL;
  g_auto (CrValue)     value = { 0 };
  g_autoptr (CrRecord) pending = NULL;

  if (was_pending)
    pending = g_steal_pointer (&self->pending);
  if (was_pending && self->several && part != NULL)
    append_to_each (self, part);
  else if (!self->several)
    {
      list = replace (self->list, row, part);
      value = cr_value_list (list);
      cr_editor_edit (CR_EDITOR (self), self->shape->path, &value, CR_MERGE_EDITS);
    }
  cr_editor_update (CR_EDITOR (self), FALSE);
}

static void
discard (Row  *row,
         guint column)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row->entries[column])), row->shown[column]))
    gtk_editable_set_text (GTK_EDITABLE (row->entries[column]), row->shown[column]);
}

static void
commit_cell (CrRowsEditor *self,
             guint         n,
             guint         column)
{
  Row                 *row = g_ptr_array_index (self->rows, n);
  const char          *text = gtk_editable_get_text (GTK_EDITABLE (row->entries[column]));
  g_autoptr (CrRecord) part = NULL;
  g_auto (CrValue)     value = { 0 };
  g_autofree char     *words = NULL;

  if (self->updating || get_part (self, n) == NULL || g_str_equal (text, row->shown[column]))
    return;
  if (!parse (get_field (self, column), text, &value, &words))
    {
      discard (row, column);
      cr_editor_tell (CR_EDITOR (self), words);
      return;
    }
  g_free (row->shown[column]);
  row->shown[column] = g_strdup (text);
  part = cr_record_copy (get_part (self, n));
  cr_record_set (part, get_field (self, column), &value);
  put_part (self, n, part);
}

/* FALSE when the entry is in no row any more. */
static gboolean
find_cell (CrRowsEditor *self,
           GtkWidget    *entry,
           guint        *n,
           guint        *column)
{
  for (*n = 0; *n < self->n_rows; ++*n)
    for (*column = 0; *column < self->shape->n_columns; ++*column)
      if (((Row *) g_ptr_array_index (self->rows, *n))->entries[*column] == entry)
        return TRUE;
  return FALSE;
}

static void
activate_cb (CrRowsEditor *self,
             GtkWidget    *entry)
{
  guint n = 0;
  guint column = 0;

  if (find_cell (self, entry, &n, &column))
    commit_cell (self, n, column);
}

static void
leave_cb (CrRowsEditor       *self,
          GtkEventController *controller)
{
  activate_cb (self, gtk_event_controller_get_widget (controller));
}

static gboolean
key_pressed_cb (CrRowsEditor       *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkEventController *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  guint      n = 0;
  guint      column = 0;
  Row       *row = NULL;

  if (keyval != GDK_KEY_Escape || !find_cell (self, entry, &n, &column))
    return FALSE;
  row = g_ptr_array_index (self->rows, n);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), row->shown[column]))
    return FALSE;
  discard (row, column);
  return TRUE;
}

static void
remove_cb (CrRowsEditor *self,
           GtkWidget    *button)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (((Row *) g_ptr_array_index (self->rows, i))->remove == button)
      {
        gtk_widget_grab_focus (self->add);
        put_part (self, i, NULL);
        return;
      }
}

static void
open_cb (CrRowsEditor *self,
         GtkWidget    *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  for (guint i = 0; i < self->n_rows; i++)
    {
      Row             *row = g_ptr_array_index (self->rows, i);
      const CrRecord  *part = get_part (self, i);
      g_autofree char *address = row->open == button ? cr_link_address_to_open (((const CrLink *) part)->url) : NULL;

      if (address != NULL)
        gtk_show_uri (GTK_WINDOW (root), address, GDK_CURRENT_TIME);
    }
}

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_COLUMNS_MAX; i++)
    g_free (row->shown[i]);
  g_free (row);
}

static void
show_open (Row            *row,
           const CrRecord *part)
{
  const char      *url = ((const CrLink *) part)->url;
  g_autofree char *address = cr_link_address_to_open (url);
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (row->open, address != NULL);
  if (address == NULL)
    return;
  shown = cr_link_address_to_show (url);
  words = g_strdup_printf (_ ("Open %s"), shown);
  cr_plain_set_name_and_tooltip (row->open, words);
}

static void
show_row (CrRowsEditor *self,
          guint         n,
          gboolean      reset)
{
  Row            *row = g_ptr_array_index (self->rows, n);
  const CrRecord *part = get_part (self, n);

  for (guint i = 0; i < self->shape->n_columns; i++)
    {
      g_autofree char *text = format (self, part, i);
      GtkWidget       *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row->entries[i])));
      gboolean         typing = !reset && gtk_widget_has_focus (delegate) && g_strcmp0 (text, row->shown[i]) == 0;

      g_free (row->shown[i]);
      row->shown[i] = g_steal_pointer (&text);
      if (!typing)
        discard (row, i);
    }
  if (row->open != NULL)
    show_open (row, part);
}

static GtkWidget *
make_entry (CrRowsEditor *self,
            const Column *column)
{
  const char         *name = g_dpgettext2 (NULL, "field", column->name);
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), column->width > 0 ? column->width : 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), column->width > 0 ? column->width : 8);
  gtk_widget_set_hexpand (entry, column->width == 0);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  cr_plain_set_name (entry, name);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_button (CrRowsEditor *self,
             const char   *icon,
             const char   *name,
             GCallback     callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cr_plain_set_name_and_tooltip (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
append_row (CrRowsEditor *self)
{
  Row       *row = g_new0 (Row, 1);
  GtkWidget *lines[] = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2) };

  row->widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  for (guint i = 0; i < self->shape->n_columns; i++)
    {
      row->entries[i] = make_entry (self, &self->shape->columns[i]);
      row->shown[i] = g_strdup ("");
      gtk_box_append (GTK_BOX (lines[self->shape->columns[i].line]), row->entries[i]);
    }
  if (self->shape->kind == CR_KIND_LINK)
    {
      row->open = make_button (self, "adw-external-link-symbolic", _ ("Open"), G_CALLBACK (open_cb));
      gtk_box_append (GTK_BOX (lines[1]), row->open);
    }
  row->remove = make_button (self, "window-close-symbolic", _ ("Remove"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (lines[0]), row->remove);
  gtk_box_append (GTK_BOX (row->widget), lines[0]);
  gtk_box_append (GTK_BOX (row->widget), lines[1]);
  gtk_widget_add_css_class (row->widget, "part-row");
  gtk_box_append (GTK_BOX (self->box), row->widget);
  g_ptr_array_add (self->rows, row);
}

/* May be NULL. */
static const char *
get_currency (CrRowsEditor *self)
{
  return cr_roadmap_get_head (cr_subject_get_roadmap (cr_editor_get_subject (CR_EDITOR (self))))->currency;
}

/* (transfer full) */
static char *
add_up (CrRowsEditor *self)
{
  g_autoptr (GPtrArray) amounts = g_ptr_array_new ();

  for (guint i = 0; i < cr_list_get_length (self->list); i++)
    g_ptr_array_add (amounts, ((const CrCost *) self->list->items[i])->amount);
  return cr_typed_add_amounts (amounts);
}

static void
show_sum (CrRowsEditor *self)
{
  const char      *currency = get_currency (self);
  g_autofree char *sum = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;

  if (self->shape->kind == CR_KIND_COST && cr_list_get_length (self->list) > 0)
    sum = add_up (self);
  if (sum != NULL)
    {
      amount = cr_format_decimal (sum, cr_interface_get_language ());
      /* TRANSLATORS: of costs: amount, currency. */
      words = g_strdup_printf (_ ("Sum: %s %s"), amount, currency != NULL ? currency : "");
      g_strchomp (words);
    }
  gtk_label_set_text (GTK_LABEL (self->sum), words != NULL ? words : "");
  gtk_widget_set_visible (self->sum, words != NULL);
}

static void
cr_rows_editor_update (CrEditor *editor,
                       gboolean  reset)
{
  CrRowsEditor    *self = CR_ROWS_EDITOR (editor);
  g_auto (CrValue) value = { 0 };

  self->several = !cr_subject_get (cr_editor_get_subject (editor), self->shape->path, &value);
  if (self->list != NULL)
    cr_list_unref (self->list);
  self->list = value.list != NULL ? cr_list_ref (value.list) : NULL;
  if (reset)
    g_clear_pointer (&self->pending, cr_record_unref);
  self->n_rows = cr_list_get_length (self->list) + (self->pending != NULL);
  self->updating = TRUE;
  while (self->rows->len < self->n_rows)
    append_row (self);
  for (guint i = 0; i < self->n_rows; i++)
    show_row (self, i, reset);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (((Row *) g_ptr_array_index (self->rows, i))->widget, i < self->n_rows);
  self->updating = FALSE;
  gtk_widget_set_visible (self->differ, self->several);
  show_sum (self);
}

static void
cr_rows_editor_commit (CrEditor *editor)
{
  CrRowsEditor *self = CR_ROWS_EDITOR (editor);

  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->shape->n_columns && i < self->n_rows; j++)
      commit_cell (self, i, j);
}

static void
cr_rows_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (CR_ROWS_EDITOR (editor)->add);
}

static char *
cr_rows_editor_summarize (CrEditor *editor)
{
  CrRowsEditor    *self = CR_ROWS_EDITOR (editor);
  guint            n = cr_list_get_length (self->list);
  g_autofree char *sum = NULL;

  if (self->several)
    return g_strdup (C_ ("values", "several"));
  if (n == 0)
    return NULL;
  if (self->shape->kind == CR_KIND_COST)
    sum = add_up (self);
  if (sum == NULL)
    return g_strdup_printf ("%u", n);
  return cr_format_money (sum, get_currency (self), cr_interface_get_language ());
}

static void
cr_rows_editor_finalize (GObject *object)
{
  CrRowsEditor *self = CR_ROWS_EDITOR (object);

  g_clear_pointer (&self->list, cr_list_unref);
  g_clear_pointer (&self->pending, cr_record_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (cr_rows_editor_parent_class)->finalize (object);
}

static void
cr_rows_editor_class_init (CrRowsEditorClass *klass)
{
  CrEditorClass *editor_class = CR_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cr_rows_editor_finalize;
  editor_class->commit = cr_rows_editor_commit;
  editor_class->start = cr_rows_editor_start;
  editor_class->summarize = cr_rows_editor_summarize;
  editor_class->update = cr_rows_editor_update;
}

static void
cr_rows_editor_init (CrRowsEditor *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

static void
clear_cb (CrEditor *editor)
{
  g_auto (CrValue) value = cr_value_list (NULL);

  cr_editor_edit (editor, cr_editor_get_path (editor), &value, CR_MERGE_NEVER);
}

static GtkWidget *
make_differ (CrRowsEditor *self,
             const char   *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("The selected tasks differ here; what is added, all of them get."));
  GtkWidget *button = cr_clear_button_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_visible (button, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

GtkWidget *
cr_rows_editor_new (CrSubject  *subject,
                    const char *path,
                    const char *name)
{
  CrRowsEditor *self = g_object_new (CR_TYPE_ROWS_EDITOR, NULL);
  GtkWidget    *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget    *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->shape = g_str_equal (path, shapes[0].path) ? &shapes[0] : &shapes[1];
  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->differ = make_differ (self, name);
  self->add = gtk_button_new ();
  gtk_box_append (GTK_BOX (words), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (words), gtk_label_new (_ (self->shape->add)));
  gtk_button_set_child (GTK_BUTTON (self->add), words);
  cr_plain_set_name (self->add, _ (self->shape->add));
  gtk_widget_add_css_class (self->add, "chip");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (cr_rows_editor_add), self, G_CONNECT_SWAPPED);
  self->sum = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sum), 1);
  gtk_label_set_ellipsize (GTK_LABEL (self->sum), PANGO_ELLIPSIZE_START);
  gtk_widget_set_hexpand (self->sum, TRUE);
  gtk_widget_add_css_class (self->sum, "numeric");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (content), self->differ);
  gtk_box_append (GTK_BOX (content), self->box);
  gtk_box_append (GTK_BOX (content), self->sum);
  gtk_box_append (GTK_BOX (content), self->add);
  cr_editor_set_content (CR_EDITOR (self), content);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chips-row");
  return GTK_WIDGET (self);
}

void
cr_rows_editor_add (CrRowsEditor *self)
{
  guint year = 0;

  g_return_if_fail (CR_IS_ROWS_EDITOR (self));

  cr_rows_editor_commit (CR_EDITOR (self));
  if (self->pending == NULL)
    self->pending = cr_record_new (self->shape->kind, NULL);
  if (self->shape->kind == CR_KIND_COST)
    {
      g_auto (CrValue) value = { 0 };

      cr_day_split (cr_interface_get_today (), &year, NULL, NULL);
      value = cr_value_integer (year);
      cr_record_set (self->pending, get_field (self, 0), &value);
    }
  cr_editor_update (CR_EDITOR (self), FALSE);
  gtk_widget_grab_focus (
    ((Row *) g_ptr_array_index (self->rows, self->n_rows - 1))->entries[self->shape->kind == CR_KIND_COST]);
}

static Row *
get_row (CrRowsEditor *self,
         guint         row)
{
  return row < self->n_rows ? g_ptr_array_index (self->rows, row) : NULL;
}

GtkWidget *
cr_rows_editor_get_entry (CrRowsEditor *self,
                          guint         row,
                          const char   *field)
{
  g_return_val_if_fail (CR_IS_ROWS_EDITOR (self), NULL);

  for (guint i = 0; get_row (self, row) != NULL && i < self->shape->n_columns; i++)
    if (g_str_equal (self->shape->columns[i].field, field))
      return get_row (self, row)->entries[i];
  return NULL;
}

GtkWidget *
cr_rows_editor_get_remove_button (CrRowsEditor *self,
                                  guint         row)
{
  g_return_val_if_fail (CR_IS_ROWS_EDITOR (self), NULL);

  return get_row (self, row) != NULL ? get_row (self, row)->remove : NULL;
}

GtkWidget *
cr_rows_editor_get_open_button (CrRowsEditor *self,
                                guint         row)
{
  g_return_val_if_fail (CR_IS_ROWS_EDITOR (self), NULL);

  return get_row (self, row) != NULL ? get_row (self, row)->open : NULL;
}

GtkWidget *
cr_rows_editor_get_clear_button (CrRowsEditor *self)
{
  g_return_val_if_fail (CR_IS_ROWS_EDITOR (self), NULL);

  return gtk_widget_get_last_child (self->differ);
}

const char *
cr_rows_editor_get_sum (CrRowsEditor *self)
{
  g_return_val_if_fail (CR_IS_ROWS_EDITOR (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->sum));
}
