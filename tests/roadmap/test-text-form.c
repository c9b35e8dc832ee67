/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the text form of values: told cases, and random values there and back. */
#include "config.h"

#include "cr-text-form.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrRoadmap *
make_units (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-it", "name.en", "IT; Systems", "name.ru", "Управление ИТ", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-legal", "name.en", "Legal", "name.ru", "Право", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-twin", "name.en", "Twin", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-other", "name.en", "twin", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-named", "name.en", "u-twin", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-nameless", NULL);
  return roadmap;
}

static void
test_unit_names (void)
{
  static const struct
  {
    const char *stored, *en, *ru;
  } cases[] = {
    { "u-it", "IT; Systems", "Управление ИТ" },
    { "u-legal", "Legal", "Право" },
    { "u-twin", "u-twin", "u-twin" },    /* two are called so */
    { "u-named", "u-named", "u-named" }, /* its name is the id of another */
    { "u-nameless", "u-nameless", "u-nameless" },
    { "Anybody", "Anybody", "Anybody" },
  };
  g_autoptr (CrRoadmap)   roadmap = make_units ();
  g_autoptr (CrUnitNames) ids = cr_unit_names_new (roadmap, NULL);
  g_autoptr (CrUnitNames) en = cr_unit_names_new (roadmap, "en");
  g_autoptr (CrUnitNames) ru = cr_unit_names_new (roadmap, "ru");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (cr_unit_names_show (ids, cases[i].stored), ==, cases[i].stored);
      g_assert_cmpstr (cr_unit_names_show (en, cases[i].stored), ==, cases[i].en);
      g_assert_cmpstr (cr_unit_names_show (ru, cases[i].stored), ==, cases[i].ru);
      g_assert_cmpstr (cr_unit_names_resolve (ids, cases[i].en), ==, cases[i].stored);
      g_assert_cmpstr (cr_unit_names_resolve (en, cases[i].ru), ==, cases[i].stored);
      g_assert_cmpstr (cr_unit_names_resolve (ru, cases[i].stored), ==, cases[i].stored);
    }
  g_assert_cmpstr (cr_unit_names_resolve (ru, "ПРАВО"), ==, "u-legal");
  g_assert_cmpstr (cr_unit_names_resolve (ru, "TWIN"), ==, "TWIN");
}

