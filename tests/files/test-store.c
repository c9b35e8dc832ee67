/* SPDX-License-Identifier: GPL-3.0-or-later
 * Documents on the disk: what a save changes, what it refuses, and what it leaves when something fails. */
#include "config.h"

#include "cr-findings.h"
#include "cr-store.h"

#include "cr-faulty-files.h"
#include "cr-file-error.h"
#include "cr-format-cases.h"
#include "cr-json-check.h"
#include "cr-reader.h"
#include "cr-save-scene.h"
#include "cr-slow-files.h"
#include "cr-test-roadmap.h"
#include "cr-writer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define FILE_NAME   "good/page.roadmap.json"
#define N_CALLS_MAX 200

/* A document that has been loaded. */
typedef struct
{
  CrScene   *scene;
  GBytes    *content;
  CrLoaded  *loaded;
  CrRoadmap *base;
} Fixture;

static CrLoaded *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  CrLoaded          *loaded = cr_store_load (&cr_file_operations_default, path, "en", NULL, NULL, &error);

  g_assert_no_error (error);
  return loaded;
}

static void
fixture_load (Fixture    *fixture,
              const char *file)
{
  fixture->content = cr_format_cases_read (file);
  fixture->scene = cr_scene_new (CR_SCENE_PLAIN, cr_scene_memory (), fixture->content);
  fixture->loaded = load (fixture->scene->path);
  fixture->base = cr_roadmap_copy (fixture->loaded->roadmap);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer file)
{
  fixture_load (fixture, file != NULL ? file : FILE_NAME);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer file)
{
  g_clear_object (&fixture->base);
  g_clear_pointer (&fixture->loaded, cr_loaded_free);
  g_clear_pointer (&fixture->scene, cr_scene_free);
  g_clear_pointer (&fixture->content, g_bytes_unref);
}

/* What a person would save after an ordinary edit. */
static CrSaveRequest
request_for (Fixture *fixture)
{
  return (CrSaveRequest){ .path = fixture->scene->path,
                          .roadmap = fixture->loaded->roadmap,
                          .base = fixture->base,
                          .expected = &fixture->loaded->fingerprint,
                          .recovery_folder = fixture->scene->recovery,
                          .language = "en" };
}

static CrSaved *
save (const CrSaveRequest *request)
{
  g_autoptr (GError) error = NULL;
  CrSaved           *saved = cr_store_save (&cr_file_operations_default, request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (saved);
  return saved;
}

/* The file is byte for byte as before, and the message names it. */
static void
assert_refused (Fixture             *fixture,
                const CrSaveRequest *request,
                CrErrorCode          code,
                GBytes              *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) now = NULL;

  g_assert_null (cr_store_save (&cr_file_operations_default, request, &error));
  g_assert_error (error, CR_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "“"));
  now = cr_scene_read (fixture->scene);
  if (content != NULL)
    g_assert_true (g_bytes_equal (now, content));
  else
    g_assert_null (now);
  g_assert_cmpuint (cr_scene_count (fixture->scene->folder, "cr-save"), ==, 0);
}

static void
edit (CrRoadmap *roadmap)
{
  cr_test_set_head (roadmap, "title.en", "Another title", NULL);
}

static void
test_unchanged (Fixture      *fixture,
                gconstpointer file)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (CrSaved) saved = save (&request);
  g_autoptr (GBytes)  now = cr_scene_read (fixture->scene);

  g_assert_true (g_bytes_equal (now, fixture->content));
  g_assert_false (saved->changed);
  g_assert_cmpint (saved->revision, ==, 3);
  g_assert_true (cr_fingerprint_equal (&saved->fingerprint, &fixture->loaded->fingerprint));
  g_assert_true (saved->durable);
  g_assert_null (saved->recovery);
}

static void
test_revision (Fixture      *fixture,
               gconstpointer file)
{
  CrSaveRequest          request = request_for (fixture);
  g_autoptr (CrSaved)    saved = NULL;
  g_autoptr (CrSaved)    again = NULL;
  g_autoptr (CrSaved)    third = NULL;
  g_autoptr (CrLoaded)   loaded = NULL;
  const CrCatalogueName *catalogue;

  edit (fixture->loaded->roadmap);
  saved = save (&request);
  g_assert_true (saved->changed);
  g_assert_cmpint (saved->revision, ==, 4);

  /* The roadmap itself is not touched; what is static comes from the base. */
  g_assert_cmpint (cr_roadmap_get_head (fixture->loaded->roadmap)->revision, ==, 3);
  request.base = saved->roadmap;
  request.expected = &saved->fingerprint;
  again = save (&request);
  g_assert_false (again->changed);
  g_assert_cmpint (again->revision, ==, 4);
  g_assert_true (cr_fingerprint_equal (&again->fingerprint, &saved->fingerprint));

  cr_test_set_head (fixture->loaded->roadmap, "title.en", "A third title", NULL);
  third = save (&request);
  g_assert_cmpint (third->revision, ==, 5);

  loaded = load (fixture->scene->path);
  catalogue = (const CrCatalogueName *) cr_roadmap_get_head (loaded->roadmap)->catalogue;
  g_assert_true (cr_fingerprint_equal (&loaded->fingerprint, &third->fingerprint));
  g_assert_true (cr_roadmap_equal (loaded->roadmap, fixture->loaded->roadmap));
  g_assert_cmpint (cr_roadmap_get_head (loaded->roadmap)->revision, ==, 5);
  g_assert_nonnull (catalogue);
  g_assert_cmpstr (catalogue->id, ==, "wco-2019");
  g_assert_cmpstr (catalogue->version, ==, "1.0");
}

