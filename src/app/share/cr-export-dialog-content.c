/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in the dialog that exports: kinds, what else is chosen, the preview, and what will be written. */
#include "config.h"

#include "cr-export-dialog-private.h"

#include "cr-dialogs.h"
#include "cr-interface.h"
#include "cr-language.h"
#include "cr-list-keys.h"
#include "cr-plain.h"
#include "cr-quote.h"
#include "cr-scroll-focus.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH_OF_CHOICES 336

static const struct
{
  CrPaper       paper;
  CrOrientation orientation;
} papers[CR_EXPORT_N_PAPERS] = {
  { CR_PAPER_A4, CR_ORIENTATION_LANDSCAPE },
  { CR_PAPER_A4, CR_ORIENTATION_PORTRAIT },
  { CR_PAPER_A3, CR_ORIENTATION_LANDSCAPE },
  { CR_PAPER_A3, CR_ORIENTATION_PORTRAIT },
};

static const char *
translate (const char *context,
           const char *msgid)
{
  return cr_translate (cr_interface_get_language (), context, msgid);
}

static void
changed (CrExportDialog *self)
{
  cr_export_dialog_show_choice (self);
  cr_export_dialog_refresh (self);
}

static void
kind_cb (CrExportDialog *self,
         GtkListBoxRow  *row)
{
  g_autoptr (GPtrArray) formats = NULL;

  if (self->updating || row == NULL)
    return;
  formats = cr_export_kind_list_formats (self->kinds->pdata[gtk_list_box_row_get_index (row)]);
  if (g_ptr_array_find (formats, self->choice.format, NULL))
    return;
  self->choice.format = formats->pdata[0];
  changed (self);
}

static void
view_cb (CrExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->view));

  if (self->updating || selected >= self->formats->len || self->formats->pdata[selected] == self->choice.format)
    return;
  self->choice.format = self->formats->pdata[selected];
  changed (self);
}

static void
language_cb (CrExportDialog *self)
{
  if (self->updating)
    return;
  self->choice.language = adw_combo_row_get_selected (ADW_COMBO_ROW (self->language)) == 1 ? "ru" : "en";
  changed (self);
}

static void
scope_cb (CrExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->scope));

  if (self->updating || selected >= self->n_scope_ids)
    return;
  self->choice.scope = self->scope_ids[selected];
  changed (self);
}

static void
paper_cb (CrExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper));

  if (self->updating || selected >= G_N_ELEMENTS (papers))
    return;
  self->choice.paper = papers[selected].paper;
  self->choice.orientation = papers[selected].orientation;
  changed (self);
}

static void
profile_cb (CrExportDialog *self)
{
  if (self->updating)
    return;
  self->choice.profile = (CrCsvProfile) adw_combo_row_get_selected (ADW_COMBO_ROW (self->profile));
  changed (self);
}

/* A report has one block at least: the last one cannot be taken away. */
static void
check_cb (CrExportDialog *self)
{
  guint blocks = 0;

  if (self->updating)
    return;
  for (guint i = 0; i < CR_N_REPORT_BLOCKS; i++)
    blocks |= gtk_check_button_get_active (GTK_CHECK_BUTTON (self->blocks[i])) ? 1u << i : 0;
  if (blocks != 0)
    self->choice.blocks = (CrReportBlocks) blocks;
  self->choice.both_languages = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->both));
  self->choice.dated_only = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->dated));
  self->choice.redacted = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->redacted));
  changed (self);
}

static GtkWidget *
make_kind (const CrExportKind *kind)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = gtk_label_new (translate ("export-kind", kind->words));
  g_autofree char *extensions = cr_export_kind_describe_extensions (kind);
  GtkWidget       *extension = gtk_label_new (extensions);
  g_autofree char *name = g_strdup_printf ("%s, %s", translate ("export-kind", kind->words), extensions);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (extension, "caption");
  gtk_widget_add_css_class (extension, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kind->icon));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), extension);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cr_plain_set_name (row, name);
  return row;
}

static GtkWidget *
make_kinds (CrExportDialog *self)
{
  self->kinds = cr_export_kinds_list ();
  self->kinds_list = GTK_LIST_BOX (gtk_list_box_new ());
  for (guint i = 0; i < self->kinds->len; i++)
    gtk_list_box_append (self->kinds_list, make_kind (self->kinds->pdata[i]));
  gtk_list_box_set_selection_mode (self->kinds_list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->kinds_list), "navigation-sidebar");
  cr_plain_set_name (GTK_WIDGET (self->kinds_list), _ ("Kind of File"));
  cr_list_keys_stop_once (GTK_WIDGET (self->kinds_list));
  g_signal_connect_object (self->kinds_list, "row-selected", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->kinds_list);
}

