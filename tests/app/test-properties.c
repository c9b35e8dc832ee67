/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Properties”: every field one step, units added, renamed, merged and deleted. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-chooser.h"
#include "cr-countries.h"
#include "cr-date-field.h"
#include "cr-properties-dialog.h"
#include "cr-text-field.h"
#include "cr-unit-row.h"
#include "cr-units.h"

typedef struct
{
  CrWindow   *window;
  CrDocument *document;
  CrRoadmap  *roadmap;
  GtkWindow  *dialog;
} Scene;

static void
open_properties (Scene *scene)
{
  scene->window = cr_app_test_open_example (NULL);
  scene->document = cr_window_get_document (scene->window);
  scene->roadmap = cr_document_get_roadmap (scene->document);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.properties", NULL));
  scene->dialog = cr_app_test_get_dialog (scene->window);
  g_assert_true (CR_IS_PROPERTIES_DIALOG (scene->dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (scene->dialog));
}

static void
close_properties (Scene *scene)
{
  gtk_window_close (scene->dialog);
  cr_app_test_settle ();
  cr_app_test_destroy (scene->window);
}

/* One step has been made; it comes and goes as a whole. */
static void
assert_one_step (Scene     *scene,
                 CrRoadmap *before)
{
  CrHistory            *history = cr_document_get_history (scene->document);
  g_autoptr (CrRoadmap) after = cr_roadmap_copy (scene->roadmap);

  g_assert_false (cr_roadmap_equal (scene->roadmap, before));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->dialog), "properties.undo", NULL));
  g_assert_true (cr_roadmap_equal (scene->roadmap, before));
  g_assert_null (cr_history_peek_undo (history));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->dialog), "properties.redo", NULL));
  g_assert_true (cr_roadmap_equal (scene->roadmap, after));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->dialog), "properties.undo", NULL));
}

static void
test_texts (void)
{
  static const struct
  {
    const char *name;
    const char *path;
  } texts[] = {
    { "Title in English", "title.en" },
    { "Title in Russian", "title.ru" },
    { "Description in English", "description.en" },
    { "Description in Russian", "description.ru" },
    { "Administration in English", "administration.en" },
    { "Administration in Russian", "administration.ru" },
  };
  Scene scene;

  open_properties (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CrRoadmap) before = cr_roadmap_copy (scene.roadmap);
      GtkWidget            *view = cr_app_test_find_named (scene.dialog, GTK_TYPE_TEXT_VIEW, texts[i].name);
      g_auto (CrValue)      value = { 0 };
      CrPath                path;

      gtk_widget_grab_focus (view);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "<b>Новое & new</b>", -1);
      cr_text_field_commit (CR_TEXT_FIELD (gtk_widget_get_ancestor (view, CR_TYPE_TEXT_FIELD)));
      g_assert_true (cr_path_parse (CR_KIND_ROADMAP, texts[i].path, &path));
      value = cr_path_get (&path, &cr_roadmap_get_head (scene.roadmap)->record);
      g_assert_cmpstr (value.string, ==, "<b>Новое & new</b>");
      assert_one_step (&scene, before);
    }
  close_properties (&scene);
}