/* A file without the two members gets neither by a save that changes nothing, both by one that does. */
static void
test_absent_revision (Fixture      *fixture,
                      gconstpointer file)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (CrSaved) unchanged = save (&request);
  g_autoptr (CrSaved) saved = NULL;
  g_autoptr (GBytes)  now = cr_scene_read (fixture->scene);

  g_assert_true (g_bytes_equal (now, fixture->content));
  g_assert_cmpint (unchanged->revision, ==, CR_INTEGER_NONE);
  edit (fixture->loaded->roadmap);
  saved = save (&request);
  g_assert_cmpint (saved->revision, ==, 1);
}

/* Another layout is no change of the content. */
static void
test_layout (Fixture      *fixture,
             gconstpointer file)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (CrSaved) saved = save (&request);
  g_autoptr (GBytes)  now = cr_scene_read (fixture->scene);
  g_autoptr (GBytes)  expected = cr_format_cases_read (FILE_NAME);

  g_assert_false (saved->changed);
  g_assert_true (g_bytes_equal (now, expected));
}

static void
test_new_file (Fixture      *fixture,
               gconstpointer file)
{
  g_autofree char      *path = g_build_filename (fixture->scene->folder, "new.roadmap.json", NULL);
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrSaveRequest         request = { .path = path, .roadmap = roadmap, .language = "en" };
  g_autoptr (CrSaved)   saved = save (&request);
  g_autoptr (CrLoaded)  loaded = load (path);
  g_autoptr (GError)    error = NULL;

  g_assert_cmpint (saved->revision, ==, 1);
  g_assert_true (cr_roadmap_equal (loaded->roadmap, roadmap));

  /* There is one now: it is not overwritten unseen. */
  g_assert_null (cr_store_save (&cr_file_operations_default, &request, &error));
  g_assert_error (error, CR_ERROR, CR_ERROR_CHANGED);
  request.overwrite = TRUE;
  g_clear_pointer (&saved, cr_saved_free);
  saved = save (&request);
  g_assert_cmpint (saved->revision, ==, 1);
}

static void
test_foreign_change (Fixture      *fixture,
                     gconstpointer file)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (GBytes)  foreign = g_bytes_new ("{}", 2);
  g_autoptr (CrSaved) saved = NULL;

  edit (fixture->loaded->roadmap);
  cr_scene_reset (fixture->scene, foreign);
  assert_refused (fixture, &request, CR_ERROR_CHANGED, foreign);

  request.overwrite = TRUE;
  saved = save (&request);
  g_assert_cmpint (saved->revision, ==, 4);
}

/* `cp -p` leaves size and time as they were. */
static void
test_same_size (Fixture      *fixture,
                gconstpointer file)
{
  CrSaveRequest      request = request_for (fixture);
  gsize              length;
  const char        *data = g_bytes_get_data (fixture->content, &length);
  g_autofree char   *text = g_strndup (data, length);
  g_autoptr (GBytes) foreign = NULL;

  *strstr (text, "2026") = '3';
  foreign = g_bytes_new (text, length);
  cr_scene_reset (fixture->scene, foreign);
  assert_refused (fixture, &request, CR_ERROR_CHANGED, foreign);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer file)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (CrSaved) saved = NULL;
  g_autoptr (GError)  error = NULL;

  g_assert_cmpint (g_unlink (fixture->scene->path), ==, 0);
  assert_refused (fixture, &request, CR_ERROR_MISSING, NULL);
  g_assert_null (cr_store_load (&cr_file_operations_default, fixture->scene->path, "en", NULL, NULL, &error));
  g_assert_error (error, CR_ERROR, CR_ERROR_MISSING);

  request.overwrite = TRUE;
  saved = save (&request);
  g_assert_false (saved->changed);
}

