/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every action can be found: it has a key, an entry in a menu or a button. Every key stands in the window “Keyboard
 * Shortcuts”, and nothing stands there or in a menu that is not. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-late-menu.h"
#include "cr-matrix-page.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#define HELP "/io/github/customs_roadmap/CustomsRoadmap/ui/help-overlay.ui"

/* What a window offers. */
typedef struct
{
  CrWindow   *window;
  GHashTable *actions;  /* name to type of its parameter, "" for none */
  GHashTable *targets;  /* names that menus, buttons and keys set off, to the type of what they give */
  GHashTable *triggers; /* "a<mask>": keys that some widget waits for */
  GHashTable *ours;     /* those among them that set off an action of ours, to its name */
  GHashTable *told;     /* keys that the help tells */
} Offer;

static char *
name_key (guint           keyval,
          GdkModifierType state)
{
  return gtk_accelerator_name (gdk_keyval_to_lower (keyval), state);
}

static char *
normalize_key (const char *accelerator)
{
  guint           keyval = 0;
  GdkModifierType state = 0;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &state));
  return name_key (keyval, state);
}

/* Those that the Russian layout alone has are the same keys once more. */
static gboolean
is_latin (const char *accelerator)
{
  guint           keyval = 0;
  GdkModifierType state = 0;

  gtk_accelerator_parse (accelerator, &keyval, &state);
  return gdk_keyval_to_unicode (keyval) < 0x400;
}

static gboolean
is_our_action (const char *name)
{
  static const char *const prefixes[] = { "app.", "dialog.", "page.", "start.", "table.", "win." };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return TRUE;
  return g_str_equal (name, "window.close");
}

static void
add_action (Offer              *self,
            const char         *prefix,
            const char         *name,
            const GVariantType *parameter)
{
  g_hash_table_insert (self->actions, g_strconcat (prefix, name, NULL),
                       parameter != NULL ? g_variant_type_dup_string (parameter) : g_strdup (""));
}

static void
add_class_actions (Offer     *self,
                   GtkWidget *widget)
{
  const char         *name = NULL;
  const char         *property = NULL;
  const GVariantType *parameter = NULL;
  GType               owner = G_TYPE_NONE;

  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &parameter, &property); i++)
    if (is_our_action (name))
      add_action (self, "", name, parameter);
}

static void
add_group (Offer        *self,
           const char   *prefix,
           GActionGroup *group)
{
  g_auto (GStrv) names = g_action_group_list_actions (group);

  for (guint i = 0; names[i] != NULL; i++)
    add_action (self, prefix, names[i], g_action_group_get_action_parameter_type (group, names[i]));
}

static void
add_target (Offer      *self,
            const char *name,
            GVariant   *target)
{
  if (name != NULL && is_our_action (name))
    g_hash_table_insert (self->targets, g_strdup (name),
                         g_strdup (target != NULL ? g_variant_get_type_string (target) : ""));
}

static void
add_menu (Offer      *self,
          GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autoptr (GVariant)      target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char          *name = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name))
        add_target (self, name, target);
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) below = g_menu_link_iter_get_value (links);

          add_menu (self, below);
        }
    }
}

static void
add_shortcut (Offer       *self,
              GtkShortcut *shortcut)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
  GtkShortcutAction  *action = gtk_shortcut_get_action (shortcut);
  const char         *name = NULL;
  char               *key = NULL;

  if (GTK_IS_NAMED_ACTION (action))
    name = gtk_named_action_get_action_name (GTK_NAMED_ACTION (action));
  add_target (self, name, gtk_shortcut_get_arguments (shortcut));
  if (!GTK_IS_KEYVAL_TRIGGER (trigger))
    return;
  key = name_key (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                  gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)));
  if (name != NULL && is_our_action (name))
    g_hash_table_insert (self->ours, g_strdup (key), g_strdup (name));
  g_hash_table_add (self->triggers, key);
}

static void
add_controllers (Offer     *self,
                 GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          add_shortcut (self, shortcut);
        }
    }
}

static void
add_widget (Offer     *self,
            GtkWidget *widget)
{
  if (GTK_IS_ACTIONABLE (widget))
    add_target (self, gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)));
  if (GTK_IS_MENU_BUTTON (widget))
    add_menu (self, cr_late_menu_get (GTK_MENU_BUTTON (widget)));
  if (GTK_IS_POPOVER_MENU (widget))
    add_menu (self, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (widget)));
  add_controllers (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_widget (self, child);
}

