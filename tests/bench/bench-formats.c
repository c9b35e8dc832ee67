/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints how long every format takes to be written, and to be read back, and how much memory it needs at most, against
 * the library behind the format with the same content.
 *
 * bench-formats [FORMAT…] [SIZE…]: FORMAT as "pdf", "pdf/timeline", "csv/excel" or "import/csv", SIZE in tasks. */
#include "config.h"

#include "cr-bench-floors.h"
#include "cr-bench.h"

#include "cr-catalogue-ids.h"
#include "cr-formats.h"
#include "cr-import.h"
#include "cr-reader.h"
#include "cr-test.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define AIM_RATIO 1.5

/* Ours and the floors by turns, what is short again and again, and the medians count: whatever else the machine does
 * then meets all of them. */
#define N_ROUNDS_MIN 3
#define N_ROUNDS_MAX 15
#define ROUNDS_US    (4 * G_USEC_PER_SEC)

/* What takes this long in one round tells enough. */
#define LONG_ROUND_US (60 * G_USEC_PER_SEC)

/* A picture in which nobody finds anything is not made, and a hundred thousand pages are not printed. */
#define N_SEEN_MAX 10000

typedef struct
{
  const char         *name;
  const char         *extension;
  const char         *view;
  CrCsvProfile        profile;
  const CrBenchFloor *floor;
  const CrBenchFloor *other_floor;
  guint               n_max; /* tasks; 0 for any number */
} Format;

static const Format formats[] = {
  { "json", "json", NULL, CR_CSV_MACHINE, &cr_bench_floor_json, NULL, 0 },
  { "csv/machine", "csv", NULL, CR_CSV_MACHINE, &cr_bench_floor_file, NULL, 0 },
  { "csv/excel", "csv", NULL, CR_CSV_EXCEL, &cr_bench_floor_file, NULL, 0 },
  { "csv/worksheet", "csv", "worksheet", CR_CSV_MACHINE, &cr_bench_floor_file, NULL, 0 },
  { "xlsx", "xlsx", NULL, CR_CSV_MACHINE, &cr_bench_floor_cells, &cr_bench_floor_constant, 0 },
  { "xlsx/worksheet", "xlsx", "worksheet", CR_CSV_MACHINE, &cr_bench_floor_cells, &cr_bench_floor_constant, 0 },
  { "ics/events", "ics", "events", CR_CSV_MACHINE, &cr_bench_floor_file, NULL, 0 },
  { "ics/todo", "ics", "todo", CR_CSV_MACHINE, &cr_bench_floor_file, NULL, 0 },
  { "xml", "xml", NULL, CR_CSV_MACHINE, &cr_bench_floor_xml, NULL, 0 },
  { "html", "html", NULL, CR_CSV_MACHINE, &cr_bench_floor_html, NULL, 0 },
  { "md", "md", NULL, CR_CSV_MACHINE, &cr_bench_floor_file, NULL, 0 },
  { "pdf/report", "pdf", "report", CR_CSV_MACHINE, &cr_bench_floor_pages, NULL, 0 },
  { "pdf/timeline", "pdf", "timeline", CR_CSV_MACHINE, &cr_bench_floor_pages, NULL, 0 },
  { "pdf/matrix", "pdf", "matrix", CR_CSV_MACHINE, &cr_bench_floor_pages, NULL, 0 },
  { "pdf/radar", "pdf", "radar", CR_CSV_MACHINE, &cr_bench_floor_pages, NULL, 0 },
  { "pdf/fiche", "pdf", "fiche", CR_CSV_MACHINE, &cr_bench_floor_pages, NULL, N_SEEN_MAX },
  { "svg/matrix", "svg", "matrix", CR_CSV_MACHINE, &cr_bench_floor_drawing, NULL, 0 },
  { "svg/timeline", "svg", "timeline", CR_CSV_MACHINE, &cr_bench_floor_drawing, NULL, N_SEEN_MAX },
  { "svg/radar", "svg", "radar", CR_CSV_MACHINE, &cr_bench_floor_drawing, NULL, 0 },
  { "png/matrix", "png", "matrix", CR_CSV_MACHINE, &cr_bench_floor_png, NULL, 0 },
  { "png/timeline", "png", "timeline", CR_CSV_MACHINE, &cr_bench_floor_png, NULL, N_SEEN_MAX },
  { "png/radar", "png", "radar", CR_CSV_MACHINE, &cr_bench_floor_png, NULL, 0 },
};

