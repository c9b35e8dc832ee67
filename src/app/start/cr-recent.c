/* SPDX-License-Identifier: GPL-3.0-or-later
 * The files opened lately, as the desktop remembers them. */
#include "config.h"

#include "cr-recent.h"

#include "cr-export-words.h"
#include "cr-interface.h"
#include "cr-quote.h"

#define MEDIA_TYPE "application/vnd.customs-roadmap+json"

static gboolean
is_wanted (void)
{
  gboolean wanted = TRUE;

  g_object_get (gtk_settings_get_default (), "gtk-recent-files-enabled", &wanted, NULL);
  return wanted;
}

/* All programs read the list, most as XML, which a control character would make unreadable for them as a whole.
 * (transfer full) */
static char *
make_entry (const char *text)
{
  g_autofree char *clean = cr_export_clean (text);

  return cr_quote_shorten (clean);
}

void
cr_recent_add (CrDocument *document)
{
  const CrHead    *head = cr_roadmap_get_head (cr_document_get_roadmap (document));
  g_autofree char *uri = g_file_get_uri (cr_document_get_file (document));
  g_autofree char *file_name = cr_document_dup_file_name (document);
  const char      *title = cr_text_show (head->title, cr_interface_get_content_language ());
  /* A word for “no title” would stay in the language of today. */
  g_autofree char *display_name = make_entry (title[0] != '\0' ? title : file_name);
  g_autofree char *description =
    make_entry (cr_text_show (head->administration, cr_interface_get_content_language ()));
  GtkRecentData data = {
    .display_name = display_name,
    .description = description,
    .mime_type = (char *) MEDIA_TYPE,
    .app_name = (char *) "customs-roadmap",
    .app_exec = (char *) "customs-roadmap %u",
  };

  if (is_wanted ())
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  GtkRecentInfo *const *info_a = a;
  GtkRecentInfo *const *info_b = b;

  return g_date_time_compare (gtk_recent_info_get_modified (*info_b), gtk_recent_info_get_modified (*info_a));
}

static void
unref_info (gpointer data)
{
  gtk_recent_info_unref (data);
}

GPtrArray *
cr_recent_list (guint n_max)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func (unref_info);
  GList     *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = all; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MEDIA_TYPE) == 0 && gtk_recent_info_is_local (l->data) &&
        gtk_recent_info_exists (l->data))
      g_ptr_array_add (infos, gtk_recent_info_ref (l->data));
  g_list_free_full (all, unref_info);
  g_ptr_array_sort (infos, compare);
  if (infos->len > n_max)
    g_ptr_array_set_size (infos, (int) n_max);
  return infos;
}

void
cr_recent_clear (void)
{
  g_autoptr (GPtrArray) infos = cr_recent_list (G_MAXUINT);

  for (guint i = 0; i < infos->len; i++)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (),
                                    gtk_recent_info_get_uri (g_ptr_array_index (infos, i)), NULL);
}