/* Every text reads as one value; `written` is how that value is written, the text itself where NULL. */
static void
test_cases (void)
{
  static const struct
  {
    CrKind      kind;
    const char *path, *text, *written;
  } cases[] = {
    { CR_KIND_TASK, "title.ru", " Как есть; \\ \n", NULL },
    { CR_KIND_TASK, "status", " done ", "done" },
    { CR_KIND_TASK, "status", "", NULL },
    { CR_KIND_TASK, "progress", "40", NULL },
    { CR_KIND_TASK, "progress", " 0 ", "" },
    { CR_KIND_TASK, "milestone", "true", NULL },
    { CR_KIND_TASK, "milestone", "Да", "true" },
    { CR_KIND_TASK, "milestone", "no", "" },
    { CR_KIND_TASK, "start", "2027-02-28", NULL },
    { CR_KIND_TASK, "start", " ", "" },
    { CR_KIND_TASK, "capabilities", "cap-a; cap-b", NULL },
    { CR_KIND_TASK, "capabilities", ";cap-b;cap-a ; ; cap-b", "cap-b; cap-a" },
    { CR_KIND_TASK, "owner", "legal", "u-legal" },
    { CR_KIND_TASK, "owner", "IT; Systems", "u-it" },
    { CR_KIND_TASK, "owner", "A person", NULL },
    { CR_KIND_TASK, "partners", "IT\\; Systems; Право; a\\\\b; a\\b; x; x", "u-it; u-legal; a\\\\b; a\\\\b; x; x" },
    { CR_KIND_TASK, "costs", "2027 12000.00 State budget\n2028 -5", NULL },
    { CR_KIND_TASK, "costs", " 2027\t12000.00   State budget \r\n\n2028", "2027 12000.00 State budget\n2028" },
    { CR_KIND_TASK, "costs", "2027 State budget 2", NULL },
    { CR_KIND_TASK, "links", "The order <https://example.org/a?b>\n<https://example.org>\nOnly a title", NULL },
    { CR_KIND_TASK, "links", "https://example.org/x", "<https://example.org/x>" },
    { CR_KIND_TASK, "links", "a <b> c", NULL },
    { CR_KIND_TASK, "indicator.name.en", "Share", NULL },
    { CR_KIND_TASK, "title.stale", "ru", NULL },
    { CR_KIND_RATING, "level", "5", NULL },
    { CR_KIND_RATING, "level", "", NULL },
    { CR_KIND_RATING, "evidence", "2027-01-31 u-legal: Audit report <https://example.org>", NULL },
    { CR_KIND_RATING, "evidence", "2027-01-31 Legal : Audit", "2027-01-31 u-legal: Audit" },
    { CR_KIND_RATING, "evidence", "Minutes\n: Minutes: the last ones\nA person:\n2027-01-31\n<x>", NULL },
    { CR_KIND_RATING, "evidence", "at 12:30 o'clock", ": at 12:30 o'clock" },
    { CR_KIND_ROADMAP, "country", "AM", NULL },
    { CR_KIND_ROADMAP, "period.start", "2026-01-01", NULL },
    { CR_KIND_ROADMAP, "governance.target", "gov-x", NULL },
  };
  g_autoptr (CrRoadmap)   roadmap = make_units ();
  g_autoptr (CrUnitNames) names = cr_unit_names_new (roadmap, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CrValue) value = { 0 };
      g_autofree char *written = NULL;
      CrFault         *fault = NULL;
      CrPath           path;

      g_assert_true (cr_path_parse (cases[i].kind, cases[i].path, &path));
      g_assert_true (cr_text_form_parse (&path, cases[i].text, names, &value, &fault));
      g_assert_null (fault);
      g_assert_cmpuint (value.type, ==, cr_path_get_type (&path));
      written = cr_text_form_format (&path, &value, names);
      g_assert_cmpstr (written, ==, cases[i].written != NULL ? cases[i].written : cases[i].text);
      g_assert_true (cr_text_form_carries (&path, &value));
    }
}

static void
test_parts (void)
{
  g_auto (CrValue)  value = { 0 };
  const CrEvidence *evidence;
  CrPath            path;

  g_assert_true (cr_path_parse (CR_KIND_RATING, "evidence", &path));
  g_assert_true (cr_text_form_parse (&path, "2027-01-31 A unit: B: c <d>", NULL, &value, NULL));
  g_assert_cmpuint (cr_list_get_length (value.list), ==, 1);
  evidence = (const CrEvidence *) value.list->items[0];
  g_assert_cmpuint (evidence->date, ==, cr_day_new (2027, 1, 31));
  g_assert_cmpstr (evidence->owner, ==, "A unit");
  g_assert_cmpstr (evidence->text, ==, "B: c");
  g_assert_cmpstr (evidence->url, ==, "d");
}

static void
test_names_written (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_units ();
  g_autoptr (CrUnitNames) names = cr_unit_names_new (roadmap, "en");
  g_autoptr (CrIds)       partners = cr_test_ids ("u-legal u-it u-twin x");
  g_auto (CrValue)        value = cr_value_ids (partners);
  g_autofree char        *text = NULL;
  CrPath                  path;

  g_assert_true (cr_path_parse (CR_KIND_TASK, "partners", &path));
  text = cr_text_form_format (&path, &value, names);
  g_assert_cmpstr (text, ==, "Legal; IT\\; Systems; u-twin; x");
}