/* Formats that are read back: what is read was written as above. */
static const Format imports[] = {
  { "import/csv", "csv", NULL, CR_CSV_MACHINE, &cr_bench_floor_fields, NULL, 0 },
  { "import/xlsx", "xlsx", NULL, CR_CSV_MACHINE, &cr_bench_floor_unzip, NULL, 0 },
  { "import/xml", "xml", NULL, CR_CSV_MACHINE, &cr_bench_floor_reader, NULL, 0 },
};

/* One thing that is measured in a process of its own. */
typedef struct
{
  const Format       *format;
  const CrBenchFloor *floor; /* NULL: ours */
  gboolean            is_import;
  CrRoadmap          *roadmap;
  CrCatalogue        *catalogue;
  GBytes             *content; /* NULL: to be written to path */
  const char         *path;
} Job;

/* What came of it; 0 seconds for a format that refused. */
typedef struct
{
  double time;   /* ms */
  double memory; /* MB above what there was before */
} Cost;

static void
shorten (CrRecord *task)
{
  static const char *const dropped[] = { "description", "indicator", "costs", "links", "notes", "result", "tags" };

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    {
      const CrField *field = cr_kind_get_field (CR_KIND_TASK, dropped[i]);
      CrValue        absent = cr_value_absent (field->type);

      cr_record_set (task, field, &absent);
    }
}

static void
add_task (CrRoadmap    *roadmap,
          const CrTask *pattern,
          guint         n)
{
  g_autofree char *id = g_strdup_printf ("t-%08u", n);
  g_autofree char *before = g_strdup_printf ("t-%08u", n / 2);
  g_autofree char *ru = g_strdup_printf ("%s, этап %u", cr_text_show (pattern->title, "ru"), n * 7919 % 10007);
  g_autofree char *en = g_strdup_printf ("%s, stage %u", cr_text_show (pattern->title, "en"), n * 7919 % 10007);
  const char      *after = before;
  CrRecord        *record = cr_record_copy (&pattern->record);
  CrTask          *task = (CrTask *) record;

  shorten (record);
  cr_text_unref (task->title);
  task->title = cr_text_new (en, ru);
  task->id = cr_intern (id);
  cr_ids_unref (task->after);
  task->after = n > 0 ? cr_ids_new (&after, 1) : NULL;
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
}

/* The example with its tasks repeated, without what is long in them. (transfer full) */
static CrRoadmap *
make_roadmap (guint n_tasks)
{
  g_autofree char      *path = cr_test_source_path ("data/examples/arvania-2026.roadmap.json");
  g_autofree char      *content = NULL;
  gsize                 length = 0;
  g_autoptr (CrRoadmap) example = NULL;
  CrRoadmap            *roadmap = cr_roadmap_new ();

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  example = cr_reader_read (content, length, NULL);
  g_assert_nonnull (example);
  for (guint i = 0; i < cr_roadmap_get_length (example, CR_KIND_UNIT, NULL); i++)
    cr_roadmap_load_record (roadmap, NULL, cr_record_ref (cr_roadmap_get_nth (example, CR_KIND_UNIT, NULL, i)));
  for (guint i = 0; i < n_tasks; i++)
    add_task (roadmap, cr_roadmap_get_task (example, i % cr_roadmap_get_n_tasks (example)), i);
  return roadmap;
}

/* Megabytes, of a line of what the kernel tells of the process: "VmRSS", "VmHWM". */
static double
read_memory (const char *what)
{
  g_autofree char *status = NULL;
  const char      *line = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, what);
  g_assert_nonnull (line);
  return (double) g_ascii_strtoull (line + strlen (what) + 1, NULL, 10) / 1024;
}

/* From now on the most that was in use counts from what is in use. Where the kernel does not do that, the row tells of
 * less memory than was used. */
static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  malloc_trim (0);
  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static const CrFormat *
find_format (const Format *format)
{
  g_autofree char *name = g_strconcat ("x.", format->extension, NULL);
  gboolean         has_extension = FALSE;
  const CrFormat  *found = cr_formats_find (name, format->view, &has_extension);

  g_assert_nonnull (found);
  return found;
}

