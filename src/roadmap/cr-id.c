/* SPDX-License-Identifier: GPL-3.0-or-later
 * New ids of records. */
#include "config.h"

#include "cr-id.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define N_RANDOM 10

static const char *
get_prefix (CrKind kind)
{
  static const char *const prefixes[CR_N_RECORD_KINDS] = {
    [CR_KIND_UNIT] = "u-",
    [CR_KIND_TASK] = "t-",
    [CR_KIND_ROUND] = "r-",
    [CR_KIND_INSTRUMENT] = "i-",
    [CR_KIND_TECHNOLOGY] = "w-",
    [CR_KIND_BASELINE] = "b-",
  };

  return kind < CR_N_RECORD_KINDS ? prefixes[kind] : NULL;
}

/* The kernel's source gives small requests whole, once the machine has started; until then it waits. */
static void
fill_random (guint8 *bytes,
             gsize   length)
{
  while (getrandom (bytes, length, 0) != (gssize) length)
    if (errno != EINTR)
      g_error ("The system has no source of random numbers: %s", g_strerror (errno));
}

const char *
cr_id_new (CrKind kind)
{
  static const char crockford[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint8            bytes[N_RANDOM];
  char              id[2 + N_RANDOM + 1] = { 0 };
  const char       *prefix = get_prefix (kind);

  g_return_val_if_fail (prefix != NULL, NULL);

  fill_random (bytes, sizeof bytes);
  memcpy (id, prefix, 2);
  for (guint i = 0; i < N_RANDOM; i++)
    id[2 + i] = crockford[bytes[i] % 32];
  return cr_intern (id);
}

char *
cr_uuid_new (void)
{
  return g_uuid_string_random ();
}