static void
test_refused (void)
{
  static const struct
  {
    CrKind      kind;
    const char *path, *text;
    CrFaultCode code;
    const char *value;
  } cases[] = {
    { CR_KIND_TASK, "status", "finished", CR_FAULT_ENUMERATION, "finished" },
    { CR_KIND_TASK, "priority", "Normal", CR_FAULT_ENUMERATION, "Normal" },
    { CR_KIND_TASK, "progress", "101", CR_FAULT_RANGE, "101" },
    { CR_KIND_TASK, "progress", "-1", CR_FAULT_RANGE, "-1" },
    { CR_KIND_TASK, "progress", "1.5", CR_FAULT_NUMBER, "1.5" },
    { CR_KIND_TASK, "progress", "99999999999999999999", CR_FAULT_NUMBER, "99999999999999999999" },
    { CR_KIND_TASK, "milestone", "perhaps", CR_FAULT_TYPE, "perhaps" },
    { CR_KIND_TASK, "finish", "2027-02-29", CR_FAULT_DATE, "2027-02-29" },
    { CR_KIND_TASK, "finish", "31.12.2027", CR_FAULT_DATE, "31.12.2027" },
    { CR_KIND_TASK, "area", "cap-a", CR_FAULT_FORM, "cap-a" },
    { CR_KIND_TASK, "capabilities", "cap-a; enb-b; cap c", CR_FAULT_FORM, "enb-b" },
    { CR_KIND_TASK, "costs", "soon 5", CR_FAULT_NUMBER, "soon" },
    { CR_KIND_TASK, "costs", "2027 12 000.00", CR_FAULT_FORM, "2027 12 000.00" },
    { CR_KIND_TASK, "costs", "2027 12,5 fund", CR_FAULT_FORM, "2027 12,5 fund" },
    { CR_KIND_RATING, "level", "0", CR_FAULT_RANGE, "0" },
    { CR_KIND_ROADMAP, "currency", "usd", CR_FAULT_FORM, "usd" },
    { CR_KIND_ROADMAP, "dismissed", "anything", CR_FAULT_TYPE, "anything" },
    { CR_KIND_TASK, "?", "{}", CR_FAULT_TYPE, "{}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrFault) fault = NULL;
      CrValue             value;
      CrPath              path;

      g_assert_true (cr_path_parse (cases[i].kind, cases[i].path, &path));
      g_assert_false (cr_text_form_parse (&path, cases[i].text, NULL, &value, &fault));
      g_assert_cmpstr (cr_fault_code_to_string (fault->code), ==, cr_fault_code_to_string (cases[i].code));
      g_assert_cmpstr (fault->value, ==, cases[i].value);
    }
}

/* What the form does not carry: (transfer full) a value of the path. */
static void
assert_not_carried (CrKind      kind,
                    const char *name,
                    CrValue     value)
{
  CrPath path;

  g_assert_true (cr_path_parse (kind, name, &path));
  g_assert_false (cr_text_form_carries (&path, &value));
  cr_value_clear (&value);
}

static CrValue
make_list (CrRecord *part)
{
  return (CrValue){ .type = CR_TYPE_LIST, .list = cr_test_list (part, NULL) };
}

static void
test_not_carried (void)
{
  const char *const member = "note", *const json = "1";
  g_autoptr (CrMembers) members = cr_members_new (&member, &json, 1);
  CrRecord             *unknown = cr_test_record (CR_KIND_LINK, NULL, "url", "x", NULL);
  const char *const     lines = "a\nb";
  CrIds                *broken = cr_ids_new (&lines, 1);
  CrIds                *twice = cr_test_ids ("cap-a cap-a");

  cr_record_set_unknown (unknown, members);
  assert_not_carried (CR_KIND_TASK, "links", make_list (unknown));
  assert_not_carried (CR_KIND_TASK, "links", make_list (cr_test_record (CR_KIND_LINK, NULL, "title", "a\nb", NULL)));
  assert_not_carried (CR_KIND_TASK, "links", make_list (cr_test_record (CR_KIND_LINK, NULL, "title", "a <b>", NULL)));
  assert_not_carried (CR_KIND_TASK, "links", make_list (cr_test_record (CR_KIND_LINK, NULL, NULL)));
  assert_not_carried (CR_KIND_TASK, "costs",
                      make_list (cr_test_record (CR_KIND_COST, NULL, "year", "1", "source", "7 funds", NULL)));
  assert_not_carried (CR_KIND_TASK, "costs", make_list (cr_test_record (CR_KIND_COST, NULL, "amount", "1", NULL)));
  assert_not_carried (CR_KIND_RATING, "evidence",
                      make_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "2027-01-01 a", NULL)));
  assert_not_carried (CR_KIND_TASK, "?", cr_value_members (members));
  assert_not_carried (CR_KIND_TASK, "progress", cr_value_integer (101));
  assert_not_carried (CR_KIND_TASK, "status", cr_value_id ("strange"));
  assert_not_carried (CR_KIND_TASK, "capabilities", (CrValue){ .type = CR_TYPE_IDS, .ids = twice });
  assert_not_carried (CR_KIND_TASK, "partners", (CrValue){ .type = CR_TYPE_IDS, .ids = broken });
}