/* (transfer full), NULL for a format that has no room for so much */
static GBytes *
write_format (const Job *job)
{
  g_auto (CrExport) export = { 0 };

  cr_export_init (&export, job->catalogue, "en", cr_day_new (2026, 11, 28));
  export.roadmap = job->roadmap;
  export.profile = job->format->profile;
  return cr_formats_write (find_format (job->format), &export, NULL);
}

static void
read_format (const Job *job)
{
  g_autofree char        *name = g_strconcat ("x.", job->format->extension, NULL);
  g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrImport)       import = { 0 };

  cr_import_init (&import, empty, job->catalogue, "en");
  set = cr_import_read (&import, cr_import_formats_find (name), job->content, NULL);
  g_assert_nonnull (set);
  g_assert_cmpuint (import.added, ==, cr_roadmap_get_n_tasks (job->roadmap));
}

/* (transfer full), NULL where nothing was written */
static GBytes *
do_job (const Job *job,
        gpointer   prepared)
{
  if (job->floor != NULL)
    job->floor->run (prepared);
  else if (job->is_import)
    read_format (job);
  else
    return write_format (job);
  return NULL;
}

/* What a process has from its parent is copied page by page when it first writes there, if only to count references.
 * That is of the measuring, not of the format. */
static void
own_memory (const Job *job)
{
  g_autoptr (CrRoadmap) copy = cr_roadmap_copy (job->roadmap);

  g_assert_cmpuint (cr_roadmap_get_n_tasks (copy), ==, cr_roadmap_get_n_tasks (job->roadmap));
}

static Cost
measure (const Job *job)
{
  gboolean           must_prepare = job->floor != NULL && job->floor->prepare != NULL;
  gpointer           prepared = must_prepare ? job->floor->prepare (job->content) : job->content;
  g_autoptr (GBytes) written = NULL;
  Cost               cost = { 0, 0 };
  double             before = 0;
  double             start = 0;

  own_memory (job);
  forget_peak ();
  before = read_memory ("VmRSS");
  start = cr_bench_now ();
  written = do_job (job, prepared);
  cost.time = cr_bench_now () - start;
  cost.memory = read_memory ("VmHWM") - before;
  if (job->path != NULL && written == NULL)
    return (Cost){ 0, 0 };
  if (job->path != NULL)
    g_assert_true (g_file_set_contents (job->path, g_bytes_get_data (written, NULL),
                                        (gssize) g_bytes_get_size (written), NULL));
  return cost;
}

/* In a process of its own, whose heap nothing else has filled. */
static Cost
measure_apart (const Job *job)
{
  int   ends[2];
  Cost  cost = { 0, 0 };
  pid_t child = 0;
  int   status = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  fflush (stdout);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      cost = measure (job);
      _exit (write (ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &cost, sizeof cost), ==, sizeof cost);
  close (ends[0]);
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  return cost;
}