static void
add_accelerators (Offer *self)
{
  GtkApplication *application = GTK_APPLICATION (cr_app_test_get_application ());
  g_auto (GStrv)  actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv)       keys = gtk_application_get_accels_for_action (application, actions[i]);
      g_autofree char     *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      add_target (self, name, target);
      for (guint k = 0; keys[k] != NULL; k++)
        {
          char *key = normalize_key (keys[k]);

          g_hash_table_insert (self->ours, g_strdup (key), g_strdup (name));
          g_hash_table_add (self->triggers, key);
        }
    }
}

/* "<Alt>1...<Alt>7" are those of all digits between. */
static void
add_told (Offer      *self,
          const char *keys)
{
  const char *range = strstr (keys, "...");

  if (range == NULL)
    {
      g_hash_table_add (self->told, normalize_key (keys));
      return;
    }
  for (char digit = range[-1]; digit <= keys[strlen (keys) - 1]; digit++)
    {
      g_autofree char *key = g_strdup_printf ("%.*s%c", (int) (range - keys - 1), keys, digit);

      g_hash_table_add (self->told, normalize_key (key));
    }
}

/* What one entry of the help tells: keys, or an action whose keys it looks up. */
static void
add_help_entry (Offer   *self,
                gpointer entry)
{
  GtkApplication  *application = GTK_APPLICATION (cr_app_test_get_application ());
  g_autofree char *accelerators = NULL;
  g_autofree char *action = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv)   keys = NULL;

  g_object_get (entry, "accelerator", &accelerators, "action-name", &action, "title", &title, NULL);
  g_assert_true (title != NULL && title[0] != '\0');
  if (action != NULL)
    keys = gtk_application_get_accels_for_action (application, action);
  else
    keys = g_strsplit (accelerators, " ", -1);
  g_assert_nonnull (keys[0]);
  for (guint i = 0; keys[i] != NULL; i++)
    add_told (self, keys[i]);
}

static void
add_help (Offer *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (HELP);
  GSList                *objects = gtk_builder_get_objects (builder);
  guint                  n_entries = 0;

  for (GSList *l = objects; l != NULL; l = l->next)
    if (GTK_IS_SHORTCUTS_SHORTCUT (l->data))
      {
        add_help_entry (self, l->data);
        n_entries++;
      }
  g_assert_cmpuint (n_entries, >=, 30);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  g_slist_free (objects);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
offer_init (Offer *self)
{
  /* Nothing is left of it in a window with a document. */
  g_autoptr (GtkWidget) start_page = g_object_ref_sink (g_object_new (CR_TYPE_START_PAGE, NULL));

  self->window = cr_app_test_open_example (NULL);
  self->actions = new_table ();
  self->targets = new_table ();
  self->triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ours = new_table ();
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cr_place_set_page (cr_window_get_place (self->window), "matrix");
  cr_place_set_page (cr_window_get_place (self->window), "timeline");
  cr_place_set_page (cr_window_get_place (self->window), "tasks");
  cr_app_test_settle ();
  /* It is made when it is first opened. */
  cr_matrix_menu_get_popover (
    cr_matrix_page_get_menu (CR_MATRIX_PAGE (cr_window_find_page (self->window, "matrix"))));
  add_class_actions (self, GTK_WIDGET (self->window));
  add_class_actions (self, GTK_WIDGET (cr_window_find_page (self->window, "matrix")));
  add_class_actions (self, GTK_WIDGET (cr_window_find_page (self->window, "tasks")));
  add_class_actions (self, GTK_WIDGET (cr_window_find_page (self->window, "timeline")));
  add_class_actions (self, start_page);
  add_group (self, "win.", G_ACTION_GROUP (self->window));
  add_group (self, "app.", G_ACTION_GROUP (cr_app_test_get_application ()));
  add_group (self, "table.", G_ACTION_GROUP (CR_TASKS_PAGE (cr_window_find_page (self->window, "tasks"))->actions));
  g_hash_table_insert (self->actions, g_strdup ("window.close"), g_strdup (""));
  add_widget (self, GTK_WIDGET (self->window));
  add_widget (self, start_page);
  add_accelerators (self);
  add_help (self);
}

static void
offer_clear (Offer *self)
{
  g_hash_table_unref (self->actions);
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->triggers);
  g_hash_table_unref (self->ours);
  g_hash_table_unref (self->told);
  cr_app_test_destroy (self->window);
}

