/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the choice among the starter tasks: by wave, by area, one by one, and what fits a country. */
#include "config.h"

#include "cr-starter-choice.h"

static CrStarterChoice *
make_choice (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  return cr_starter_choice_new (catalogue);
}

static void
assert_count (CrStarterChoice *choice,
              const char      *area,
              guint            wave,
              guint            n_chosen,
              guint            n_total)
{
  CrStarterCount count = cr_starter_choice_count (choice, area, wave);

  g_assert_cmpuint (count.n_chosen, ==, n_chosen);
  g_assert_cmpuint (count.n_total, ==, n_total);
}

/* The sum of a count over all areas of a wave. */
static guint
add_up (CrStarterChoice *choice,
        guint            wave)
{
  const CrEntry *const *areas =
    cr_catalogue_get_group (cr_starter_choice_get_catalogue (choice), CR_GROUP_AREA, NULL);
  guint n_chosen = 0;

  for (; *areas != NULL; areas++)
    n_chosen += cr_starter_choice_count (choice, (*areas)->id, wave).n_chosen;
  return n_chosen;
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_waves (void)
{
  g_autoptr (CrStarterChoice) choice = make_choice ();
  guint                       n_wave = cr_starter_choice_count (choice, NULL, 1).n_total;
  guint                       n_changes = 0;

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpuint (n_wave, >, 0);
  assert_count (choice, NULL, 0, n_wave, 46);
  assert_count (choice, NULL, 2, 0, cr_starter_choice_count (choice, NULL, 2).n_total);
  g_assert_cmpuint (add_up (choice, 0), ==, n_wave);
  cr_starter_choice_set (choice, NULL, 0, TRUE);
  assert_count (choice, NULL, 0, 46, 46);
  g_assert_cmpuint (add_up (choice, 1) + add_up (choice, 2) + add_up (choice, 3), ==, 46);
  cr_starter_choice_set (choice, NULL, 0, FALSE);
  assert_count (choice, NULL, 0, 0, 46);
  g_assert_cmpuint (n_changes, ==, 2);
}

/* A cell of the table changes its own tasks and no other. */
static void
test_cells (void)
{
  g_autoptr (CrStarterChoice) choice = make_choice ();
  CrStarterCount              cell = cr_starter_choice_count (choice, "area-eservices", 2);
  guint                       n_before = cr_starter_choice_count (choice, NULL, 0).n_chosen;
  g_autoptr (GPtrArray)       chosen = NULL;
  g_autoptr (GPtrArray)       area = NULL;

  g_assert_cmpuint (cell.n_chosen, ==, 0);
  g_assert_cmpuint (cell.n_total, >, 1);
  cr_starter_choice_set (choice, "area-eservices", 2, TRUE);
  assert_count (choice, "area-eservices", 2, cell.n_total, cell.n_total);
  g_assert_cmpuint (cr_starter_choice_count (choice, NULL, 0).n_chosen, ==, n_before + cell.n_total);
  area = cr_starter_choice_list (choice, "area-eservices");
  for (guint i = 0; i < area->len; i++)
    {
      const CrEntry *template = g_ptr_array_index (area, i);

      g_assert_cmpstr (template->area, ==, "area-eservices");
      if (template->wave == 2)
        {
          cr_starter_choice_set_one (choice, template, FALSE);
          break;
        }
    }
  assert_count (choice, "area-eservices", 2, cell.n_total - 1, cell.n_total);
  chosen = cr_starter_choice_list_chosen (choice);
  g_assert_cmpuint (chosen->len, ==, n_before + cell.n_total - 1);
}

/* The task for the Eurasian Economic Union is none for others, and comes back with the country. */
static void
test_country (void)
{
  g_autoptr (CrStarterChoice) choice = make_choice ();

  cr_starter_choice_set (choice, NULL, 0, TRUE);
  cr_starter_choice_set_country (choice, "FR");
  assert_count (choice, NULL, 0, 45, 45);
  cr_starter_choice_set_country (choice, "KZ");
  assert_count (choice, NULL, 0, 46, 46);
  cr_starter_choice_set_country (choice, "");
  assert_count (choice, NULL, 0, 46, 46);
}

static void
test_covered (void)
{
  g_autoptr (CrStarterChoice) choice = make_choice ();
  CrStarterCount              capabilities = { 0, 0 };
  CrStarterCount              enablers = { 0, 0 };

  cr_starter_choice_set (choice, NULL, 0, TRUE);
  capabilities = cr_starter_choice_count_covered (choice, CR_GROUP_CAPABILITY);
  enablers = cr_starter_choice_count_covered (choice, CR_GROUP_ENABLER);
  g_assert_cmpuint (capabilities.n_chosen, ==, 13);
  g_assert_cmpuint (capabilities.n_total, ==, 13);
  g_assert_cmpuint (enablers.n_chosen, ==, 7);
  g_assert_cmpuint (enablers.n_total, ==, 7);
  cr_starter_choice_set (choice, NULL, 0, FALSE);
  g_assert_cmpuint (cr_starter_choice_count_covered (choice, CR_GROUP_CAPABILITY).n_chosen, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/starter-choice/waves", test_waves);
  g_test_add_func ("/starter-choice/cells", test_cells);
  g_test_add_func ("/starter-choice/country", test_country);
  g_test_add_func ("/starter-choice/covered", test_covered);
  return g_test_run ();
}
