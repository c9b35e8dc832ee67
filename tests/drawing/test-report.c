/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pages of the report: nothing is outside of the margins, nothing covers anything, nothing is left out. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-paint.h"
#include "cr-report-picture.h"
#include "cr-report.h"

#include "cr-format.h"

#include "cr-random.h"
#include "cr-test-roadmap.h"

#include <cairo.h>
#include <string.h>

#define ALL_BLOCKS (CR_REPORT_USUAL | CR_REPORT_FICHES)

static CrDrawingScene scene;

static CrReportRequest
make_request (CrRoadmap *roadmap)
{
  return (CrReportRequest){ .roadmap = roadmap,
                            .catalogue = scene.catalogue,
                            .language = "en",
                            .today = scene.today,
                            .blocks = ALL_BLOCKS };
}

/* What is cut by a clip is where the clip is. */
static void
assert_inside (const CrReport *report,
               guint           page)
{
  const CrDisplayList *list = cr_report_get_page (report, page);
  CrRect               room = cr_report_get_room (report), around = cr_rect_grow (&room, 0.51);

  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (!cr_rect_is_inside (&drawing->bounds, &around))
        g_error ("page %u: drawing %u (kind %u, %s) at %.1f, %.1f, %.1f × %.1f is outside", page + 1, i, drawing->kind,
                 drawing->kind == CR_DRAW_TEXT ? drawing->text.string : "", drawing->bounds.x, drawing->bounds.y,
                 drawing->bounds.width, drawing->bounds.height);
      if (drawing->kind == CR_DRAW_CLIP)
        i = drawing->end;
    }
}

static void
check_pages (const CrReport *report)
{
  g_assert_cmpuint (cr_report_get_n_pages (report), >, 0);
  for (guint i = 0; i < cr_report_get_n_pages (report); i++)
    {
      assert_inside (report, i);
      cr_drawing_scene_assert_apart (cr_report_get_page (report, i), cr_report_get_fonts (report));
    }
}

static guint
count_texts (const CrDisplayList *list,
             const char          *text)
{
  guint n = 0;

  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    n += cr_display_list_get (list, i)->kind == CR_DRAW_TEXT &&
         g_str_equal (cr_display_list_get (list, i)->text.string, text);
  return n;
}

/* Every text of the report, as one. (transfer full) */
static char *
collect (const CrReport *report)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < cr_report_get_n_pages (report); i++)
    {
      const CrDisplayList *list = cr_report_get_page (report, i);

      for (guint k = 0; k < cr_display_list_get_length (list); k++)
        if (cr_display_list_get (list, k)->kind == CR_DRAW_TEXT)
          g_string_append_printf (texts, "\001%s", cr_display_list_get (list, k)->text.string);
    }
  return g_string_free (texts, FALSE);
}

/* Up to the first place where a line may end. */
static void
assert_has_task (const char   *texts,
                 const CrTask *task)
{
  g_autofree char *title = g_strdup (cr_text_show (task->title, "en"));
  g_autofree char *word = NULL;

  g_strdelimit (title, "\n\r\t", ' ');
  g_strstrip (title);
  word = g_strndup (title, strcspn (title, " "));
  if (g_utf8_strlen (word, -1) < 24 && strstr (texts, word) == NULL)
    g_error ("%s “%s” is not in the report", task->id, title);
}

static void
check_example (CrPaper       paper,
               CrOrientation orientation,
               const char   *language)
{
  CrReportRequest      request = make_request (scene.roadmap);
  g_autoptr (CrReport) report = NULL;
  g_autofree char     *texts = NULL;
  guint                n_tasks = cr_roadmap_get_n_tasks (scene.roadmap);

  request.paper = paper;
  request.orientation = orientation;
  request.language = language;
  request.both_languages = TRUE;
  report = cr_report_new (&request, NULL);
  check_pages (report);
  texts = collect (report);
  for (guint i = 0; i < n_tasks; i++)
    assert_has_task (texts, cr_roadmap_get_task (scene.roadmap, i));
  g_assert_cmpuint (cr_report_get_n_tasks (report), ==, n_tasks);
  g_assert_cmpuint (cr_report_get_n_pages (report), >, n_tasks + 7);
  g_assert_cmpuint (cr_report_get_n_pages (report), <, 2 * n_tasks + 40);
}

