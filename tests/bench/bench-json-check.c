/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints how fast the strict check is, against the floor (UTF-8 validation of the same bytes) and json-glib. */
#include "config.h"

#include "cr-json-check.h"

#include <json-glib/json-glib.h>

#define RUNS 7

static const char task_format[] =
  "    {\n"
  "      \"id\" : \"t-%010" G_GSIZE_FORMAT "\",\n"
  "      \"title\" : {\n"
  "        \"en\" : \"Adopt a working definition of digital customs\",\n"
  "        \"ru\" : \"Принять рабочее определение цифровой таможни\"\n"
  "      },\n"
  "      \"area\" : \"area-concept\",\n"
  "      \"capabilities\" : [\n"
  "        \"cap-business-process\",\n"
  "        \"cap-it\"\n"
  "      ],\n"
  "      \"status\" : \"in-progress\",\n"
  "      \"progress\" : %u,\n"
  "      \"owner\" : \"u-ict\",\n"
  "      \"start\" : \"2026-01-12\",\n"
  "      \"finish\" : \"2026-06-30\",\n"
  "      \"after\" : [\n"
  "        \"t-0000000000\"\n"
  "      ]\n"
  "    }%s\n";

static char *
make_document (gsize  n_tasks,
               gsize *length)
{
  g_autoptr (GString) text = g_string_new ("{\n  \"format\" : \"customs-roadmap\",\n  \"tasks\" : [\n");

  for (gsize i = 0; i < n_tasks; i++)
    g_string_append_printf (text, task_format, i, (guint) (i % 100), i + 1 < n_tasks ? "," : "");
  g_string_append (text, "  ]\n}\n");
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
run_utf8 (const char *data,
          gsize       length)
{
  g_assert_true (g_utf8_validate_len (data, length, NULL));
}

static void
run_check (const char *data,
           gsize       length)
{
  g_assert_null (cr_json_check (data, length));
}

static void
run_json_glib (const char *data,
               gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, data, (gssize) length, NULL));
}

static double
measure (const char *name,
         void (*run) (const char *data, gsize length),
         guint       n_runs,
         const char *data,
         gsize       length)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < n_runs; i++)
    {
      gint64 start = g_get_monotonic_time ();

      run (data, length);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  g_print ("%-28s %8.1f ms %8.0f MB/s\n", name, (double) best / 1000, (double) length / (double) best);
  return (double) best;
}

int
main (int   argc,
      char *argv[])
{
  gsize            n_tasks = argc > 1 ? (gsize) g_ascii_strtoull (argv[1], NULL, 10) : 110000;
  gsize            length;
  g_autofree char *data = make_document (n_tasks, &length);
  double           floor_time;
  double           check_time;

  g_print ("%.1f MB, best of %d\n", (double) length / 1e6, RUNS);
  floor_time = measure ("UTF-8 validation (floor)", run_utf8, RUNS, data, length);
  check_time = measure ("strict check with UTF-8", run_check, RUNS, data, length);
  measure ("json-glib parse and free", run_json_glib, 1, data, length);
  g_print ("the scan alone: %.3f s per 65 MB; with UTF-8 %.2f times the floor\n",
           (check_time - floor_time) / 1e6 * 65e6 / (double) length, check_time / floor_time);
  return 0;
}