static GtkWidget *
add_choice (CrExportDialog    *self,
            GtkWidget         *list,
            const char        *title,
            const char *const *choices,
            GCallback          selected)
{
  GtkWidget                *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  cr_plain_set_row (ADW_ACTION_ROW (row), title, NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  cr_plain_set_name (row, title);
  g_signal_connect_object (row, "notify::selected", selected, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  return list;
}

static void
add_scopes (CrExportDialog *self,
            GtkWidget      *list)
{
  guint                    n_tasks = cr_roadmap_get_n_tasks (self->roadmap);
  GHashTable              *shown = self->scopes[CR_EXPORT_SHOWN];
  GHashTable              *selected = self->scopes[CR_EXPORT_SELECTED];
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv)           choices = NULL;
  g_autofree char         *all = g_strdup_printf (_ ("All: %u"), n_tasks);
  g_autofree char         *of_filter = NULL;
  g_autofree char         *of_selection = NULL;

  g_strv_builder_add (words, all);
  self->scope_ids[self->n_scope_ids++] = CR_EXPORT_ALL;
  if (shown != NULL)
    {
      /* TRANSLATORS: the number of tasks that the filter lets pass. */
      of_filter = g_strdup_printf (_ ("Shown by the filter: %u"), g_hash_table_size (shown));
      g_strv_builder_add (words, of_filter);
      self->scope_ids[self->n_scope_ids++] = CR_EXPORT_SHOWN;
    }
  if (selected != NULL)
    {
      /* TRANSLATORS: the number of tasks. */
      of_selection = g_strdup_printf (_ ("Selected: %u"), g_hash_table_size (selected));
      g_strv_builder_add (words, of_selection);
      self->scope_ids[self->n_scope_ids++] = CR_EXPORT_SELECTED;
    }
  choices = g_strv_builder_end (words);
  self->scope = add_choice (self, list, _ ("Tasks"), (const char *const *) choices, G_CALLBACK (scope_cb));
}

static GtkWidget *
make_choices (CrExportDialog *self)
{
  GtkWidget        *list = make_list (_ ("What Is Exported"));
  const char *const none[] = { NULL };
  const char *const languages[] = { C_ ("export", "English"), C_ ("export", "Russian"), NULL };
  const char *const sizes[] = { _ ("A4 landscape"), _ ("A4 portrait"), _ ("A3 landscape"), _ ("A3 portrait"), NULL };
  const char *const profiles[] = { _ ("Programs"), _ ("Spreadsheets"), NULL };

  self->view = add_choice (self, list, _ ("Content"), none, G_CALLBACK (view_cb));
  self->language = add_choice (self, list, _ ("Language"), languages, G_CALLBACK (language_cb));
  add_scopes (self, list);
  self->paper = add_choice (self, list, _ ("Paper"), sizes, G_CALLBACK (paper_cb));
  /* TRANSLATORS: who reads the file: other programs, or people with a spreadsheet. */
  self->profile = add_choice (self, list, _ ("Read by"), profiles, G_CALLBACK (profile_cb));
  return list;
}

static GtkWidget *
add_check (CrExportDialog *self,
           GtkWidget      *list,
           const char     *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (words);
  GtkWidget *label = gtk_widget_get_last_child (check);

  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (check, "export-check");
  cr_plain_set_name (check, words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* In the order of the bits. */
static GtkWidget *
make_blocks (CrExportDialog *self)
{
  const char *const words[CR_N_REPORT_BLOCKS] = {
    _ ("Title Page"),
    _ ("Summary and Charts"),
    _ ("Matrix"),
    _ ("Capabilities and Gaps"),
    _ ("Timeline"),
    _ ("Task Tables"),
    _ ("One Page for Each Task"),
    _ ("Instruments"),
    _ ("Signatures"),
  };

  self->blocks_list = make_list (_ ("Parts of the Report"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    self->blocks[i] = add_check (self, self->blocks_list, words[i]);
  return self->blocks_list;
}

static GtkWidget *
make_extras (CrExportDialog *self)
{
  GtkWidget *list = make_list (_ ("What Is Added and Left Out"));

  self->both = add_check (self, list, _ ("Task Pages in Both Languages"));
  self->dated = add_check (self, list, _ ("Only Tasks with Dates"));
  self->redacted = add_check (self, list, _ ("Without Owners, Costs and Notes"));
  return list;
}

static GtkWidget *
make_sidebar (CrExportDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), make_kinds (self));
  gtk_box_append (GTK_BOX (fields), make_choices (self));
  gtk_box_append (GTK_BOX (fields), make_blocks (self));
  gtk_box_append (GTK_BOX (fields), make_extras (self));
  gtk_widget_add_css_class (fields, "export-fields");
  gtk_box_append (GTK_BOX (box), fields);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_size_request (scrolled, WIDTH_OF_CHOICES, -1);
  gtk_widget_set_hexpand (scrolled, FALSE);
  cr_scroll_focus_follow (GTK_SCROLLED_WINDOW (scrolled));
  return scrolled;
}

static GtkWidget *
make_header (CrExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *export = gtk_button_new_with_mnemonic (_ ("_Export…"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "dialog.export");
  self->print = gtk_button_new_with_mnemonic (_ ("_Print…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "dialog.print");
  gtk_widget_add_css_class (export, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), export);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->print);
  gtk_window_set_default_widget (GTK_WINDOW (self), export);
  return header;
}

static GtkWidget *
make_foot (CrExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  self->file_label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "ellipsize",
                                   PANGO_ELLIPSIZE_MIDDLE, "xalign", 0.0, NULL);
  self->missing = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "ellipsize",
                                PANGO_ELLIPSIZE_END, "xalign", 0.0, NULL);
  self->missing_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->missing_box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (self->missing_box), self->missing);
  gtk_widget_add_css_class (self->missing_box, "status-on-hold");
  gtk_widget_set_visible (self->missing_box, FALSE);
  self->left_out_button = gtk_button_new ();
  gtk_widget_add_css_class (self->left_out_button, "flat");
  gtk_widget_set_visible (self->left_out_button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->left_out_button), "dialog.show-left-out");
  gtk_widget_add_css_class (self->file_label, "dim-label");
  gtk_widget_add_css_class (box, "export-foot");
  gtk_box_append (GTK_BOX (box), self->file_label);
  gtk_box_append (GTK_BOX (box), self->missing_box);
  gtk_box_append (GTK_BOX (box), self->left_out_button);
  return box;
}