static void
test_example (void)
{
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint paper = 0; paper < CR_N_PAPERS; paper++)
      {
        check_example ((CrPaper) paper, CR_ORIENTATION_LANDSCAPE, languages[i]);
        check_example ((CrPaper) paper, CR_ORIENTATION_PORTRAIT, languages[i]);
      }
}

static gboolean
is_equal_page (const CrReport *a,
               const CrReport *b,
               guint           page)
{
  const CrDisplayList *left = cr_report_get_page (a, page), *right = cr_report_get_page (b, page);

  if (cr_display_list_get_length (left) != cr_display_list_get_length (right))
    return FALSE;
  for (guint i = 0; i < cr_display_list_get_length (left); i++)
    {
      const CrDrawing *one = cr_display_list_get (left, i), *other = cr_display_list_get (right, i);

      if (one->kind != other->kind || memcmp (&one->bounds, &other->bounds, sizeof one->bounds) != 0 ||
          (one->kind == CR_DRAW_TEXT && !g_str_equal (one->text.string, other->text.string)))
        return FALSE;
    }
  return TRUE;
}

/* What a printer calls A4, with the margins that it has, bears the pages of the file. */
static void
test_printed (void)
{
  CrReportRequest      request = make_request (scene.roadmap);
  CrSheet              sheet = { 0, 0, 18, 18, 18, 18 };
  g_autoptr (CrReport) file = cr_report_new (&request, NULL);
  g_autoptr (CrReport) printed = NULL;

  cr_paper_get_size (CR_PAPER_A4, CR_ORIENTATION_LANDSCAPE, &sheet.width, &sheet.height);
  request.sheet = &sheet;
  request.paper = CR_PAPER_A3;
  printed = cr_report_new (&request, NULL);
  g_assert_cmpuint (cr_report_get_n_pages (printed), ==, cr_report_get_n_pages (file));
  for (guint i = 0; i < cr_report_get_n_pages (file); i++)
    g_assert_true (is_equal_page (printed, file, i));
}

/* Whatever is in the printer: pages have the size that it tells, and nothing where it does not print. */
static void
test_sheets (void)
{
  static const CrSheet sheets[] = {
    { 612, 792, 18, 18, 18, 18 },     /* Letter */
    { 1008, 612, 72, 90, 72, 36 },    /* Legal, with wide margins */
    { 420, 595, 14, 14, 14, 41 },     /* A5 */
    { 420, 298, 0, 0, 0, 0 },         /* A6 */
    { 1191, 1684, 18, 18, 18, 18 },   /* A2 */
    { 2384, 3370, 50, 50, 50, 50 },   /* A0 */
    { 144, 72, 5, 5, 5, 5 },          /* a label */
    { 595, 2000, 200, 18, 200, 18 },  /* a roll */
    { 200, 300, 150, 150, 150, 150 }, /* more margin than paper */
  };
  CrReportRequest request = make_request (scene.roadmap);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (CrReport) report = NULL;
      double               points;
      CrRect               room;

      request.sheet = &sheets[i];
      report = cr_report_new (&request, NULL);
      points = cr_report_get_points (report);
      room = cr_report_get_room (report);
      check_pages (report);
      g_assert_cmpfloat_with_epsilon (cr_report_get_width (report) * points, sheets[i].width, 0.001);
      g_assert_cmpfloat_with_epsilon (cr_report_get_height (report) * points, sheets[i].height, 0.001);
      if (sheets[i].left + sheets[i].right >= sheets[i].width)
        continue;
      g_assert_cmpfloat (room.x * points, >=, sheets[i].left - 0.001);
      g_assert_cmpfloat (room.y * points, >=, sheets[i].top - 0.001);
      g_assert_cmpfloat (CR_RECT_RIGHT (&room) * points, <=, sheets[i].width - sheets[i].right + 0.001);
      g_assert_cmpfloat (CR_RECT_BOTTOM (&room) * points, <=, sheets[i].height - sheets[i].bottom + 0.001);
    }
}

