/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a plan in the XML of MS Project says, whoever wrote it. */
#pragma once

#include "cr-day.h"
#include "cr-mspdi.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   predecessor; /* its UID */
  int      type;        /* CR_MSPDI_FINISH_TO_START is the only one that a roadmap knows */
  gint64   lag;         /* in tenths of a minute */
  gboolean is_foreign;  /* into another plan */
} CrMspdiLink;

#define CR_MSPDI_FINISH_TO_START 1
#define CR_MSPDI_LAG_A_DAY       4800

typedef struct
{
  gsize      line;
  gint64     uid;
  gint64     level;
  char      *name;
  char      *notes;
  char      *link;                        /* an address, or NULL */
  char      *link_title;                  /* or NULL */
  char      *columns[CR_MSPDI_N_COLUMNS]; /* what stands in those of our own, or NULL */
  char      *bad_day;                     /* what stands in the place of a day and is none, or NULL */
  CrDay      start, finish;
  gint64     percent, priority, constraint;
  gboolean   is_summary, is_milestone, is_estimated, is_active;
  GArray    *links;     /* of CrMspdiLink */
  GPtrArray *resources; /* names */
} CrMspdiTask;

typedef struct
{
  GPtrArray  *tasks;    /* of CrMspdiTask in their order, without the plan itself and blank rows */
  const char *language; /* of the names, where our columns tell it; or NULL */
} CrMspdiFile;

/* Nothing outside of the file is looked at, and a file with a document type, which could name things without end, is
 * refused. NULL with G_IO_ERROR_INVALID_DATA and a sentence in the language for what is no plan. (transfer full) */
CrMspdiFile *cr_mspdi_read (GBytes *content, const char *language, GError **error);
void         cr_mspdi_file_free (CrMspdiFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMspdiFile, cr_mspdi_file_free)

G_END_DECLS