/* Actions that rows and figures set off with what they stand for, and the command line. */
static gboolean
is_set_off_by_code (const char *name)
{
  static const char *const names[] = { "app.language", "page.toggle-group", "win.go", "win.open-exported",
                                       "win.open-uri" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static void
test_found (void)
{
  Offer          self = { 0 };
  GHashTableIter iter;
  gpointer       name = NULL;

  offer_init (&self);
  g_hash_table_iter_init (&iter, self.actions);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (self.targets, name) && !is_set_off_by_code (name))
      g_error ("%s has neither a key nor an entry nor a button", (char *) name);
  g_assert_cmpuint (g_hash_table_size (self.actions), >=, 45);
  offer_clear (&self);
}

/* Whatever a menu, a button or a key sets off is there and takes what it is given. */
static void
test_targets (void)
{
  Offer          self = { 0 };
  GHashTableIter iter;
  gpointer       name = NULL;
  gpointer       given = NULL;

  offer_init (&self);
  g_hash_table_iter_init (&iter, self.targets);
  while (g_hash_table_iter_next (&iter, &name, &given))
    {
      const char *taken = g_hash_table_lookup (self.actions, name);

      if (taken == NULL)
        g_error ("%s is offered and is not there", (char *) name);
      if (!g_str_equal (taken, given))
        g_error ("%s takes “%s” and is given “%s”", (char *) name, taken, (char *) given);
    }
  offer_clear (&self);
}

static void
test_told (void)
{
  Offer          self = { 0 };
  GHashTableIter iter;
  gpointer       key = NULL;
  gpointer       name = NULL;

  offer_init (&self);
  g_hash_table_iter_init (&iter, self.ours);
  while (g_hash_table_iter_next (&iter, &key, &name))
    if (is_latin (key) && !g_hash_table_contains (self.told, key))
      g_error ("%s, %s, is not told", (char *) key, (char *) name);
  g_assert_cmpuint (g_hash_table_size (self.ours), >=, 25);
  offer_clear (&self);
}

/* Keys that are looked at where they are typed, and no shortcuts; the test of keys presses them. */
static gboolean
is_handled (const char *key)
{
  static const char *const keys[] = { "<Control><Shift>Up", "<Control><Shift>Down", "<Control>Left",
                                      "<Control>Right", "<Shift>Left", "<Shift>Right",
                                      "Left", "Right", "Up",
                                      "Down", "Home", "End",
                                      "<Control>Home", "<Control>End", "Return",
                                      "<Alt>Down", "<Control>Return", "Tab",
                                      "<Shift>Tab", "F10", "space",
                                      "l", "1", "2",
                                      "3", "4", "5",
                                      "<Shift>1", "<Shift>2", "<Shift>3",
                                      "<Shift>4", "<Shift>5" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *known = normalize_key (keys[i]);

      if (g_str_equal (known, key))
        return TRUE;
    }
  return FALSE;
}

static void
test_help_is_true (void)
{
  Offer          self = { 0 };
  GHashTableIter iter;
  gpointer       key = NULL;

  offer_init (&self);
  g_hash_table_iter_init (&iter, self.told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self.triggers, key) && !is_handled (key))
      g_error ("%s is told, and nobody waits for it", (char *) key);
  offer_clear (&self);
}

/* On the start page there is nothing to save, to undo or to read again: such keys do nothing. */
static void
test_start (void)
{
  static const char *const opening[] = { "win.new-from-template", "win.open", "win.show-help-overlay" };
  GtkApplication          *application = GTK_APPLICATION (cr_app_test_get_application ());
  g_auto (GStrv)           actions = gtk_application_list_action_descriptions (application);
  CrWindow                *window = cr_app_test_new_window ();
  guint                    n_tried = 0;

  for (guint i = 0; actions[i] != NULL; i++)
    if (g_str_has_prefix (actions[i], "win.") && !g_str_equal (actions[i], opening[0]) &&
        !g_str_equal (actions[i], opening[1]) && !g_str_equal (actions[i], opening[2]))
      {
        gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
        cr_app_test_settle ();
        g_assert_null (cr_app_test_get_dialog (window));
        g_assert_null (cr_window_get_document (window));
        n_tried++;
      }
  g_assert_cmpuint (n_tried, >=, 10);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/actions/found", test_found);
  g_test_add_func ("/actions/targets", test_targets);
  g_test_add_func ("/actions/told", test_told);
  g_test_add_func ("/actions/help-is-true", test_help_is_true);
  g_test_add_func ("/actions/start", test_start);
  return g_test_run ();
}