static void
test_newer_major (Fixture      *fixture,
                  gconstpointer file)
{
  CrSaveRequest request = request_for (fixture);

  g_assert_true (cr_roadmap_is_newer_major (fixture->loaded->roadmap));
  assert_refused (fixture, &request, CR_ERROR_VERSION, fixture->content);
  request.overwrite = TRUE;
  assert_refused (fixture, &request, CR_ERROR_VERSION, fixture->content);
}

/* What a reader would refuse is never put in the place of a good file. */
static void
test_unreadable (Fixture      *fixture,
                 gconstpointer file)
{
  CrSaveRequest    request = request_for (fixture);
  g_autofree char *large = g_strnfill (CR_JSON_STRING_MAX + 1, 'x');

  cr_test_set_head (fixture->loaded->roadmap, "title.en", large, NULL);
  assert_refused (fixture, &request, CR_ERROR_INVALID, fixture->content);
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer file)
{
  CrSaveRequest    request = request_for (fixture);
  g_autofree char *large = g_strnfill (CR_JSON_STRING_MAX, 'x');
  CrText          *text = cr_text_new (large, NULL);

  for (guint i = 0; i < CR_JSON_SIZE_MAX / CR_JSON_STRING_MAX; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      CrRecord        *task = cr_record_new (CR_KIND_TASK, id);

      ((CrTask *) task)->title = cr_text_ref (text);
      cr_roadmap_load_record (fixture->loaded->roadmap, NULL, task);
    }
  cr_text_unref (text);
  assert_refused (fixture, &request, CR_ERROR_TOO_LARGE, fixture->content);
}

/* Whichever call fails: one whole version is there, the answer is true, and the code calls for what helps. */
static void
try_failing_call (Fixture  *fixture,
                  guint     n,
                  int       cause,
                  gboolean *was_called)
{
  CrSaveRequest       request = request_for (fixture);
  g_autoptr (GError)  error = NULL;
  g_autoptr (CrSaved) saved = NULL;
  g_autoptr (GBytes)  now = NULL;

  cr_scene_reset (fixture->scene, fixture->content);
  cr_faulty_arm (CR_FAULTY_ONCE, n, cause);
  saved = cr_store_save (&cr_faulty_operations, &request, &error);
  *was_called = cr_faulty_disarm () != NULL;
  now = cr_scene_read (fixture->scene);

  if (saved == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == CR_ERROR);
      g_assert_true (g_bytes_equal (now, fixture->content));
      if (cause == ENOSPC)
        g_assert_cmpint (error->code, ==, CR_ERROR_NO_SPACE);
    }
  else
    {
      g_autoptr (CrLoaded) loaded = load (fixture->scene->path);

      g_assert_true (cr_roadmap_equal (loaded->roadmap, fixture->loaded->roadmap));
    }
}

static void
test_failing_calls (Fixture      *fixture,
                    gconstpointer file)
{
  static const int causes[] = { ENOSPC, EIO, EACCES };

  edit (fixture->loaded->roadmap);
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      gboolean was_called = TRUE;
      guint    n = 0;

      while (was_called && n < N_CALLS_MAX)
        try_failing_call (fixture, ++n, causes[i], &was_called);
      g_assert_cmpuint (n, >, 10);
      g_assert_cmpuint (n, <, N_CALLS_MAX);
    }
}

