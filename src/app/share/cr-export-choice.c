/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a person wants exported. */
#include "config.h"

#include "cr-export-choice.h"

#include "cr-file-name.h"

#include <glib/gi18n.h>
#include <string.h>

static const CrExportKind kinds[] = {
  { NC_ ("export-kind", "Report"), "x-office-document-symbolic", { "pdf" } },
  { NC_ ("export-kind", "Spreadsheet"), "x-office-spreadsheet-symbolic", { "xlsx" } },
  { NC_ ("export-kind", "Table for Import"), "text-x-generic-symbolic", { "csv" } },
  { NC_ ("export-kind", "Calendar"), "x-office-calendar-symbolic", { "ics" } },
  { NC_ ("export-kind", "Project Planner"), "cr-page-timeline-symbolic", { "xml" } },
  { NC_ ("export-kind", "Web Page"), "web-browser-symbolic", { "html" } },
  { NC_ ("export-kind", "Plain Text"), "text-x-generic-symbolic", { "md" } },
  { NC_ ("export-kind", "Picture"), "image-x-generic-symbolic", { "svg", "png" } },
  { NC_ ("export-kind", "Copy or Part of the Roadmap"), "x-office-document-symbolic", { "json" } },
};

static const char *const scopes[CR_EXPORT_N_SCOPES] = { "all", "shown", "selected" };
static const char *const papers[CR_N_PAPERS] = { "a4", "a3" };
static const char *const profiles[] = { "machine", "excel" };
static const char *const orientations[] = { "usual", "landscape", "portrait" };

static gboolean
is_view (const CrExportChoice *self,
         const char           *extension,
         const char           *view)
{
  return g_str_equal (self->format->extension, extension) && g_strcmp0 (self->format->view, view) == 0;
}

/* NULL when there is none. */
static const CrFormat *
find_format (const char *extension,
             const char *view)
{
  guint           n = 0;
  const CrFormat *formats = cr_formats_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (formats[i].extension, extension) && g_strcmp0 (formats[i].view, view) == 0)
      return &formats[i];
  return NULL;
}

void
cr_export_choice_init (CrExportChoice *self,
                       const char     *language)
{
  guint n = 0;

  *self = (CrExportChoice){
    .format = find_format ("pdf", "report"),
    .language = g_str_equal (language, "ru") ? "ru" : "en",
    .blocks = CR_REPORT_USUAL,
  };
  if (self->format == NULL)
    self->format = cr_formats_get (&n);
}

char *
cr_export_choice_to_line (const CrExportChoice *self)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *blocks = NULL;

  g_string_append_printf (line, "format=%s%s%s language=%s scope=%s profile=%s paper=%s orientation=%s",
                          self->format->extension, self->format->view != NULL ? "/" : "",
                          self->format->view != NULL ? self->format->view : "", self->language, scopes[self->scope],
                          profiles[self->profile], papers[self->paper], orientations[self->orientation]);
  blocks = cr_report_blocks_to_text (self->blocks, "+");
  g_string_append_printf (line, " blocks=%s both=%s dated=%s redacted=%s", blocks, self->both_languages ? "yes" : "no",
                          self->dated_only ? "yes" : "no", self->redacted ? "yes" : "no");
  return g_string_free (line, FALSE);
}

/* before: where it is no word of the list. */
static guint
find_word (const char *const *words,
           guint              n_words,
           const char        *word,
           guint              before)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return i;
  return before;
}

static void
read_format (CrExportChoice *self,
             const char     *value)
{
  g_auto (GStrv)  parts = g_strsplit (value, "/", 2);
  const CrFormat *format = parts[0] != NULL ? find_format (parts[0], parts[1]) : NULL;

  if (format != NULL)
    self->format = format;
}

/* A report of nothing is none. */
static void
read_blocks (CrExportChoice *self,
             const char     *value)
{
  g_auto (GStrv) words = g_strsplit (value, "+", -1);
  guint          found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    found |= cr_report_block_find (words[i]);
  if (found != 0)
    self->blocks = (CrReportBlocks) found;
}

static void
read_word (CrExportChoice *self,
           const char     *key,
           const char     *value)
{
  if (g_str_equal (key, "format"))
    read_format (self, value);
  else if (g_str_equal (key, "language"))
    self->language = g_str_equal (value, "ru") ? "ru" : g_str_equal (value, "en") ? "en"
                                                                                  : self->language;
  else if (g_str_equal (key, "scope"))
    self->scope = (CrExportScope) find_word (scopes, G_N_ELEMENTS (scopes), value, self->scope);
  else if (g_str_equal (key, "profile"))
    self->profile = (CrCsvProfile) find_word (profiles, G_N_ELEMENTS (profiles), value, self->profile);
  else if (g_str_equal (key, "paper"))
    self->paper = (CrPaper) find_word (papers, G_N_ELEMENTS (papers), value, self->paper);
  else if (g_str_equal (key, "orientation"))
    self->orientation = (CrOrientation) find_word (orientations, G_N_ELEMENTS (orientations), value, self->orientation);
  else if (g_str_equal (key, "blocks"))
    read_blocks (self, value);
  else if (g_str_equal (key, "both"))
    self->both_languages = g_str_equal (value, "yes");
  else if (g_str_equal (key, "dated"))
    self->dated_only = g_str_equal (value, "yes");
  else if (g_str_equal (key, "redacted"))
    self->redacted = g_str_equal (value, "yes");
}