/* Nothing of the example ends in an ellipsis but what a summary may shorten. */
static void
test_whole (void)
{
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (languages); i++)
    for (guint paper = 0; paper < CR_N_PAPERS; paper++)
      {
        CrReportRequest      request = make_request (scene.roadmap);
        g_autoptr (CrReport) report = NULL;

        request.language = languages[i / 2];
        request.orientation = i % 2 == 0 ? CR_ORIENTATION_LANDSCAPE : CR_ORIENTATION_PORTRAIT;
        request.paper = (CrPaper) paper;
        request.blocks = ALL_BLOCKS & ~(guint) CR_REPORT_SUMMARY;
        report = cr_report_new (&request, NULL);
        for (guint page = 0; page < cr_report_get_n_pages (report); page++)
          g_assert_cmpuint (
            cr_drawing_scene_count_cut (cr_report_get_page (report, page), cr_report_get_fonts (report)), ==, 0);
      }
}

/* A line that ends within a word. */
static gboolean
breaks_word (CrFonts         *fonts,
             const CrDrawing *drawing)
{
  const char      *text = drawing->text.string;
  PangoLayout     *layout = cr_fonts_get_layout (fonts, &drawing->text.style, text, drawing->rect.width);
  PangoLayoutLine *last = NULL;

  for (GSList *lines = pango_layout_get_lines_readonly (layout); lines != NULL; lines = lines->next)
    {
      PangoLayoutLine *line = lines->data;

      if (last != NULL && line->start_index == last->start_index + last->length &&
          g_unichar_isalnum (g_utf8_get_char (text + line->start_index)) &&
          g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + line->start_index))))
        return TRUE;
      last = line;
    }
  return FALSE;
}

/* Columns have room for the longest word of the example, in either language and on any paper. */
static void
test_words (void)
{
  CrReportRequest request = make_request (scene.roadmap);

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (CrReport) report = NULL;

      request.language = i % 2 == 0 ? "en" : "ru";
      request.paper = i / 2 % 2 == 0 ? CR_PAPER_A4 : CR_PAPER_A3;
      request.orientation = i / 4 == 0 ? CR_ORIENTATION_LANDSCAPE : CR_ORIENTATION_PORTRAIT;
      report = cr_report_new (&request, NULL);
      for (guint page = 0; page < cr_report_get_n_pages (report); page++)
        {
          const CrDisplayList *list = cr_report_get_page (report, page);

          for (guint k = 0; k < cr_display_list_get_length (list); k++)
            {
              const CrDrawing *drawing = cr_display_list_get (list, k);

              if (drawing->kind == CR_DRAW_TEXT && breaks_word (cr_report_get_fonts (report), drawing))
                g_error ("page %u of %u in %s: “%s” is broken at %.0f", page + 1, i, request.language,
                         drawing->text.string, drawing->rect.width);
            }
        }
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261116);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, 30, CR_RANDOM_ANY);
      CrReportRequest       request = make_request (roadmap);
      g_autoptr (CrReport)  report = NULL;
      g_autofree char      *texts = NULL;

      request.paper = (CrPaper) g_rand_int_range (rand, 0, CR_N_PAPERS);
      request.orientation = (CrOrientation) g_rand_int_range (rand, 0, 3);
      request.language = g_rand_boolean (rand) ? "ru" : "en";
      request.both_languages = g_rand_boolean (rand);
      report = cr_report_new (&request, NULL);
      check_pages (report);
      request.blocks = CR_REPORT_TASKS;
      cr_report_free (report);
      report = cr_report_new (&request, NULL);
      g_assert_cmpuint (cr_report_get_n_tasks (report), ==, cr_roadmap_get_n_tasks (roadmap));
    }
}