static char *
make_words (GRand *random)
{
  static const char *const pieces[] = { "a", "Ж", "; ", "\\", "<", ">", ":", ": ", " ", "7", "2027-01-01",
                                        "-", "\n", ".5" };
  GString                 *words = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
    g_string_append (words, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (words, FALSE);
}

static CrRecord *make_part (GRand *random, CrKind kind);

/* A value of the type, which need not be one that the field knows. */
static CrValue
make_value (GRand         *random,
            const CrField *field,
            CrType         type)
{
  g_autofree char *words = make_words (random);
  g_autofree char *more = make_words (random);
  const char      *ids[] = { words, more };
  CrRecord        *parts[2] = { NULL, NULL };
  CrValue          value = { .type = type };

  switch (type)
    {
    case CR_TYPE_ID:
      return cr_value_id (*words != '\0' ? words : NULL);
    case CR_TYPE_STRING:
      return cr_value_string (words);
    case CR_TYPE_INTEGER:
      return cr_value_integer (g_rand_int_range (random, -3, 130));
    case CR_TYPE_BOOLEAN:
      return cr_value_boolean (g_rand_boolean (random));
    case CR_TYPE_DAY:
      return cr_value_day ((CrDay) g_rand_int_range (random, 0, 3000000));
    case CR_TYPE_IDS:
      value.ids = cr_ids_new (ids, (guint) g_rand_int_range (random, 0, 3));
      return value;
    case CR_TYPE_LIST:
      for (guint i = 0; i < 2; i++)
        parts[i] = make_part (random, field->kind);
      value.list = cr_list_new (parts, (guint) g_rand_int_range (random, 0, 3));
      cr_record_unref (parts[0]);
      cr_record_unref (parts[1]);
      return value;
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return value;
    }
}

static CrRecord *
make_part (GRand *random,
           CrKind kind)
{
  const CrTable *table = cr_kind_get_table (kind);
  CrRecord      *part = cr_record_new (kind, NULL);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (CrValue) value = make_value (random, &table->fields[i], table->fields[i].type);

      if (table->fields[i].type != CR_TYPE_TEXT && g_rand_boolean (random))
        cr_record_set (part, &table->fields[i], &value);
    }
  return part;
}

/* Whatever a value is: if the form carries it, it comes back; and what was read once is carried. */
static void
check_path (GRand        *random,
            const CrPath *path,
            guint        *n_carried)
{
  g_auto (CrValue) value = make_value (random, cr_path_get_field (path), cr_path_get_type (path));
  g_auto (CrValue) back = { 0 };
  g_auto (CrValue) again = { 0 };
  g_autofree char *text = cr_text_form_format (path, &value, NULL);
  g_autofree char *rewritten = NULL;
  gboolean         is_read = cr_text_form_parse (path, text, NULL, &back, NULL);

  if (cr_text_form_exists (path) && cr_text_form_carries (path, &value))
    {
      g_assert_true (is_read);
      g_assert_true (cr_value_equal (&value, &back));
      (*n_carried)++;
    }
  if (!is_read)
    return;
  rewritten = cr_text_form_format (path, &back, NULL);
  g_assert_true (cr_text_form_parse (path, rewritten, NULL, &again, NULL));
  g_assert_true (cr_value_equal (&back, &again));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20190603);
  guint             n_tried = 0, n_carried = 0;

  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    {
      g_autoptr (GArray) paths = cr_path_list ((CrKind) kind);

      for (guint i = 0; i < paths->len; i++)
        for (guint round = 0; round < cr_test_count (400); round++, n_tried++)
          check_path (random, &g_array_index (paths, CrPath, i), &n_carried);
    }
  g_assert_cmpuint (n_carried, >, n_tried / 4);
  g_assert_cmpuint (n_carried, <, n_tried);
}

