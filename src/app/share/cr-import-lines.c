/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of an offer. */
#include "config.h"

#include "cr-import-lines.h"

#include "cr-interface.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

struct _CrImportLines
{
  GObject parent_instance;

  const CrImportOffer *offer;
  CrCatalogue         *catalogue;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrImportLines,
                               cr_import_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

/* What would be changed is told only where it can be. */
static guint
get_n_items (GListModel *model)
{
  const CrImportOffer *offer = CR_IMPORT_LINES (model)->offer;

  return offer->import.refused->len + offer->import.left_out->len + cr_import_offer_get_n_changes (offer);
}

/* (transfer full) */
static char *
describe (CrImportLines *self,
          guint          position)
{
  const CrImportOffer *offer = self->offer;
  const CrImport      *import = &offer->import;

  if (position < import->refused->len)
    return cr_import_offer_describe_refused (&g_array_index (import->refused, CrRefused, position));
  position -= import->refused->len;
  if (position < import->left_out->len)
    return cr_import_offer_describe_left_out (&g_array_index (import->left_out, CrImportLeftOut, position));
  return cr_words_describe_change (cr_change_set_get (offer->changes, position - import->left_out->len), offer->before,
                                   offer->after, self->catalogue, cr_interface_get_wording ());
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  g_autofree char *words = NULL;

  if (position >= get_n_items (model))
    return NULL;
  words = describe (CR_IMPORT_LINES (model), position);
  return gtk_string_object_new (words);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
cr_import_lines_finalize (GObject *object)
{
  g_clear_pointer (&CR_IMPORT_LINES (object)->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_import_lines_parent_class)->finalize (object);
}

static void
cr_import_lines_class_init (CrImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_import_lines_finalize;
}

static void
cr_import_lines_init (CrImportLines *self)
{
}

CrImportLines *
cr_import_lines_new (const CrImportOffer *offer,
                     CrCatalogue         *catalogue)
{
  CrImportLines *self = g_object_new (CR_TYPE_IMPORT_LINES, NULL);

  self->offer = offer;
  self->catalogue = cr_catalogue_ref (catalogue);
  return self;
}

const char *
cr_import_lines_get_sort (CrImportLines *self,
                          guint          position)
{
  const CrImport *import = NULL;

  g_return_val_if_fail (CR_IS_IMPORT_LINES (self), NULL);

  import = &self->offer->import;
  if (position < import->refused->len)
    return C_ ("import", "Refused");
  return position < import->refused->len + import->left_out->len ? C_ ("import", "Left out") : C_ ("import", "Change");
}