/* The tasks of the scope and no others, and a gap that one outside covers is covered. */
static void
test_scope (void)
{
  CrReportRequest        request = make_request (scene.roadmap);
  g_autoptr (GHashTable) scope = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CrReport)   report = NULL;
  g_autoptr (CrReport)   none = NULL;
  g_autofree char       *texts = NULL;
  const CrTask          *third = cr_roadmap_get_task (scene.roadmap, 3);

  request.blocks = CR_REPORT_TASKS | CR_REPORT_FICHES;
  request.scope = scope;
  none = cr_report_new (&request, NULL);
  g_assert_cmpuint (cr_report_get_n_tasks (none), ==, 0);
  check_pages (none);
  g_hash_table_add (scope, (gpointer) third->id);
  report = cr_report_new (&request, NULL);
  texts = collect (report);
  g_assert_cmpuint (cr_report_get_n_tasks (report), ==, 1);
  assert_has_task (texts, third);
  g_assert_null (strstr (texts, cr_text_show (cr_roadmap_get_task (scene.roadmap, 5)->title, "en")));
}

/* A block that is switched off is not there, and each of the others begins a page. */
static void
test_blocks (void)
{
  CrReportRequest request = make_request (scene.roadmap);

  for (guint block = 1; block <= CR_REPORT_SIGNATURES; block <<= 1)
    {
      g_autoptr (CrReport) report = NULL;
      guint                n_blocks = 0;

      request.blocks = (CrReportBlocks) block;
      report = cr_report_new (&request, NULL);
      for (guint i = 0; i < cr_report_get_n_marks (report); i++)
        n_blocks += cr_report_get_mark (report, i)->level == 0;
      g_assert_cmpuint (n_blocks, ==, 1);
      g_assert_cmpuint (cr_report_get_mark (report, 0)->page, ==, 0);
      check_pages (report);
    }
}

/* Everything of a text of 10,000 letters and more is there, in order, on several pages. */
static void
test_long_text (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (GString)   text = g_string_new (NULL);
  g_autoptr (CrReport)  report = NULL;
  g_autofree char      *texts = NULL;
  const char           *place;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "слово%u ", i);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", text->str, "description.ru", text->str, "notes.en",
               text->str, NULL);
  request.both_languages = TRUE;
  report = cr_report_new (&request, NULL);
  check_pages (report);
  g_assert_cmpuint (cr_report_get_n_pages (report), >, 20);
  request.blocks = CR_REPORT_TASKS;
  cr_report_free (report);
  report = cr_report_new (&request, NULL);
  place = texts = collect (report);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("слово%u", i);

      place = strstr (place, word);
      g_assert_nonnull (place);
    }
}

/* A plan over many years is tiled, and each label of it is whole on one of the pages at least. */
static void
test_tiles (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (CrReport)  report = NULL;
  g_autofree char      *texts = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i + 1);
      g_autofree char *title = g_strdup_printf ("Task number %u", i);
      g_autofree char *day = g_strdup_printf ("20%02u-%02u-%02u", 26 + i / 12, 1 + i % 12, 1 + i % 28);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "title.en", title, "finish", day, "milestone", "true", "area",
                   i % 2 == 0 ? "area-concept" : "area-instruments", NULL);
    }
  request.blocks = CR_REPORT_TIMELINE;
  report = cr_report_new (&request, NULL);
  check_pages (report);
  texts = collect (report);
  g_assert_cmpuint (cr_report_get_n_pages (report), >=, 15);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *date = cr_format_date (cr_roadmap_get_task (roadmap, i)->finish, "en");

      if (!cr_task_is_overdue (cr_roadmap_get_task (roadmap, i), scene.today))
        g_assert_nonnull (strstr (texts, date));
    }
}

