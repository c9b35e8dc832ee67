/* SPDX-License-Identifier: GPL-3.0-or-later
 * Calls that wait on command. */
#include "config.h"

#include "cr-slow-files.h"

static GMutex   mutex;
static GCond    changed;
static gboolean held;
static guint    n_waiting;

static void
wait (void)
{
  g_mutex_lock (&mutex);
  n_waiting++;
  while (held)
    g_cond_wait (&changed, &mutex);
  n_waiting--;
  g_mutex_unlock (&mutex);
}

static ssize_t
slow_pread (int    fd,
            void  *buffer,
            size_t size,
            off_t  offset)
{
  wait ();
  return cr_file_operations_default.pread (fd, buffer, size, offset);
}

static ssize_t
slow_pwrite (int         fd,
             const void *buffer,
             size_t      size,
             off_t       offset)
{
  wait ();
  return cr_file_operations_default.pwrite (fd, buffer, size, offset);
}

const CrFileOperations *
cr_slow_get_operations (void)
{
  static CrFileOperations operations;

  operations = cr_file_operations_default;
  operations.pread = slow_pread;
  operations.pwrite = slow_pwrite;
  return &operations;
}

static void
set_held (gboolean now)
{
  g_mutex_lock (&mutex);
  held = now;
  g_cond_broadcast (&changed);
  g_mutex_unlock (&mutex);
}

void
cr_slow_hold (void)
{
  set_held (TRUE);
}

void
cr_slow_let_go (void)
{
  set_held (FALSE);
}

gboolean
cr_slow_is_waiting (void)
{
  gboolean waiting = FALSE;

  g_mutex_lock (&mutex);
  waiting = held && n_waiting > 0;
  g_mutex_unlock (&mutex);
  return waiting;
}
