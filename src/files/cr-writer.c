/* SPDX-License-Identifier: GPL-3.0-or-later
 * The bytes of a roadmap file. */
#include "config.h"

#include "cr-writer.h"

#include "cr-json-check.h"
#include "cr-json-write.h"

GBytes *
cr_writer_write (CrRoadmap *roadmap)
{
  CrJsonWriter writer;

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap), NULL);

  cr_json_writer_init (&writer, TRUE);
  if (!cr_json_write_roadmap (&writer, roadmap, CR_JSON_SIZE_MAX - 1))
    {
      cr_json_writer_clear (&writer);
      return NULL;
    }
  g_string_append_c (writer.text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&writer.text));
}