/* Nothing stands where there is nothing to say: no dot between two names of which one is missing. */
static void
test_empty (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (CrReport)  report = cr_report_new (&request, NULL);
  g_autofree char      *texts = collect (report);

  check_pages (report);
  g_assert_null (strstr (texts, "\001 ·"));
  g_assert_nonnull (strstr (texts, "\001as of 16 Nov 2026"));
}

typedef struct
{
  double        done;
  guint         n_told;
  guint         n_max; /* cancelled then */
  GCancellable *run;
} Told;

static void
told_cb (double   done,
         gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpfloat (done, >=, told->done);
  g_assert_cmpfloat (done, <=, 1);
  told->done = done;
  if (++told->n_told == told->n_max)
    g_cancellable_cancel (told->run);
}

/* It is told how far the pages have come, and whoever hears of it can have them end there. */
static void
test_told (void)
{
  static const CrReportBlocks blocks[] = { CR_REPORT_TIMELINE, CR_REPORT_TASKS, CR_REPORT_FICHES,
                                           CR_REPORT_TASKS | CR_REPORT_FICHES };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (GCancellable) run = g_cancellable_new ();
      Told                     told = { 0, 0, 0, run }, cancelled = { 0, 0, 2, run };
      CrReportRequest          request = make_request (scene.roadmap);
      g_autoptr (CrReport)     report = NULL;

      request.blocks = blocks[i];
      request.told = told_cb;
      request.user_data = &told;
      report = cr_report_new (&request, NULL);
      g_assert_nonnull (report);
      g_assert_cmpfloat (told.done, ==, 1);
      g_assert_cmpuint (told.n_told, >, 2);
      request.user_data = &cancelled;
      g_assert_null (cr_report_new (&request, run));
      g_assert_cmpuint (cancelled.n_told, ==, 2);
    }
}

static void
test_cancelled (void)
{
  CrReportRequest          request = make_request (scene.roadmap);
  g_autoptr (GCancellable) run = g_cancellable_new ();

  g_cancellable_cancel (run);
  g_assert_null (cr_report_new (&request, run));
}

/* What looks like markup is text. */
static void
test_markup (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (CrReport)  report = NULL;
  g_autofree char      *texts = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "<b>bold</b> & <a href=\"file:///\">x</a>", NULL);
  report = cr_report_new (&request, NULL);
  texts = collect (report);
  g_assert_nonnull (strstr (texts, "<b>bold</b> & <a href=\"file:///\">x</a>"));
}

/* Six hundred tasks: still one table and one timeline after the other, painted to the last page. */
static void
test_many (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (CrReport)  report = NULL;
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 595);
  cairo_t              *cr = cairo_create (surface);

  for (guint copy = 0; copy < 10; copy++)
    for (guint i = 0; i < cr_roadmap_get_n_tasks (scene.roadmap); i++)
      {
        const CrTask    *task = cr_roadmap_get_task (scene.roadmap, i);
        g_autofree char *id = g_strdup_printf ("t-%u-%u", copy, i);
        CrRecord        *record = cr_record_new (CR_KIND_TASK, id);

        ((CrTask *) record)->title = cr_text_ref (task->title);
        ((CrTask *) record)->area = task->area;
        ((CrTask *) record)->start = task->start;
        ((CrTask *) record)->finish = task->finish;
        ((CrTask *) record)->status = task->status;
        cr_roadmap_load_record (roadmap, NULL, record);
      }
  request.blocks = CR_REPORT_USUAL;
  report = cr_report_new (&request, NULL);
  g_assert_cmpuint (cr_report_get_n_tasks (report), ==, 620);
  check_pages (report);
  g_assert_cmpuint (cr_report_get_n_pages (report), <, 160);
  for (guint i = 0; i < cr_report_get_n_pages (report); i++)
    cr_report_paint (report, i, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Whoever turns to a page sees what it goes on with. */
static void
test_continued (void)
{
  CrReportRequest      request = make_request (scene.roadmap);
  g_autoptr (CrReport) report = NULL;

  request.blocks = CR_REPORT_INSTRUMENTS;
  report = cr_report_new (&request, NULL);
  g_assert_cmpuint (cr_report_get_n_pages (report), >, 1);
  for (guint i = 0; i < cr_report_get_n_pages (report); i++)
    g_assert_cmpuint (count_texts (cr_report_get_page (report, i), "Instruments, continued"), ==, i > 0 ? 1 : 0);
  check_pages (report);
}

/* However many rows a table has, the last of them is not alone on its page. */
static void
test_last_row (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);

  request.blocks = CR_REPORT_TASKS;
  for (guint n = 1; n <= 90; n++)
    {
      g_autofree char     *id = g_strdup_printf ("t-%u", n);
      g_autoptr (CrReport) report = NULL;
      guint                n_rows = 0;

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "title.en", "A step", "area", "area-concept", NULL);
      report = cr_report_new (&request, NULL);
      n_rows = count_texts (cr_report_get_page (report, cr_report_get_n_pages (report) - 1), "A step");
      g_assert_cmpuint (n_rows, >=, MIN (n, 2));
    }
}

