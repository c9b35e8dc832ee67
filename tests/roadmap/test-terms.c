/* SPDX-License-Identifier: GPL-3.0-or-later
 * Terms are found in the texts that use them, whatever their forms. */
#include "config.h"

#include "cr-language.h"
#include "cr-terms.h"
#include "cr-test.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *terms; /* in English, with "; " between them */
} Case;

static void
check (const Case *cases,
       guint       n_cases,
       const char *language)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GPtrArray) found = cr_terms_find (cases[i].text, language);
      g_autoptr (GString)   list = g_string_new (NULL);

      for (guint k = 0; k < found->len; k++)
        g_string_append_printf (list, "%s%s", k > 0 ? "; " : "", cr_term_get (found->pdata[k], "en"));
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (list->str, ==, cases[i].terms);
    }
}

/* A program without its Russian has terms of one language, which are of no use. */
static gboolean
has_russian (void)
{
  guint         n_terms;
  const CrTerm *terms = cr_terms_get (&n_terms);

  if (strcmp (cr_term_get (&terms[0], "ru"), cr_term_get (&terms[0], "en")) != 0)
    return TRUE;
  g_test_skip ("The terms have no Russian here");
  return FALSE;
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "", "" },
    { "Plan the budget", "" },
    { "Connect agencies through the Single Window.", "single window" },
    { "Two single windows", "single window" },
    { "A single, wide window", "" },
    { "Singles windowed", "" },
    { "Organizational capabilities", "organizational capability" },
    { "Organisational capability", "organizational capability" },
    { "The authorised economic operators (AEO)", "authorized economic operator; AEO" },
    { "The WCO Data Model of the WCO", "WCO Data Model; WCO" },
    { "wco", "" },
    { "ICT and ict; ICT observatory, ICT", "ICT; ICT observatory" },
    { "Risk management systems, and risk management", "risk management system; risk management" },
    { "e-customs/digital customs", "e-customs; digital customs" },
    { "a safe framework of standards", "" },
    { "SAFE Framework of Standards", "SAFE Framework of Standards" },
    { "<b>roadmap</b>&amp;", "roadmap" },
    { "preroadmap", "" },
    { "information and", "" },
  };

  if (has_russian ())
    check (cases, G_N_ELEMENTS (cases), "en");
}

static void
test_russian (void)
{
  static const Case cases[] = {
    { "Составить план", "" },
    { "Подключить ведомства к «единому окну»", "single window" },
    { "механизм единого окна", "single window" },
    { "единство окон", "" },
    { "таможенных администраций и таможенные органы", "customs administration; customs authorities" },
    { "Государствами-членами", "member State" },
    { "Модели данных ВТамО", "WCO Data Model" },
    { "ВТамО, втамо", "WCO" },
    { "уполномоченного экономического оператора (УЭО)", "authorized economic operator; AEO" },
    { "дорожную карту", "roadmap" },
    { "дорожные работы на карте", "" },
    { "Системой управления рисками", "risk management system" },
  };

  if (has_russian ())
    check (cases, G_N_ELEMENTS (cases), "ru");
}

/* Each term is found in itself, in both of its languages. */
static void
test_each (void)
{
  static const char *const languages[] = { "en", "ru" };
  guint                    n_terms;
  const CrTerm            *terms = cr_terms_get (&n_terms);

  if (!has_russian ())
    return;
  for (guint i = 0; i < n_terms; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autoptr (GPtrArray) found = cr_terms_find (cr_term_get (&terms[i], languages[k]), languages[k]);

        g_test_message ("%s", cr_term_get (&terms[i], languages[k]));
        g_assert_cmpuint (found->len, ==, 1);
        g_assert_true (found->pdata[0] == &terms[i]);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_func ("/terms/english", test_english);
  g_test_add_func ("/terms/russian", test_russian);
  g_test_add_func ("/terms/each", test_each);

  return g_test_run ();
}