void
cr_export_choice_read_line (CrExportChoice *self,
                            const char     *line)
{
  g_auto (GStrv) words = NULL;

  if (line == NULL)
    return;

  words = g_strsplit (line, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *equals = strchr (words[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      read_word (self, words[i], equals + 1);
    }
}

/* A roadmap has both of its languages in it. */
gboolean
cr_export_choice_has_language (const CrExportChoice *self)
{
  return !g_str_equal (self->format->extension, "json");
}

gboolean
cr_export_choice_has_paper (const CrExportChoice *self)
{
  return g_str_equal (self->format->extension, "pdf");
}

gboolean
cr_export_choice_has_blocks (const CrExportChoice *self)
{
  return is_view (self, "pdf", "report");
}

gboolean
cr_export_choice_has_profile (const CrExportChoice *self)
{
  return g_str_equal (self->format->extension, "csv");
}

gboolean
cr_export_choice_has_dated_only (const CrExportChoice *self)
{
  return g_str_equal (self->format->extension, "xml");
}

gboolean
cr_export_choice_has_both_languages (const CrExportChoice *self)
{
  return (cr_export_choice_get_blocks (self) & CR_REPORT_FICHES) != 0;
}

gboolean
cr_export_choice_shows_texts (const CrExportChoice *self)
{
  static const char *const extensions[] = { "pdf", "ics", "xml", "html", "md", "svg", "png", NULL };

  return g_strv_contains (extensions, self->format->extension);
}

CrReportBlocks
cr_export_choice_get_blocks (const CrExportChoice *self)
{
  static const struct
  {
    const char    *view;
    CrReportBlocks blocks;
  } views[] = {
    { "timeline", CR_REPORT_TIMELINE },
    { "matrix", CR_REPORT_MATRIX },
    { "radar", CR_REPORT_CAPABILITIES },
    { "fiche", CR_REPORT_FICHES },
  };

  if (!cr_export_choice_has_paper (self))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].view, self->format->view))
      return views[i].blocks;
  return self->blocks;
}

CrOrientation
cr_export_choice_get_orientation (const CrExportChoice *self)
{
  if (self->orientation != CR_ORIENTATION_USUAL)
    return self->orientation;
  return cr_export_choice_get_blocks (self) == CR_REPORT_FICHES ? CR_ORIENTATION_PORTRAIT : CR_ORIENTATION_LANDSCAPE;
}

char *
cr_export_choice_get_suffix (const CrExportChoice *self)
{
  return g_strconcat (g_str_equal (self->format->extension, "json") ? ".roadmap." : ".", self->format->extension, NULL);
}

/* What is not the usual view of its extension is called by it. */
char *
cr_export_choice_propose_name (const CrExportChoice *self,
                               const char           *stem)
{
  gboolean         has_extension = FALSE;
  g_autofree char *suffix = cr_export_choice_get_suffix (self);
  const CrFormat  *usual = cr_formats_find (suffix, NULL, &has_extension);
  gboolean         is_copy = !cr_export_choice_has_language (self);
  GString         *end = g_string_new (NULL);
  g_autofree char *whole = NULL;

  if (self->format != usual && self->format->view != NULL)
    g_string_append_printf (end, "-%s", self->format->view);
  if (self->scope != CR_EXPORT_ALL)
    g_string_append (end, "-part");
  if (self->redacted)
    g_string_append (end, "-redacted");
  if (is_copy && end->len == 0)
    g_string_append (end, "-copy");
  if (!is_copy)
    g_string_append_printf (end, "-%s", self->language);
  g_string_append (end, suffix);
  whole = g_string_free (end, FALSE);
  return cr_file_name_from_title (stem, whole);
}

/* Whether the format is of that kind. */
static gboolean
has_format (const CrExportKind *kind,
            const CrFormat     *format)
{
  for (guint i = 0; kind->extensions[i] != NULL; i++)
    if (g_str_equal (kind->extensions[i], format->extension))
      return TRUE;
  return FALSE;
}

GPtrArray *
cr_export_kind_list_formats (const CrExportKind *kind)
{
  guint           n = 0;
  const CrFormat *formats = cr_formats_get (&n);
  GPtrArray      *list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (has_format (kind, &formats[i]))
      g_ptr_array_add (list, (gpointer) &formats[i]);
  return list;
}

GPtrArray *
cr_export_kinds_list (void)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) formats = cr_export_kind_list_formats (&kinds[i]);

      if (formats->len > 0)
        g_ptr_array_add (list, (gpointer) &kinds[i]);
    }
  return list;
}

char *
cr_export_kind_describe_extensions (const CrExportKind *kind)
{
  g_autofree char *joined = g_strjoinv (", ", (char **) kind->extensions);

  return g_ascii_strup (joined, -1);
}
