/* SPDX-License-Identifier: GPL-3.0-or-later
 * The saving process is killed at random moments and at every single call. */
#include "config.h"

#include "cr-save.h"

#include "cr-faulty-files.h"
#include "cr-save-scene.h"
#include "cr-test.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SEED              20261122
#define SIZE              (8 * 1024 * 1024)
#define N_KILLS           50
#define N_NAIVE_KILLS_MAX 500
#define N_CALLS_MAX       200
#define PIECE             65536

typedef void (*Writer) (const CrScene *scene,
                        GBytes *const *versions);

/* Saves one version after the other until it is killed. */
static void
save_forever (const CrFileOperations *operations,
              const CrScene          *scene,
              GBytes *const          *versions)
{
  for (guint i = 1;; i++)
    {
      if (scene->kind == CR_SCENE_NEW)
        unlink (scene->document);
      if (!cr_save (operations, scene->path, versions[i % 2], NULL, scene->recovery, NULL, NULL))
        _exit (3);
    }
}

static void
write_safely (const CrScene *scene,
              GBytes *const *versions)
{
  save_forever (&cr_file_operations_default, scene, versions);
}

/* A killed process loses nothing that it has written, so it need not wait for the disk; then the moments of a kill
 * are spread over the writing, too, and not over the waiting alone. */
static void
write_safely_without_waiting (const CrScene *scene,
                              GBytes *const *versions)
{
  save_forever (&cr_faulty_operations, scene, versions);
}

/* What must not be done: the harness has to see that it damages files. */
static void
write_naively (const CrScene *scene,
               GBytes *const *versions)
{
  for (guint i = 1;; i++)
    {
      const char *data = g_bytes_get_data (versions[i % 2], NULL);
      int         fd = open (scene->document, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

      for (gsize at = 0; at < SIZE; at += PIECE)
        if (pwrite (fd, data + at, PIECE, (off_t) at) != PIECE)
          _exit (3);
      if (fsync (fd) != 0 || close (fd) != 0)
        _exit (3);
    }
}

/* Lets the writer run for the time given and kills it. It holds the pipe, which tells if it has ended too early. */
static void
run_and_kill (const CrScene *scene,
              GBytes *const *versions,
              Writer         writer,
              int            milliseconds)
{
  int           ends[2];
  int           status;
  pid_t         child;
  struct pollfd end = { .events = POLLIN };

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      close (ends[0]);
      cr_scene_enter (scene);
      writer (scene, versions);
      _exit (4);
    }

  close (ends[1]);
  end.fd = ends[0];
  g_assert_cmpint (poll (&end, 1, milliseconds), ==, 0);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (ends[0]);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static gboolean
is_one_of (GBytes        *bytes,
           GBytes *const *versions)
{
  return bytes != NULL && (g_bytes_equal (bytes, versions[0]) || g_bytes_equal (bytes, versions[1]));
}

/* Is the document damaged? Fails the test if in that case nothing whole is left of it. */
static gboolean
check_after_kill (const CrScene *scene,
                  GBytes *const *versions)
{
  g_autoptr (GBytes) now = cr_scene_read (scene);
  g_autoptr (GBytes) copy = NULL;

  if (is_one_of (now, versions) || (now == NULL && scene->kind == CR_SCENE_NEW))
    return FALSE;

  g_assert_true (cr_scene_is_in_place (scene));
  copy = cr_scene_read_recovery (scene);
  g_assert_true (is_one_of (copy, versions));
  return TRUE;
}

/* What the kills have left can be swept, and the sweep leaves the document. */
static void
check_sweep (const CrScene *scene)
{
  gint64 later = time (NULL) + 2 * 3600;
  guint  n_strays = cr_scene_count (scene->folder, ".cr-save-");
  guint  n_swept;

  cr_scene_enter (scene);
  g_assert_cmpuint (cr_save_sweep_temporaries (&cr_file_operations_default, scene->path, later - 2 * 3600), ==, 0);
  n_swept = cr_save_sweep_temporaries (&cr_file_operations_default, scene->path, later);
  cr_scene_leave (scene);

  g_assert_cmpuint (n_swept, ==, n_strays);
  g_assert_cmpuint (cr_scene_count (scene->folder, ".cr-save-"), ==, 0);
  g_test_message ("%u temporary files swept", n_swept);
}

static void
test_random_kills (gconstpointer data)
{
  CrSceneKind         kind = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes)  first = cr_scene_make_content (SIZE, 1);
  g_autoptr (GBytes)  second = cr_scene_make_content (SIZE, 2);
  GBytes *const       versions[] = { first, second };
  g_autoptr (CrScene) scene = cr_scene_new (kind, NULL, first);
  g_autoptr (GRand)   random = g_rand_new_with_seed (SEED + kind);
  guint               n_kills = cr_test_count (N_KILLS);
  guint               n_damaged = 0;

  g_test_message ("seed %u", SEED + kind);
  for (guint i = 0; i < n_kills; i++)
    {
      run_and_kill (scene, versions, i % 2 == 0 ? write_safely : write_safely_without_waiting,
                    g_rand_int_range (random, 3, 121));
      if (check_after_kill (scene, versions))
        {
          n_damaged++;
          cr_scene_reset (scene, first);
        }
    }
  g_test_message ("%u kills, %u documents damaged with a whole copy", n_kills, n_damaged);
  check_sweep (scene);
}