static void
test_load_errors (Fixture      *fixture,
                  gconstpointer file)
{
  static const struct
  {
    const char *file;
    CrErrorCode code;
    const char *line;
  } cases[] = {
    { "error/truncated-1.roadmap.json", CR_ERROR_SYNTAX, "line 4" },
    { "error/task-start.roadmap.json", CR_ERROR_INVALID, "line 12" },
    { "error/format-other.roadmap.json", CR_ERROR_INVALID, "line 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes)    content = cr_format_cases_read (cases[i].file);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GError)    error = NULL;

      cr_scene_reset (fixture->scene, content);
      g_assert_null (cr_store_load (&cr_file_operations_default, fixture->scene->path, "en", NULL, &faults, &error));
      g_assert_error (error, CR_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].line));
      g_assert_cmpuint (faults->len, ==, 1);
    }
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_async (Fixture      *fixture,
            gconstpointer file)
{
  g_autoptr (GAsyncResult) load_result = NULL;
  g_autoptr (GAsyncResult) save_result = NULL;
  g_autoptr (GPtrArray)    faults = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (CrSaved)      saved = NULL;
  g_autoptr (CrLoaded)     loaded = NULL;
  g_autoptr (CrRoadmap)    snapshot = NULL;
  g_autoptr (GPtrArray)    findings = NULL;
  CrSaveRequest            request = request_for (fixture);

  edit (fixture->loaded->roadmap);
  snapshot = cr_roadmap_copy (fixture->loaded->roadmap);
  cr_store_save_async (&cr_file_operations_default, &request, keep_result_cb, &save_result);
  /* Edits go on while the file is being written; they are not in it. */
  cr_test_set_head (fixture->loaded->roadmap, "title.en", "Later", NULL);
  saved = cr_store_save_finish (wait_for (&save_result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->revision, ==, 4);

  cr_store_load_async (&cr_file_operations_default, fixture->scene->path, "en", NULL, keep_result_cb, &load_result);
  loaded = cr_store_load_finish (wait_for (&load_result), &faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (cr_roadmap_equal (loaded->roadmap, snapshot));
  findings = cr_findings_list (snapshot);
  g_assert_cmpuint (loaded->findings->len, ==, findings->len);
  g_assert_null (fixture->loaded->findings);
}

static void
test_async_errors (Fixture      *fixture,
                   gconstpointer file)
{
  g_autoptr (GAsyncResult) load_result = NULL;
  g_autoptr (GAsyncResult) gave_up = NULL;
  g_autoptr (GAsyncResult) save_result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray)    faults = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       bad = g_bytes_new_static ("[]", 2);
  CrSaveRequest            request = request_for (fixture);

  cr_scene_reset (fixture->scene, bad);
  cr_store_load_async (&cr_file_operations_default, fixture->scene->path, "en", NULL, keep_result_cb, &load_result);
  g_assert_null (cr_store_load_finish (wait_for (&load_result), &faults, &error));
  g_assert_error (error, CR_ERROR, CR_ERROR_INVALID);
  g_assert_cmpuint (faults->len, ==, 1);
  g_clear_error (&error);

  cr_store_save_async (&cr_file_operations_default, &request, keep_result_cb, &save_result);
  g_assert_null (cr_store_save_finish (wait_for (&save_result), &error));
  g_assert_error (error, CR_ERROR, CR_ERROR_CHANGED);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  cr_store_load_async (&cr_file_operations_default, fixture->scene->path, "en", cancellable, keep_result_cb, &gave_up);
  g_assert_null (cr_store_load_finish (wait_for (&gave_up), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whoever cancels is free at once, whatever the disk does; what it answers later is nobody's. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) next = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray)    faults = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (CrLoaded)     loaded = NULL;

  cr_slow_hold ();
  cr_store_load_async (cr_slow_get_operations (), fixture->scene->path, "en", cancellable, keep_result_cb, &result);
  while (!cr_slow_is_waiting ())
    g_usleep (1000);
  g_assert_null (result);
  g_cancellable_cancel (cancellable);
  g_assert_null (cr_store_load_finish (wait_for (&result), &faults, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (cr_slow_is_waiting ());
  g_clear_error (&error);

  cr_slow_let_go ();
  cr_store_load_async (cr_slow_get_operations (), fixture->scene->path, "en", NULL, keep_result_cb, &next);
  loaded = cr_store_load_finish (wait_for (&next), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cr_roadmap_equal (loaded->roadmap, fixture->loaded->roadmap));
}

/* What forbids writing is known from the start. */
static void
test_obstacle (Fixture      *fixture,
               gconstpointer file)
{
  g_autoptr (CrLoaded) loaded = NULL;
  g_autoptr (GError)   error = NULL;

  g_assert_cmpint (fixture->loaded->obstacle, ==, 0);
  g_assert_cmpint (chmod (fixture->scene->path, 0444), ==, 0);
  loaded = cr_store_load (&cr_file_operations_default, fixture->scene->path, "en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (loaded->obstacle, ==, CR_CAUSE_PROTECTED);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    const char *file;
    void (*run) (Fixture *fixture, gconstpointer file);
  } tests[] = {
    { "/store/unchanged", NULL, test_unchanged },
    { "/store/revision", NULL, test_revision },
    { "/store/absent-revision", "good/minimal.roadmap.json", test_absent_revision },
    { "/store/layout", "other/compact.roadmap.json", test_layout },
    { "/store/new-file", NULL, test_new_file },
    { "/store/foreign-change", NULL, test_foreign_change },
    { "/store/same-size", NULL, test_same_size },
    { "/store/missing", NULL, test_missing },
    { "/store/newer-major", "good/major-newer.roadmap.json", test_newer_major },
    { "/store/unreadable", NULL, test_unreadable },
    { "/store/too-large", NULL, test_too_large },
    { "/store/failing-calls", NULL, test_failing_calls },
    { "/store/load-errors", NULL, test_load_errors },
    { "/store/async", NULL, test_async },
    { "/store/async-errors", NULL, test_async_errors },
    { "/store/cancel", NULL, test_cancel },
    { "/store/obstacle", NULL, test_obstacle },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].file, fixture_set_up, tests[i].run, fixture_tear_down);
  return g_test_run ();
}
