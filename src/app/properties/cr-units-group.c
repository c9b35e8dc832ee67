/* SPDX-License-Identifier: GPL-3.0-or-later
 * The units of the roadmap in its properties: a list to add to, rename in, merge and delete from. */
#include "config.h"

#include "cr-units-group.h"

#include "cr-draft.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-typed.h"
#include "cr-unit-row.h"
#include "cr-units.h"

#include <glib/gi18n.h>

struct _CrUnitsGroup
{
  AdwBin parent_instance;

  CrDocument *document;
  GPtrArray  *rows; /* of CrUnitRow, in the order of the file */
  GtkWidget  *list;
  GtkWidget  *entry;
};

enum
{
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrUnitsGroup, cr_units_group, ADW_TYPE_BIN)

static void
told_cb (CrUnitsGroup *self,
         const char   *text)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, text);
}

static void
add_cb (CrUnitsGroup *self)
{
  CrRoadmap           *roadmap = cr_document_get_roadmap (self->document);
  g_autofree char     *name = cr_typed_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  g_autoptr (CrRecord) unit = NULL;
  CrDraft             *draft = NULL;
  CrPath               path;
  g_auto (CrValue)     value = { 0 };

  if (name[0] == '\0')
    return;
  if (cr_roadmap_find_unit (roadmap, name) != NULL)
    {
      told_cb (self, _ ("There is a unit of that name already"));
      return;
    }
  unit = cr_record_new (CR_KIND_UNIT, cr_id_new (CR_KIND_UNIT));
  value = cr_value_string (name);
  cr_path_parse (CR_KIND_UNIT, g_str_equal (cr_interface_get_content_language (), "ru") ? "name.ru" : "name.en", &path);
  cr_path_set (&path, unit, &value);
  draft = cr_draft_new (roadmap, NC_ ("change", "Add a unit"));
  cr_draft_append (draft, NULL, unit);
  if (cr_document_perform (self->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
has_same_units (CrUnitsGroup *self,
                CrRoadmap    *roadmap)
{
  if (self->rows->len != cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!g_str_equal (cr_unit_row_get_unit (g_ptr_array_index (self->rows, i)),
                      cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i))))
      return FALSE;
  return TRUE;
}

/* The rows that are still wanted stay, so that what is open stays open. */
static void
arrange_rows (CrUnitsGroup *self,
              CrRoadmap    *roadmap)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  guint                  n_units = cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CrUnitRow *row = g_object_ref (g_ptr_array_index (self->rows, i));

      g_hash_table_insert (there, (gpointer) cr_unit_row_get_unit (row), row);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_units; i++)
    {
      const char *unit = cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));
      GtkWidget  *row = g_hash_table_lookup (there, unit);

      if (row == NULL)
        {
          row = cr_unit_row_new (self->document, unit);
          g_signal_connect_object (row, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
        }
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, (int) i);
      g_ptr_array_add (self->rows, row);
    }
}

static void
update (CrUnitsGroup *self)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (GHashTable) counts = cr_units_count_tasks (roadmap);

  if (!has_same_units (self, roadmap))
    arrange_rows (self, roadmap);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CrUnitRow *row = g_ptr_array_index (self->rows, i);

      cr_unit_row_update (row, GPOINTER_TO_UINT (g_hash_table_lookup (counts, cr_unit_row_get_unit (row))));
    }
}

static void
cr_units_group_dispose (GObject *object)
{
  CrUnitsGroup *self = CR_UNITS_GROUP (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cr_units_group_parent_class)->dispose (object);
}

static void
cr_units_group_class_init (CrUnitsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_units_group_dispose;

  signals[SIGNAL_TOLD] = g_signal_new ("told", CR_TYPE_UNITS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, G_TYPE_STRING);
}

static void
cr_units_group_init (CrUnitsGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/* The last row: a name to type, and a button. */
static GtkWidget *
make_new_row (CrUnitsGroup *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Name of a new unit"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  cr_plain_set_name (self->entry, _ ("Name of a new unit"));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "new-unit");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

GtkWidget *
cr_units_group_new (CrDocument *document)
{
  CrUnitsGroup *self = g_object_new (CR_TYPE_UNITS_GROUP, NULL);

  self->document = g_object_ref (document);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  cr_plain_set_name (self->list, _ ("Units"));
  gtk_list_box_append (GTK_LIST_BOX (self->list), make_new_row (self));
  adw_bin_set_child (ADW_BIN (self), self->list);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
cr_units_group_commit (CrUnitsGroup *self)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (CR_IS_UNITS_GROUP (self));

  rows = g_ptr_array_copy (self->rows, NULL, NULL);
  for (guint i = 0; i < rows->len; i++)
    cr_unit_row_commit (g_ptr_array_index (rows, i));
}
