/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints how long reading and writing of roadmaps takes, against json-glib on the same bytes: in this process
 * (parse, generate) and as the programs json-glib-validate and json-glib-format. */
#include "config.h"

#include "cr-reader.h"
#include "cr-writer.h"

#include "cr-test.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define RUNS 7

/* What is measured; input is the file and, for what writes, its tree or roadmap made before. */
typedef struct
{
  const char *path;
  GBytes     *bytes;
  CrRoadmap  *roadmap;
  JsonNode   *tree;
  const char *self;
} Input;

static GBytes *
load_file (const char *path)
{
  char              *content = NULL;
  gsize              length = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static CrRoadmap *
read_roadmap (GBytes *bytes)
{
  CrRoadmap *roadmap = cr_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);

  g_assert_nonnull (roadmap);
  return roadmap;
}

/* Takes what is long from a task: 100,000 of them must be within the limit of a file. */
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

/* The example with its tasks repeated under new ids. */
static GBytes *
make_document (guint n_tasks)
{
  g_autofree char      *path = cr_test_source_path ("data/examples/arvania-2026.roadmap.json");
  g_autoptr (GBytes)    bytes = load_file (path);
  g_autoptr (CrRoadmap) example = read_roadmap (bytes);
  g_autoptr (CrRoadmap) large = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      const CrTask    *task = cr_roadmap_get_task (example, i % cr_roadmap_get_n_tasks (example));
      CrRecord        *copy = cr_record_copy (&task->record);
      g_autofree char *id = g_strdup_printf ("t-%010u", i);

      shorten (copy);
      ((CrTask *) copy)->id = cr_intern (id);
      g_assert_true (cr_roadmap_load_record (large, NULL, copy));
    }
  return cr_writer_write (large);
}

static void
run_read (const Input *input)
{
  g_object_unref (read_roadmap (input->bytes));
}

static void
run_parse (const Input *input)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (input->bytes, NULL),
                                             (gssize) g_bytes_get_size (input->bytes), NULL));
}

static void
run_write (const Input *input)
{
  g_bytes_unref (cr_writer_write (input->roadmap));
}

static void
run_generate (const Input *input)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, input->tree);
  g_free (json_generator_to_data (generator, NULL));
}

static void
spawn (const char *program,
       const char *argument,
       const char *path)
{
  const char        *argv[] = { program, argument, path, NULL };
  const char *const *used = argument != NULL ? argv : (const char *[]){ program, path, NULL };
  g_autoptr (GError) error = NULL;
  int                status;

  g_spawn_sync (NULL, (char **) used, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
spawn_memory (const char *self,
              const char *path)
{
  const char        *argv[] = { self, "memory", path, NULL };
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_print ("  memory after reading: %s", output);
}

static void
run_read_program (const Input *input)
{
  spawn (input->self, "read", input->path);
}

static void
run_rewrite_program (const Input *input)
{
  spawn (input->self, "rewrite", input->path);
}

static void
run_validate_program (const Input *input)
{
  spawn ("json-glib-validate", NULL, input->path);
}

static void
run_format_program (const Input *input)
{
  spawn ("json-glib-format", "--prettify", input->path);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Milliseconds. */
static double
measure (void (*run) (const Input *input),
         const Input *input)
{
  gint64 start = g_get_monotonic_time ();

  run (input);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
get_median (double times[RUNS])
{
  qsort (times, RUNS, sizeof times[0], compare_times);
  return times[RUNS / 2];
}

/* The two take turns, so that what else the machine does meets both. */
static void
print_row (const char *name,
           void (*ours) (const Input *input),
           void (*floor_run) (const Input *input),
           const Input *input)
{
  double times[RUNS], floor_times[RUNS];
  double time, floor_time;

  for (guint i = 0; i < RUNS; i++)
    {
      times[i] = measure (ours, input);
      floor_times[i] = measure (floor_run, input);
    }
  time = get_median (times);
  floor_time = get_median (floor_times);
  g_print ("  %-34s %9.1f ms %9.1f ms %7.2f\n", name, time, floor_time, time / floor_time);
}

static void
bench (guint       n_tasks,
       const char *self)
{
  g_autofree char       *name = g_strdup_printf ("bench-files-%d-%u.roadmap.json", (int) getpid (), n_tasks);
  g_autofree char       *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GBytes)     bytes = make_document (n_tasks);
  g_autoptr (CrRoadmap)  roadmap = read_roadmap (bytes);
  g_autoptr (JsonParser) parser = json_parser_new ();
  Input                  input = { .path = path, .bytes = bytes, .roadmap = roadmap, .self = self };

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  json_parser_load_from_file (parser, path, NULL);
  input.tree = json_parser_get_root (parser);

  g_print ("%u tasks, %.1f MB%24s %12s %12s   ratio\n", n_tasks, (double) g_bytes_get_size (bytes) / 1e6, "", "ours",
           "json-glib");
  print_row ("read: json_parser_load_from_data", run_read, run_parse, &input);
  print_row ("write: json_generator_to_data", run_write, run_generate, &input);
  print_row ("read: json-glib-validate", run_read_program, run_validate_program, &input);
  print_row ("read and write: json-glib-format", run_rewrite_program, run_format_program, &input);
  spawn_memory (self, path);
  g_unlink (path);
}

/* The tree is freed on another thread: until two looks half a second apart see the same. */
static void
wait_until_freed (void)
{
  size_t before = 0;

  while (before != mallinfo2 ().uordblks)
    {
      before = mallinfo2 ().uordblks;
      g_usleep (G_USEC_PER_SEC / 2);
    }
}

/* What a loaded roadmap holds, the bytes of the file not counted. */
static void
print_memory (const char *path)
{
  g_autoptr (GBytes)    bytes = load_file (path);
  size_t                before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  g_autoptr (CrRoadmap) roadmap = read_roadmap (bytes);

  wait_until_freed ();
  g_print ("%.0f bytes a task\n", (double) (mallinfo2 ().uordblks + mallinfo2 ().hblkhd - before) /
                                    MAX (cr_roadmap_get_n_tasks (roadmap), 1));
}

/* What is compared with the programs of json-glib: until the roadmap is there. It is not freed, as no program
 * frees a document that it has loaded to show it. */
static int
run_as_program (const char *verb,
                const char *path)
{
  g_autoptr (GBytes) bytes = load_file (path);
  g_autoptr (GBytes) written = NULL;
  CrRoadmap         *roadmap;

  if (g_str_equal (verb, "memory"))
    {
      print_memory (path);
      return 0;
    }
  roadmap = read_roadmap (bytes);
  if (g_str_equal (verb, "rewrite"))
    {
      written = cr_writer_write (roadmap);
      fwrite (g_bytes_get_data (written, NULL), 1, g_bytes_get_size (written), stdout);
    }
  return 0;
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 1000, 10000, 100000 };

  if (argc == 3)
    return run_as_program (argv[1], argv[2]);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    bench (sizes[i], argv[0]);
  return 0;
}
