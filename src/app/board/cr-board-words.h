/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a card of the board says of its task. */
#pragma once

#include "cr-document.h"

G_BEGIN_DECLS

/* The one line at the foot of a card. */
typedef struct
{
  const char *icon;        /* static; or NULL */
  const char *icon_color;  /* as the style calls it, static */
  const char *words_color; /* the same */
  char       *words;       /* "" where there is nothing to say */
} CrBoardLine;

/* Late, waiting, why it stopped, or when it ends; the first that holds. */
CrBoardLine cr_board_words_make_line (CrRoadmap *roadmap, const CrTask *task);
void        cr_board_line_clear (CrBoardLine *line);

/* The short name of the area, "" for none; static or of the roadmap. */
const char *cr_board_words_name_area (CrDocument *document, const CrTask *task);
const char *cr_board_words_name_status (CrDocument *document, const CrTask *task);

/* The name of the owner, or that there is none. */
const char *cr_board_words_name_owner (CrDocument *document, const CrTask *task);

/* All that a card shows, to be read aloud. (transfer full) */
char *cr_board_words_describe (CrDocument *document, const CrTask *task);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrBoardLine, cr_board_line_clear)

G_END_DECLS