void
cr_export_dialog_make_content (CrExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->busy_bar = g_object_new (CR_TYPE_BUSY_BAR, NULL);
  self->preview = CR_EXPORT_PREVIEW (cr_export_preview_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_box_append (GTK_BOX (self->columns), make_sidebar (self));
  gtk_box_append (GTK_BOX (self->columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->columns), GTK_WIDGET (self->preview));
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->busy_bar));
  gtk_box_append (GTK_BOX (box), self->columns);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_widget_set_size_request (GTK_WIDGET (self), 600, 400);
}

/* The row of the kind, and the formats that it has. */
static void
show_kind (CrExportDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint                     n = 0;
  guint                     selected = 0;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      GPtrArray *formats = cr_export_kind_list_formats (self->kinds->pdata[i]);

      if (g_ptr_array_find (formats, self->choice.format, &selected))
        {
          g_clear_pointer (&self->formats, g_ptr_array_unref);
          self->formats = formats;
          n = i;
        }
      else
        g_ptr_array_unref (formats);
    }
  gtk_list_box_select_row (self->kinds_list, gtk_list_box_get_row_at_index (self->kinds_list, (int) n));
  g_ptr_array_find (self->formats, self->choice.format, &selected);
  for (guint i = 0; i < self->formats->len; i++)
    gtk_string_list_append (words, translate ("format", ((const CrFormat *) self->formats->pdata[i])->words));
  if (adw_combo_row_get_model (ADW_COMBO_ROW (self->view)) == NULL ||
      g_object_get_data (G_OBJECT (self->view), "cr-kind") != self->kinds->pdata[n])
    adw_combo_row_set_model (ADW_COMBO_ROW (self->view), G_LIST_MODEL (words));
  g_object_set_data (G_OBJECT (self->view), "cr-kind", self->kinds->pdata[n]);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->view), selected);
  gtk_widget_set_visible (self->view, self->formats->len > 1);
}

static guint
find_paper (CrExportDialog *self)
{
  CrOrientation orientation = cr_export_choice_get_orientation (&self->choice);
  guint         n = 0;

  while (n + 1 < G_N_ELEMENTS (papers) &&
         (papers[n].paper != self->choice.paper || papers[n].orientation != orientation))
    n++;
  return n;
}