static void
print_costs (const Job          *job,
             const CrBenchFloor *floor,
             const Cost         *ours,
             const Cost         *least)
{
  guint            n = cr_roadmap_get_n_tasks (job->roadmap);
  g_autofree char *time = g_strdup_printf ("%s, %u tasks: %s", job->format->name, n, floor->name);
  g_autofree char *memory = g_strdup_printf ("%s, %u tasks: memory, %s", job->format->name, n, floor->name);

  cr_bench_print_row (&(CrBenchRow){ .name = time,
                                     .unit = "ms",
                                     .value = ours->time,
                                     .floor = least->time,
                                     .aim_ratio = floor->is_aim ? AIM_RATIO : 0 });
  cr_bench_print_row (
    &(CrBenchRow){ .name = memory, .unit = "MB", .value = ours->memory, .floor = least->memory });
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *content = NULL;
  gsize              length = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

/* The costs of one side in every round. */
typedef struct
{
  double times[N_ROUNDS_MAX];
  double memories[N_ROUNDS_MAX];
} Costs;

static Cost
get_median (Costs *costs,
            guint  n_rounds)
{
  return (Cost){ .time = cr_bench_get_percentile (costs->times, n_rounds, 50),
                 .memory = cr_bench_get_percentile (costs->memories, n_rounds, 50) };
}

static void
measure_round (Job                       *job,
               const CrBenchFloor *const *sides,
               guint                      n_sides,
               Costs                     *costs,
               guint                      n)
{
  for (guint i = 0; i < n_sides; i++)
    {
      Cost cost;

      job->floor = sides[i];
      cost = measure_apart (job);
      costs[i].times[n] = cost.time;
      costs[i].memories[n] = cost.memory;
    }
}

/* As long as more of them tell more. */
static gboolean
needs_round (guint  n_rounds,
             gint64 elapsed)
{
  if (n_rounds < N_ROUNDS_MIN)
    return elapsed < LONG_ROUND_US;
  return n_rounds < N_ROUNDS_MAX && elapsed < ROUNDS_US;
}

static void
bench_sides (Job *job)
{
  const CrBenchFloor *sides[] = { NULL, job->format->floor, job->format->other_floor };
  const guint         n_sides = job->format->other_floor != NULL ? 3 : 2;
  const gint64        start = g_get_monotonic_time ();
  Costs               costs[G_N_ELEMENTS (sides)];
  guint               n_rounds = 0;
  Cost                ours;

  do
    measure_round (job, sides, n_sides, costs, n_rounds++);
  while (needs_round (n_rounds, g_get_monotonic_time () - start));

  ours = get_median (&costs[0], n_rounds);
  for (guint i = 1; i < n_sides; i++)
    {
      Cost least = get_median (&costs[i], n_rounds);

      print_costs (job, sides[i], &ours, &least);
    }
}

/* What is read back, and what a floor takes its content from, is written first. */
static void
bench (Job        *job,
       gboolean    is_import,
       const char *path)
{
  g_autoptr (GBytes) content = NULL;

  job->path = path;
  if (measure_apart (job).time <= 0)
    {
      printf ("  %s, %u tasks: refused\n", job->format->name, cr_roadmap_get_n_tasks (job->roadmap));
      return;
    }
  job->path = NULL;
  job->content = content = load (path);
  job->is_import = is_import;
  bench_sides (job);
}

/* Nothing named is everything; "pdf" names all views of it. */
static gboolean
is_asked (char *const *asked,
          const char  *name)
{
  gboolean is_any = FALSE;

  for (guint i = 0; asked[i] != NULL; i++)
    {
      gsize length = strlen (asked[i]);

      if (g_ascii_isdigit (asked[i][0]))
        continue;
      is_any = TRUE;
      if (strncmp (name, asked[i], length) == 0 && (name[length] == '\0' || name[length] == '/'))
        return TRUE;
    }
  return !is_any;
}

static gboolean
is_asked_size (char *const *asked,
               guint        size)
{
  gboolean is_any = FALSE;

  for (guint i = 0; asked[i] != NULL; i++)
    {
      if (!g_ascii_isdigit (asked[i][0]))
        continue;
      is_any = TRUE;
      if (g_ascii_strtoull (asked[i], NULL, 10) == size)
        return TRUE;
    }
  return !is_any;
}

static void
bench_all (const Format *first,
           guint         n_formats,
           gboolean      are_imports,
           char *const  *asked,
           const Job    *common)
{
  g_autofree char *name = g_strdup_printf ("bench-formats-%d", (int) getpid ());
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  for (guint i = 0; i < n_formats; i++)
    {
      Job job = *common;

      job.format = &first[i];
      if (is_asked (asked, first[i].name) &&
          (first[i].n_max == 0 || cr_roadmap_get_n_tasks (job.roadmap) <= first[i].n_max))
        bench (&job, are_imports, path);
    }
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  static const guint      sizes[] = { 1000, 10000, 100000 };
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  cr_bench_print_head ("Formats");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CrRoadmap) roadmap = NULL;
      Job                   common = { .catalogue = catalogue };

      if (!is_asked_size (argv + 1, sizes[i]))
        continue;
      common.roadmap = roadmap = make_roadmap (sizes[i]);
      bench_all (formats, G_N_ELEMENTS (formats), FALSE, argv + 1, &common);
      bench_all (imports, G_N_ELEMENTS (imports), TRUE, argv + 1, &common);
    }
  return 0;
}