/* The page of a task tells what it waits for and what waits for it, in document order. */
static void
test_neighbours (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrReportRequest       request = make_request (roadmap);
  g_autoptr (CrReport)  report = NULL;
  g_autofree char      *texts = NULL;
  const char           *first, *waiting;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.en", "Third", "after", "t-1", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "First", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Second", "after", "t-1 t-9", NULL);
  request.blocks = CR_REPORT_FICHES;
  report = cr_report_new (&request, NULL);
  texts = collect (report);
  first = strstr (texts, " · t-1");
  g_assert_nonnull (first);
  waiting = strstr (first, "\001Waiting for it");
  g_assert_nonnull (waiting);
  g_assert_nonnull (strstr (waiting, "Third · "));
  g_assert_nonnull (strstr (strstr (waiting, "Third · "), "Second · "));
  g_assert_null (strstr (strstr (waiting, "Second · "), "Third · "));
}

static void
test_pictures (void)
{
  static const CrReportBlocks views[] = { CR_REPORT_MATRIX, CR_REPORT_TIMELINE, CR_REPORT_CAPABILITIES };
  g_autoptr (CrRoadmap)       empty = cr_roadmap_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint k = 0; k < 2; k++)
      {
        CrReportRequest           request = make_request (k == 0 ? scene.roadmap : empty);
        g_autoptr (CrDisplayList) list = cr_display_list_new ();
        double                    width, height;
        CrRect                    bounds;

        request.blocks = views[i];
        cr_report_picture_draw (&request, scene.fonts, list, &width, &height);
        bounds = cr_display_list_get_bounds (list);
        g_assert_true (cr_rect_is_inside (&bounds, &CR_RECT (0, 0, width, height)));
        cr_drawing_scene_assert_apart (list, scene.fonts);
        g_assert_cmpuint (cr_drawing_scene_count_cut (list, scene.fonts), ==, 0);
      }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_drawing_scene_set_up (&scene);

  g_test_add_func ("/report/example", test_example);
  g_test_add_func ("/report/printed", test_printed);
  g_test_add_func ("/report/sheets", test_sheets);
  g_test_add_func ("/report/whole", test_whole);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/report/random", test_random);
  g_test_add_func ("/report/scope", test_scope);
  g_test_add_func ("/report/blocks", test_blocks);
  g_test_add_func ("/report/long text", test_long_text);
  g_test_add_func ("/report/tiles", test_tiles);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/cancelled", test_cancelled);
  g_test_add_func ("/report/told", test_told);
  g_test_add_func ("/report/markup", test_markup);
  g_test_add_func ("/report/many", test_many);
  g_test_add_func ("/report/continued", test_continued);
  g_test_add_func ("/report/last row", test_last_row);
  g_test_add_func ("/report/neighbours", test_neighbours);
  g_test_add_func ("/report/pictures", test_pictures);

  result = g_test_run ();
  cr_drawing_scene_tear_down (&scene);
  return result;
}