/* Proof that the harness can see damage. */
static void
test_naive_writer_is_caught (void)
{
  g_autoptr (GBytes)  first = cr_scene_make_content (SIZE, 1);
  g_autoptr (GBytes)  second = cr_scene_make_content (SIZE, 2);
  GBytes *const       versions[] = { first, second };
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_HARD_LINK, NULL, first);
  g_autoptr (GRand)   random = g_rand_new_with_seed (SEED);
  gboolean            damaged = FALSE;
  guint               n = 0;

  while (!damaged && n < N_NAIVE_KILLS_MAX)
    {
      g_autoptr (GBytes) now = NULL;

      run_and_kill (scene, versions, write_naively, g_rand_int_range (random, 3, 121));
      now = cr_scene_read (scene);
      damaged = !is_one_of (now, versions);
      n++;
    }
  g_test_message ("damaged at kill %u", n);
  g_assert_true (damaged);
}

/* The process is killed instead of the n-th call; TRUE if it has made fewer and the save succeeded. */
static gboolean
save_until_call (const CrScene *scene,
                 GBytes *new,
                 guint n)
{
  int   status;
  pid_t child = fork ();

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      cr_scene_enter (scene);
      cr_faulty_arm (CR_FAULTY_KILL, n, 0);
      _exit (cr_save (&cr_faulty_operations, scene->path, new, NULL, scene->recovery, NULL, NULL) ? 0 : 3);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return WIFEXITED (status);
}

static void
kill_at_every_call (CrSceneKind kind,
                    gsize       new_size)
{
  g_autoptr (GBytes) old = cr_scene_make_content (20000, 1);
  g_autoptr (GBytes) new = cr_scene_make_content (new_size, 2);
  GBytes *const versions[] = { old, new };
  gboolean      finished = FALSE;
  guint         n_damaged = 0;
  guint         n = 0;

  while (!finished)
    {
      g_autoptr (CrScene) scene = cr_scene_new (kind, cr_scene_memory (), old);

      n++;
      g_assert_cmpuint (n, <, N_CALLS_MAX);
      finished = save_until_call (scene, new, n);
      n_damaged += check_after_kill (scene, versions) ? 1 : 0;
    }
  g_test_message ("%s: killed at each of %u calls, %u times damaged with a whole copy", cr_scene_name (kind), n - 1,
                  n_damaged);
  /* The window in which only the copy is whole has been met, and only where it must be. */
  if (kind == CR_SCENE_HARD_LINK || kind == CR_SCENE_READ_ONLY_FOLDER)
    g_assert_cmpuint (n_damaged, >, 0);
}

static void
test_kill_at_every_call (gconstpointer data)
{
  kill_at_every_call (GPOINTER_TO_UINT (data), 30000);
  kill_at_every_call (GPOINTER_TO_UINT (data), 9000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/save/kill/naive-writer-is-caught", test_naive_writer_is_caught);
  for (guint kind = 0; kind < CR_N_SCENES; kind++)
    {
      g_autofree char *kills = g_strdup_printf ("/files/save/kill/random/%s", cr_scene_name (kind));
      g_autofree char *calls = g_strdup_printf ("/files/save/kill/every-call/%s", cr_scene_name (kind));

      g_test_add_data_func (kills, GUINT_TO_POINTER (kind), test_random_kills);
      g_test_add_data_func (calls, GUINT_TO_POINTER (kind), test_kill_at_every_call);
    }
  return g_test_run ();
}
