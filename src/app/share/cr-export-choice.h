/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a person wants exported: which format, whose language, which tasks, on what paper. */
#pragma once

#include "cr-formats.h"

G_BEGIN_DECLS

typedef enum
{
  CR_EXPORT_ALL,
  CR_EXPORT_SHOWN, /* what the filter lets pass */
  CR_EXPORT_SELECTED,
  CR_EXPORT_N_SCOPES
} CrExportScope;

typedef struct
{
  const CrFormat *format;
  const char     *language; /* "en" or "ru"; static */
  CrExportScope   scope;
  CrCsvProfile    profile;
  CrPaper         paper;
  CrOrientation   orientation;
  CrReportBlocks  blocks;
  gboolean        both_languages;
  gboolean        dated_only;
  gboolean        redacted;
} CrExportChoice;

/* The usual report in that language. */
void cr_export_choice_init (CrExportChoice *self, const char *language);

/* As one line, and back; what a line does not say, or says in words that are not known, stays. line may be NULL.
 * (transfer full) */
char *cr_export_choice_to_line (const CrExportChoice *self);
void  cr_export_choice_read_line (CrExportChoice *self, const char *line);

/* Whether the format asks for it. */
gboolean cr_export_choice_has_language (const CrExportChoice *self);
gboolean cr_export_choice_has_paper (const CrExportChoice *self);
gboolean cr_export_choice_has_blocks (const CrExportChoice *self);
gboolean cr_export_choice_has_profile (const CrExportChoice *self);
gboolean cr_export_choice_has_dated_only (const CrExportChoice *self);
gboolean cr_export_choice_has_both_languages (const CrExportChoice *self);

/* Whether a text of the roadmap that lacks one side is shown by its other one. */
gboolean cr_export_choice_shows_texts (const CrExportChoice *self);

/* The blocks of the pages; 0 where there are no pages. */
CrReportBlocks cr_export_choice_get_blocks (const CrExportChoice *self);

/* Never CR_ORIENTATION_USUAL. */
CrOrientation cr_export_choice_get_orientation (const CrExportChoice *self);

/* “arvania-2026-ru.pdf” for a stem “arvania-2026”. (transfer full) */
char *cr_export_choice_propose_name (const CrExportChoice *self, const char *stem);

/* The end that every name of such a file has: ".pdf". (transfer full) */
char *cr_export_choice_get_suffix (const CrExportChoice *self);

/* What people want: one or several formats. */
typedef struct
{
  const char *words; /* msgid of "export-kind" */
  const char *icon;
  const char *extensions[3]; /* ends with NULL */
} CrExportKind;

/* Those that the table of formats has something for, in the order in which they are offered. (element-type
 * CrExportKind) (transfer container) */
GPtrArray *cr_export_kinds_list (void);

/* (element-type CrFormat) (transfer container) */
GPtrArray *cr_export_kind_list_formats (const CrExportKind *kind);

/* “SVG, PNG”. (transfer full) */
char *cr_export_kind_describe_extensions (const CrExportKind *kind);

G_END_DECLS