static void
test_names_joined (void)
{
  static const char *const names[] = { "Plain", "a; b", "c\\d", "two\nlines" };
  g_autofree char         *one = cr_text_form_format_names (names, 1);
  g_autofree char         *marked = cr_text_form_format_names (names + 1, 1);
  g_autofree char         *all = cr_text_form_format_names (names, G_N_ELEMENTS (names));
  g_autofree char         *none = cr_text_form_format_names (NULL, 0);
  g_autofree char         *name = cr_text_form_format_name (names[1]);
  g_autofree char         *lines = cr_text_form_format_name (names[3]);
  g_autofree char         *absent = cr_text_form_format_name (NULL);

  g_assert_cmpstr (one, ==, "Plain");
  g_assert_cmpstr (marked, ==, "a\\; b");
  g_assert_cmpstr (all, ==, "Plain; a\\; b; c\\\\d; two lines");
  g_assert_cmpstr (none, ==, "");
  /* Alone it is not one of a list. */
  g_assert_cmpstr (name, ==, "a; b");
  g_assert_cmpstr (lines, ==, "two lines");
  g_assert_cmpstr (absent, ==, "");
}

/* "A; b" is cap-a, or an area, and any other name is itself; counts what it is asked for. */
static const char *
resolve (gpointer       user_data,
         const CrField *field,
         const char    *name)
{
  guint *n_asked = user_data;

  (*n_asked)++;
  g_assert_nonnull (field);
  return g_str_equal (name, "A; b") ? (g_str_equal (field->name, "area") ? "area-a" : "cap-a") : name;
}

static void
test_names_resolved (void)
{
  g_auto (CrValue) ids = { 0 }, id = { 0 }, bad = { 0 };
  CrFault         *fault = NULL;
  guint            n_asked = 0;
  CrPath           path;

  g_assert_true (cr_path_parse (CR_KIND_TASK, "capabilities", &path));
  g_assert_true (
    cr_text_form_parse_names (&path, " A\\; b ; cap-b;; A\\; b", NULL, resolve, &n_asked, &ids, NULL));
  g_assert_cmpuint (n_asked, ==, 3);
  g_assert_cmpuint (cr_ids_get_length (ids.ids), ==, 2);
  g_assert_cmpstr (ids.ids->ids[0], ==, "cap-a");
  g_assert_cmpstr (ids.ids->ids[1], ==, "cap-b");

  g_assert_true (cr_path_parse (CR_KIND_TASK, "area", &path));
  g_assert_true (cr_text_form_parse_names (&path, " A; b ", NULL, resolve, &n_asked, &id, NULL));
  g_assert_cmpstr (id.id, ==, "area-a");

  /* What the name stands for must be one of the field, and is what the fault names. */
  g_assert_true (cr_path_parse (CR_KIND_TASK, "status", &path));
  g_assert_false (cr_text_form_parse_names (&path, "A; b", NULL, resolve, &n_asked, &bad, &fault));
  g_assert_nonnull (fault);
  g_assert_cmpstr (fault->value, ==, "cap-a");
  cr_fault_free (fault);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-form/unit-names", test_unit_names);
  g_test_add_func ("/text-form/cases", test_cases);
  g_test_add_func ("/text-form/parts", test_parts);
  g_test_add_func ("/text-form/names-written", test_names_written);
  g_test_add_func ("/text-form/names-joined", test_names_joined);
  g_test_add_func ("/text-form/names-resolved", test_names_resolved);
  g_test_add_func ("/text-form/refused", test_refused);
  g_test_add_func ("/text-form/not-carried", test_not_carried);
  g_test_add_func ("/text-form/random", test_random);
  return g_test_run ();
}
