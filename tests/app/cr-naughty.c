/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts that break programs. */
#include "config.h"

#include "cr-naughty.h"

#include "cr-quote.h"
#include "cr-task-cell.h"
#include "cr-test.h"

#define N_TEXTS_MAX 20
#define N_LONG      10000

/* What a sentence has of a long text at least. */
#define N_SAID 100

/* A part of them for those that have time for a part: the next ones at each call, so that all have their turn. */
static const char *const *
take (const char *const *texts,
      guint              n)
{
  static const char *part[N_TEXTS_MAX + 1];
  static guint       next;
  guint              n_taken = cr_test_count (n);

  for (guint i = 0; i < n_taken; i++)
    part[i] = texts[next++ % n];
  part[n_taken] = NULL;
  return part;
}

const char *const *
cr_naughty_list (void)
{
  static const char *texts[] = {
    "<b>bold</b> & <a href=\"file:///etc/passwd\">link</a>",
    "<unclosed &amp; &#0; <",
    "_underlined __twice",
    "\u202eright to left\u202c \u2067isolated\u2069 عربي עברית",
    "\u202enever ended \u2067nor this",
    "ended \u2069\u202c without a start",
    "👩‍👩‍👧‍👦 🇦🇲 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅",
    "e\u0301\u0323\u0308\u0301\u0301 й Ё ё ʼ",
    "zero\u200bwidth\u200d\ufeff joiner\u2060",
    "%s %n %d %% {0} $(reboot) `id`",
    "'; DROP TABLE tasks; --",
    "=cmd|' /C calc'!A0",
    "..\\../etc/passwd",
    "\U0010fffd \ue000 \ufffd",
    NULL, /* the long one */
  };
  const guint n = G_N_ELEMENTS (texts);
  GString    *text = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (texts) <= N_TEXTS_MAX);
  if (texts[n - 1] == NULL)
    {
      text = g_string_new (NULL);
      for (guint i = 0; i < N_LONG; i++)
        g_string_append (text, "ж");
      texts[n - 1] = g_string_free (text, FALSE);
    }
  return take (texts, n);
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (CR_IS_TASK_CELL (widget))
    return cr_task_cell_get_words (CR_TASK_CELL (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

gboolean
cr_naughty_is_shown (gpointer    root,
                     const char *text)
{
  g_autofree char *isolated = cr_quote_isolate (text);
  g_autofree char *view = NULL;
  const char      *shown = get_text (root);

  if (!gtk_widget_get_visible (GTK_WIDGET (root)))
    return FALSE;
  if (GTK_IS_TEXT_VIEW (root))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), "text", &view, NULL);
  shown = shown != NULL ? shown : view;
  if (shown != NULL && (g_str_equal (shown, text) || g_str_equal (shown, isolated)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (cr_naughty_is_shown (child, text))
      return TRUE;
  return FALSE;
}

static void
collect (GtkWidget *widget,
         GString   *all)
{
  const char *text = get_text (widget);

  if (text != NULL && text[0] != '\0')
    g_string_append_printf (all, "%s\n", text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, all);
}

char *
cr_naughty_collect (gpointer root)
{
  GString *all = g_string_new (NULL);

  collect (root, all);
  return g_string_free (all, FALSE);
}

void
cr_naughty_assert_shown (gpointer    root,
                         const char *text)
{
  if (!cr_naughty_is_shown (root, text))
    {
      g_autofree char *all = cr_naughty_collect (root);

      g_error ("“%s” is not shown among\n%s", text, all);
    }
}

/* What is long is cut in sentences. */
void
cr_naughty_assert_said (const char *sentence,
                        const char *text)
{
  g_autofree char *start =
    g_utf8_strlen (text, -1) > N_SAID ? g_utf8_substring (text, 0, N_SAID) : cr_quote_isolate (text);

  if (strstr (sentence, start) == NULL && strstr (sentence, text) == NULL)
    g_error ("“%s” does not say “%s”", sentence, start);
}