static guint
find_scope (CrExportDialog *self)
{
  guint n = 0;

  while (n + 1 < self->n_scope_ids && self->scope_ids[n] != self->choice.scope)
    n++;
  return n;
}

static void
show_checks (CrExportDialog *self)
{
  gboolean both = cr_export_choice_has_both_languages (&self->choice);

  for (guint i = 0; i < CR_N_REPORT_BLOCKS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->blocks[i]), (self->choice.blocks & (1u << i)) != 0);
  gtk_widget_set_visible (self->blocks_list, cr_export_choice_has_blocks (&self->choice));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->both), self->choice.both_languages);
  gtk_widget_set_visible (gtk_widget_get_parent (self->both), both);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->dated), self->choice.dated_only);
  gtk_widget_set_visible (gtk_widget_get_parent (self->dated), cr_export_choice_has_dated_only (&self->choice));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->redacted), self->choice.redacted);
}

/* What the format does not ask for is not shown. */
void
cr_export_dialog_show_choice (CrExportDialog *self)
{
  self->updating = TRUE;
  show_kind (self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language), g_str_equal (self->choice.language, "ru") ? 1 : 0);
  gtk_widget_set_visible (self->language, cr_export_choice_has_language (&self->choice));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->scope), find_scope (self));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper), find_paper (self));
  gtk_widget_set_visible (self->paper, cr_export_choice_has_paper (&self->choice));
  gtk_widget_set_visible (self->print, cr_export_choice_has_paper (&self->choice));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->profile), self->choice.profile);
  gtk_widget_set_visible (self->profile, cr_export_choice_has_profile (&self->choice));
  show_checks (self);
  self->updating = FALSE;
}

static void
add_filters (CrExportDialog *self,
             GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autofree char          *suffix = cr_export_choice_get_suffix (&self->choice);
  g_autofree char          *pattern = g_strconcat ("*", suffix, NULL);

  gtk_file_filter_set_name (own, translate ("format", self->choice.format->words));
  gtk_file_filter_add_pattern (own, pattern);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, own);
  gtk_file_chooser_add_filter (chooser, all);
}

/* (transfer full) The name that was typed, with the end that belongs to the format. */
static GFile *
complete_name (CrExportDialog *self,
               GFile          *file)
{
  g_autofree char  *name = g_file_get_basename (file);
  g_autofree char  *dotted = g_strconcat (".", self->choice.format->extension, NULL);
  g_autofree char  *suffix = cr_export_choice_get_suffix (&self->choice);
  g_autofree char  *lower = g_ascii_strdown (name, -1);
  g_autofree char  *full = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder == NULL || g_str_has_suffix (lower, dotted))
    return g_object_ref (file);
  full = g_strconcat (name, suffix, NULL);
  return g_file_get_child (folder, full);
}

static void
replace_answered (CrReply  answer,
                  gpointer user_data)
{
  CrExportDialog   *self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->asked);

  if (answer == CR_REPLY_SAVE && !self->closed && file != NULL)
    cr_export_dialog_write (self, file);
}

/* The chooser asked about the name as it was typed. */
static void
ask_replace (CrExportDialog *self,
             GFile          *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *displayed = g_filename_display_name (name);
  g_autofree char *shown = cr_quote (displayed);
  g_autofree char *body = NULL;

  g_set_object (&self->asked, file);
  /* TRANSLATORS: %s is the name of a file. */
  body = g_strdup_printf (_ ("There is a file “%s” already. What it holds is lost."), shown);
  cr_dialogs_confirm (GTK_WINDOW (self), _ ("Replace the File?"), body, _ ("_Replace"), replace_answered, self);
}

static void
response_cb (CrExportDialog *self,
             int             response)
{
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (chosen == NULL)
    return;
  file = complete_name (self, chosen);
  if (!g_file_equal (file, chosen) && g_file_query_exists (file, NULL))
    ask_replace (self, file);
  else
    cr_export_dialog_write (self, file);
}

void
cr_export_dialog_ask (CrExportDialog *self)
{
  g_autofree char      *name = cr_export_choice_propose_name (&self->choice, self->stem);
  g_autoptr (GFile)     folder = self->own != NULL ? g_file_get_parent (self->own) : NULL;
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
                                 _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (self, GTK_FILE_CHOOSER (chooser));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