static void
type_date (Scene      *scene,
           const char *name,
           const char *text)
{
  GtkWidget *entry = cr_app_test_find_named (scene->dialog, GTK_TYPE_ENTRY, name);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_period (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  CrDay                 start = CR_DAY_NONE;
  CrDay                 finish = CR_DAY_NONE;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  type_date (&scene, "Finish", "31.12.2031");
  cr_roadmap_get_period (scene.roadmap, &start, &finish);
  g_assert_cmpuint (finish, ==, cr_day_new (2031, 12, 31));
  assert_one_step (&scene, before);
  type_date (&scene, "Start", "2020-02-29");
  cr_roadmap_get_period (scene.roadmap, &start, &finish);
  g_assert_cmpuint (start, ==, cr_day_new (2020, 2, 29));
  assert_one_step (&scene, before);
  /* A period that ends before it starts is refused, and the date that holds comes back. */
  type_date (&scene, "Finish", "2001-01-01");
  g_assert_true (cr_roadmap_equal (scene.roadmap, before));
  close_properties (&scene);
}

/* Chooses or types in the chooser of that name. */
static void
choose (Scene      *scene,
        const char *name,
        const char *signal,
        const char *text)
{
  GtkWidget *chooser = cr_app_test_find_named (scene->dialog, CR_TYPE_CHOOSER, name);

  g_signal_emit_by_name (chooser, "opened");
  g_signal_emit_by_name (chooser, signal, text);
}

static void
test_choices (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  const CrGovernance   *governance = NULL;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  choose (&scene, "Country", "chosen", "KG");
  g_assert_cmpstr (cr_roadmap_get_head (scene.roadmap)->country, ==, "KG");
  g_assert_nonnull (cr_app_test_find_named (scene.dialog, GTK_TYPE_MENU_BUTTON, "Country: Kyrgyzstan, KG"));
  assert_one_step (&scene, before);
  choose (&scene, "Country", "typed", "zz");
  g_assert_cmpstr (cr_roadmap_get_head (scene.roadmap)->country, ==, "ZZ");
  assert_one_step (&scene, before);
  choose (&scene, "Currency", "typed", "xdr");
  g_assert_cmpstr (cr_roadmap_get_head (scene.roadmap)->currency, ==, "XDR");
  assert_one_step (&scene, before);
  choose (&scene, "Now", "chosen", "gov-project-only");
  choose (&scene, "Wanted", "chosen", "gov-own-unit");
  governance = (const CrGovernance *) cr_roadmap_get_head (scene.roadmap)->governance;
  g_assert_cmpstr (governance->current, ==, "gov-project-only");
  g_assert_cmpstr (governance->target, ==, "gov-own-unit");
  close_properties (&scene);
}

/* What is no code is refused in words and changes nothing. */
static void
test_refused (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  choose (&scene, "Country", "typed", "Kyrgyzstan");
  choose (&scene, "Currency", "typed", "€");
  g_assert_true (cr_roadmap_equal (scene.roadmap, before));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  close_properties (&scene);
}

static const char *
get_unit (Scene *scene,
          guint  n)
{
  return cr_record_get_key (cr_roadmap_get_nth (scene->roadmap, CR_KIND_UNIT, NULL, n));
}

static CrUnitRow *
find_row_below (GtkWidget  *widget,
                const char *unit)
{
  CrUnitRow *found = NULL;

  if (CR_IS_UNIT_ROW (widget) && g_str_equal (cr_unit_row_get_unit (CR_UNIT_ROW (widget)), unit))
    return CR_UNIT_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row_below (child, unit);
  return found;
}

static void
test_add_unit (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  GtkWidget            *entry = NULL;
  guint                 n_units = 0;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  n_units = cr_roadmap_get_length (scene.roadmap, CR_KIND_UNIT, NULL);
  entry = cr_app_test_find_named (scene.dialog, GTK_TYPE_ENTRY, "Name of a new unit");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Border & Post <Office>  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cr_roadmap_get_length (scene.roadmap, CR_KIND_UNIT, NULL), ==, n_units + 1);
  g_assert_nonnull (cr_roadmap_find_unit (scene.roadmap, "Border & Post <Office>"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  /* The same name again makes no second unit. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "border & post <office>");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cr_roadmap_get_length (scene.roadmap, CR_KIND_UNIT, NULL), ==, n_units + 1);
  assert_one_step (&scene, before);
  close_properties (&scene);
}

static void
test_rename_unit (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  CrUnitRow            *row = NULL;
  GtkWidget            *view = NULL;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  row = find_row_below (GTK_WIDGET (scene.dialog), get_unit (&scene, 0));
  view = cr_app_test_find_named (row, GTK_TYPE_TEXT_VIEW, "Name in Russian");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Новое имя", -1);
  cr_unit_row_commit (row);
  g_assert_cmpstr (cr_roadmap_show_unit (scene.roadmap, get_unit (&scene, 0), "ru"), ==, "Новое имя");
  assert_one_step (&scene, before);
  close_properties (&scene);
}

static guint
count_tasks (Scene      *scene,
             const char *unit)
{
  g_autoptr (GHashTable) counts = cr_units_count_tasks (scene->roadmap);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, unit));
}

static void
test_merge_units (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  const char           *gone = NULL;
  const char           *into = NULL;
  guint                 n_tasks = 0;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  gone = get_unit (&scene, 0);
  into = get_unit (&scene, 1);
  n_tasks = count_tasks (&scene, gone) + count_tasks (&scene, into);
  g_signal_emit_by_name (
    cr_app_test_find_named (find_row_below (GTK_WIDGET (scene.dialog), gone), CR_TYPE_CHOOSER, "The unit that stays"),
    "chosen", into);
  cr_app_test_settle ();
  g_assert_null (find_row_below (GTK_WIDGET (scene.dialog), gone));
  g_assert_cmpuint (count_tasks (&scene, into), ==, n_tasks);
  g_assert_cmpuint (count_tasks (&scene, gone), ==, 0);
  assert_one_step (&scene, before);
  g_assert_nonnull (find_row_below (GTK_WIDGET (scene.dialog), gone));
  close_properties (&scene);
}

static void
test_delete_unit (void)
{
  Scene                 scene;
  g_autoptr (CrRoadmap) before = NULL;
  const char           *gone = NULL;
  g_autofree char      *button = NULL;

  open_properties (&scene);
  before = cr_roadmap_copy (scene.roadmap);
  gone = get_unit (&scene, 0);
  g_assert_cmpuint (count_tasks (&scene, gone), >, 0);
  button = g_strdup_printf ("Delete “%s”", cr_roadmap_show_unit (scene.roadmap, gone, "en"));
  g_signal_emit_by_name (
    cr_app_test_find_named (find_row_below (GTK_WIDGET (scene.dialog), gone), GTK_TYPE_BUTTON, button), "clicked");
  cr_app_test_settle ();
  for (guint i = 0; i < cr_roadmap_get_n_tasks (scene.roadmap); i++)
    {
      g_assert_true (cr_roadmap_get_task (scene.roadmap, i)->owner != gone);
      g_assert_false (cr_ids_contains (cr_roadmap_get_task (scene.roadmap, i)->partners, gone));
    }
  assert_one_step (&scene, before);
  close_properties (&scene);
}

/* The five members of the union are there in both languages, and no code stands twice. */
static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (cr_countries_get_name ("KG", "en"), ==, "Kyrgyzstan");
  g_assert_null (cr_countries_get_name ("ZZ", "en"));
  g_assert_null (cr_currencies_get_name (NULL, "en"));
  for (const char *const *code = cr_countries_list (); *code != NULL; code++)
    {
      g_assert_true (cr_form_matches (CR_FORM_COUNTRY, NULL, *code));
      g_assert_true (g_hash_table_add (seen, (gpointer) *code));
    }
  for (const char *const *code = cr_currencies_list (); *code != NULL; code++)
    {
      g_assert_true (cr_form_matches (CR_FORM_CURRENCY, NULL, *code));
      g_assert_true (g_hash_table_add (seen, (gpointer) *code));
    }
}

/* The first one of that type. */
static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* The form scrolls to what gets the focus, and stays while the focus goes about in a popover of it. */
static void
test_scrolling (void)
{
  Scene          scene;
  GtkWidget     *scrolled = NULL;
  GtkAdjustment *adjustment = NULL;
  GtkWidget     *button = NULL;
  GtkWidget     *popover = NULL;
  double         value = 0;

  open_properties (&scene);
  scrolled = find_type (GTK_WIDGET (scene.dialog), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  button = find_type (find_type (scrolled, CR_TYPE_DATE_FIELD), GTK_TYPE_MENU_BUTTON);
  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  gtk_test_widget_wait_for_draw (scrolled);
  value = gtk_adjustment_get_value (adjustment);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gtk_test_widget_wait_for_draw (scrolled);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  for (guint i = 0; i < 10; i++)
    {
      gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
      gtk_test_widget_wait_for_draw (scrolled);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (scene.dialog), popover));
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_true (gtk_widget_child_focus (find_type (scrolled, CR_TYPE_UNIT_ROW), GTK_DIR_TAB_FORWARD));
  gtk_test_widget_wait_for_draw (scrolled);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, value);
  close_properties (&scene);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/properties/codes", test_codes);
  g_test_add_func ("/properties/texts", test_texts);
  g_test_add_func ("/properties/period", test_period);
  g_test_add_func ("/properties/choices", test_choices);
  g_test_add_func ("/properties/refused", test_refused);
  g_test_add_func ("/properties/add-unit", test_add_unit);
  g_test_add_func ("/properties/rename-unit", test_rename_unit);
  g_test_add_func ("/properties/merge-units", test_merge_units);
  g_test_add_func ("/properties/delete-unit", test_delete_unit);
  g_test_add_func ("/properties/scrolling", test_scrolling);
  return g_test_run ();
}
