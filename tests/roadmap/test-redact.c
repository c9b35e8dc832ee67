/* SPDX-License-Identifier: GPL-3.0-or-later
 * Redacted copies: what must not be in them, and that all the rest is. */
#include "config.h"

#include "cr-random.h"
#include "cr-redact.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define SEED       20261128
#define N_ROADMAPS 300

static gboolean
is_personal (const CrField *field)
{
  return (field->flags & (CR_FIELD_PERSONAL | CR_FIELD_UNIT)) != 0;
}

/* The record as it was, and as it is in the copy. */
static void
check_record (const CrRecord *before,
              const CrRecord *after)
{
  const CrTable *table = cr_kind_get_table ((CrKind) before->kind);

  g_assert_null (after->unknown);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (field->type == CR_TYPE_CHILDREN)
        continue;
      if (is_personal (field))
        {
          g_assert_true (cr_record_is_absent (after, field));
          continue;
        }
      if (field->type == CR_TYPE_PART && CR_SLOT (before, field, CrRecord *) != NULL)
        check_record (CR_SLOT (before, field, CrRecord *), CR_SLOT (after, field, CrRecord *));
      else if (field->type == CR_TYPE_LIST)
        for (guint k = 0; k < cr_list_get_length (CR_SLOT (before, field, CrList *)); k++)
          check_record (CR_SLOT (before, field, CrList *)->items[k], CR_SLOT (after, field, CrList *)->items[k]);
      else if (field->type != CR_TYPE_TEXT)
        g_assert_true (cr_record_field_equal (before, after, field));
      else
        g_assert_cmpstr (cr_text_show (CR_SLOT (before, field, CrText *), "ru"), ==,
                         cr_text_show (CR_SLOT (after, field, CrText *), "ru"));
    }
}

static void
check_children (CrRoadmap  *before,
                CrRoadmap  *after,
                CrKind      kind,
                const char *parent)
{
  guint n = cr_roadmap_get_length (before, kind, parent);

  g_assert_cmpuint (cr_roadmap_get_length (after, kind, parent), ==, kind != CR_KIND_UNIT ? n : 0);
  for (guint i = 0; i < n && kind != CR_KIND_UNIT; i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (before, kind, parent, i);

      check_record (record, cr_roadmap_get_nth (after, kind, parent, i));
      if (kind == CR_KIND_ROUND)
        check_children (before, after, CR_KIND_RATING, cr_record_get_key (record));
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, 8, CR_RANDOM_ANY);
      g_autoptr (CrRoadmap) untouched = cr_roadmap_copy (roadmap);
      g_autoptr (CrRoadmap) redacted = cr_redact_new (roadmap);
      g_autoptr (CrRoadmap) again = cr_redact_new (redacted);

      check_record (&cr_roadmap_get_head (roadmap)->record, &cr_roadmap_get_head (redacted)->record);
      for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
        if (kind != CR_KIND_ROADMAP && kind != CR_KIND_RATING)
          check_children (roadmap, redacted, (CrKind) kind, NULL);
      g_assert_true (cr_roadmap_equal (redacted, again));
      g_assert_true (cr_roadmap_equal (roadmap, untouched));
    }
}

/* What the word "redacted" promises, whatever the tables say. */
static void
test_promise (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrRoadmap) redacted = NULL;
  CrRecord             *task, *rating;
  const CrTask         *shown;

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "IT", NULL);
  task = cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "owner", "u-1", "partners", "u-1 Bank",
                      "notes.ru", "тайна", "area", "area-concept", "start", "2026-01-01", NULL);
  cr_test_set_list (task, "costs", cr_test_list (cr_test_record (CR_KIND_COST, NULL, "year", "2027", NULL), NULL));
  cr_test_set_list (task, "links", cr_test_list (cr_test_record (CR_KIND_LINK, NULL, "url", "file:///x", NULL), NULL));
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "assessor", "Somebody", NULL);
  rating = cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-sourcing", "level", "2", "note.en", "secret", NULL);
  cr_test_set_list (rating, "evidence",
                    cr_test_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "report", NULL), NULL));

  redacted = cr_redact_new (roadmap);
  shown = cr_roadmap_get_task (redacted, 0);
  g_assert_cmpuint (cr_roadmap_get_length (redacted, CR_KIND_UNIT, NULL), ==, 0);
  g_assert_true (shown->owner == NULL && shown->partners == NULL && shown->notes == NULL);
  g_assert_true (shown->costs == NULL && shown->links == NULL);
  g_assert_cmpstr (cr_text_get (shown->title, "en"), ==, "One");
  g_assert_cmpstr (shown->area, ==, "area-concept");
  g_assert_cmpuint (shown->start, ==, cr_day_new (2026, 1, 1));
  g_assert_null (CR_ROUND (cr_roadmap_get_nth (redacted, CR_KIND_ROUND, NULL, 0))->assessor);
  g_assert_null (CR_RATING (cr_roadmap_get_nth (redacted, CR_KIND_RATING, "r-1", 0))->evidence);
  g_assert_null (CR_RATING (cr_roadmap_get_nth (redacted, CR_KIND_RATING, "r-1", 0))->note);
  g_assert_cmpint (CR_RATING (cr_roadmap_get_nth (redacted, CR_KIND_RATING, "r-1", 0))->level, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redact/random", test_random);
  g_test_add_func ("/redact/promise", test_promise);

  return g_test_run ();
}
