/* SPDX-License-Identifier: GPL-3.0-or-later
 * Text by its role: what it measures, and laid out once for as often as it is painted. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The classes of text. CAPTION and the titles have the sizes of the toolkit, relative to BODY. All have digits of one
 * width. */
typedef enum
{
  CR_FONT_BODY,
  CR_FONT_HEADING, /* bold */
  CR_FONT_CAPTION,
  CR_FONT_CAPTION_HEADING,
  CR_FONT_TITLE_1,
  CR_FONT_TITLE_2,
  CR_FONT_TITLE_3,
  CR_FONT_TITLE_4,
  CR_FONT_FIGURE, /* the big per cent of the overview */
  CR_N_FONTS
} CrFont;

typedef enum
{
  CR_ALIGN_START,
  CR_ALIGN_CENTER,
  CR_ALIGN_END
} CrAlign;

/* What a text looks like, its colour left aside. */
typedef struct
{
  CrFont   font;
  CrAlign  align;
  guint    max_lines; /* 0 and 1: one line; what does not fit ends in an ellipsis */
  gboolean is_struck; /* with a line through it */
} CrTextStyle;

typedef struct _CrFonts CrFonts;

/* The fonts of a context; the one of BODY is the context's own. To be made anew when the context changes. Used by one
 * thread at a time. (transfer full) */
CrFonts *cr_fonts_new (PangoContext *context);

/* The application's fonts for paper and pictures, the same on every machine that has them: nothing is rounded to
 * pixels. May be called in any thread. (transfer full) */
CrFonts *cr_fonts_new_unhinted (void);
void     cr_fonts_free (CrFonts *fonts);

/* How much larger BODY is than at a text scale of 1, where it has 11 points at 96 dpi. */
double cr_fonts_get_scale (CrFonts *fonts);

/* So many CSS pixels in units of the surface: whole ones, so that edges stay sharp. */
double cr_fonts_scale (CrFonts *fonts, double pixels);

/* The space that a text takes in one line. */
double cr_fonts_get_width (CrFonts *fonts, CrFont font, const char *text);
double cr_fonts_get_line_height (CrFonts *fonts, CrFont font);

/* The height of a text in lines of this width. */
double cr_fonts_get_height (CrFonts *fonts, const CrTextStyle *style, const char *text, double width);

/* Whether it is shown to its last letter. */
gboolean cr_fonts_fits (CrFonts *fonts, const CrTextStyle *style, const char *text, double width);

/* The layout of a text in this width; the text is never read as markup. It stays valid until the next call.
 * (transfer none) */
PangoLayout *cr_fonts_get_layout (CrFonts *fonts, const CrTextStyle *style, const char *text, double width);

/* Without what Unicode says will never be a character, for which cairo refuses the whole of a PDF. (transfer full) */
char *cr_fonts_clean (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrFonts, cr_fonts_free)

G_END_DECLS
