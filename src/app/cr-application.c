/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program: its options, its windows, and what all of them share. */
#include "config.h"

#include "cr-application.h"

#include "cr-dialogs.h"
#include "cr-icon-mend.h"
#include "cr-interface.h"
#include "cr-opener.h"
#include "cr-pages.h"
#include "cr-preferences.h"
#include "cr-recovery-offer.h"
#include "cr-scroll-mend.h"
#include "cr-styles.h"
#include "cr-window.h"

#include <glib/gi18n.h>

/* What another program asks for at once; more windows would serve nobody. */
#define N_FILES_MAX 20

struct _CrApplication
{
  AdwApplication parent_instance;

  CrCatalogue  *catalogue;
  CrOpener     *opener;
  GSettings    *settings; /* NULL where they are not installed */
  CrPlaceStore *places;
  CrStyles     *styles;
  guint         renew_idle;
  gboolean      language_changed;
  gboolean      offered; /* recovery copies have been offered */
};

G_DEFINE_FINAL_TYPE (CrApplication, cr_application, ADW_TYPE_APPLICATION)

static void
offer_recovery (CrApplication *self,
                CrWindow      *window)
{
  if (self->offered)
    return;
  self->offered = TRUE;
  cr_recovery_offer (window);
}

CrWindow *
cr_application_make_window (CrApplication *self)
{
  CrWindow *window = cr_window_new (self, self->catalogue);

  gtk_window_present (GTK_WINDOW (window));
  offer_recovery (self, window);
  return window;
}

void
cr_application_make_window_with_file (CrApplication *self,
                                      GFile         *file)
{
  CrWindow *window = cr_window_new (self, self->catalogue);

  cr_window_open_file (window, file);
  cr_window_present_with_document (window);
  offer_recovery (self, window);
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  cr_application_make_window (user_data);
}

/* Each window asks about its own changes. One that waits for its file to be shown with has none, and GTK does not close
 * it: it would come up afterwards, as would the files still to be opened. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  cr_opener_drop (CR_APPLICATION (user_data)->opener);
  for (GList *l = windows; l != NULL; l = l->next)
    if (CR_IS_WINDOW (l->data) && gtk_widget_get_realized (l->data))
      gtk_window_close (l->data);
    else if (CR_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  cr_dialogs_show_about (gtk_application_get_active_window (user_data));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  CrApplication *self = user_data;

  if (self->settings != NULL)
    cr_preferences_show (gtk_application_get_active_window (user_data), self->settings);
}

/* What stands over a window would go on in the old language. It is closed, which answers no question it may ask;
 * the preferences, where the language was chosen, come again. */
static gboolean
close_dialogs (CrApplication *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  gboolean          preferences = FALSE;

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (CR_IS_WINDOW (l->data) || !CR_IS_WINDOW (gtk_window_get_transient_for (l->data)))
        continue;
      preferences = preferences || ADW_IS_PREFERENCES_WINDOW (l->data);
      gtk_window_close (l->data);
    }
  return preferences;
}

static void
renew_windows (CrApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (CR_IS_WINDOW (l->data))
      cr_window_renew (l->data);
}

static void
show_anew (CrApplication *self)
{
  gboolean preferences = close_dialogs (self);

  renew_windows (self);
  if (preferences)
    g_action_group_activate_action (G_ACTION_GROUP (self), "preferences", NULL);
}

static const char *
get_choice (CrApplication *self,
            const char    *key)
{
  g_autofree char *choice = g_settings_get_string (self->settings, key);

  return g_str_equal (choice, "en") || g_str_equal (choice, "ru") ? cr_intern (choice) : NULL;
}

static void
read_settings (CrApplication *self)
{
  cr_interface_set_content_language (get_choice (self, "content-language"));
  cr_interface_set_date_form ((CrDateForm) g_settings_get_enum (self->settings, "date-form"));
  cr_interface_set_first_weekday (g_settings_get_enum (self->settings, "first-weekday") == 0 ? 1 : 7);
}

static gboolean
renew_idle_cb (gpointer user_data)
{
  CrApplication *self = user_data;

  self->renew_idle = 0;
  if (self->language_changed)
    cr_application_set_language (self, get_choice (self, "language"));
  else
    renew_windows (self);
  self->language_changed = FALSE;
  return G_SOURCE_REMOVE;
}

/* A moment later, since what was used to change the setting may go as well. */
static void
settings_changed_cb (CrApplication *self,
                     const char    *key)
{
  if (g_str_equal (key, "language"))
    self->language_changed = TRUE;
  else if (!g_str_equal (key, "content-language") && !g_str_equal (key, "date-form") &&
           !g_str_equal (key, "first-weekday"))
    return;
  read_settings (self);
  if (self->renew_idle == 0)
    self->renew_idle = g_idle_add (renew_idle_cb, self);
}

static void
language_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  const char *language = g_variant_get_string (parameter, NULL);

  if (g_str_equal (language, "en") || g_str_equal (language, "ru"))
    cr_application_set_language (user_data, language);
}

/* Alt+1 and so on, as the pages stand in the sidebar. */
static void
add_page_keys (CrApplication *self)
{
  guint n_pages = 0;

  cr_pages_list (&n_pages);
  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.go-to-number(uint32 %u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i);

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, (const char *const[]){ key, NULL });
    }
}

static void
add_actions (CrApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_action },
    { .name = "language", .activate = language_action, .parameter_type = "s" },
    { .name = "new-window", .activate = new_window_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },
  };
  /* GTK 4.8 finds the Latin letter of a key on the Russian layout by itself, but not together with Shift, and not the
   * comma, which that layout has on another key. */
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accels[] = {
    { "app.new-window", { "<Control><Shift>n", "<Control><Shift>Cyrillic_te" } },
    { "app.preferences", { "<Control>comma", "<Control>Cyrillic_be" } },
    { "app.quit", { "<Control>q" } },
    { "win.back", { "<Alt>Left" } },
    { "win.export", { "<Control>e" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.new-from-template", { "<Control>n" } },
    { "win.new-task", { "Insert" } },
    { "win.next-pane", { "F6" } },
    { "win.open", { "<Control>o" } },
    { "win.previous-pane", { "<Shift>F6" } },
    { "win.print", { "<Control>p" } },
    { "win.properties", { "<Alt>Return" } },
    { "win.redo", { "<Control><Shift>z", "<Control><Shift>Cyrillic_ya" } },
    { "win.reload", { "<Control>r" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s", "<Control><Shift>Cyrillic_yeru" } },
    { "win.search", { "<Control>f" } },
    { "win.search-everywhere", { "<Control>k" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.show-inspector", { "<Shift>F9" } },
    { "win.show-sidebar", { "F9" } },
    { "win.undo", { "<Control>z" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
  add_page_keys (self);
}

/* GTK reads a style sheet of its own at the start, which takes a fifth of it, before libadwaita tells it to use none.
 * The word that GTK looks for that early is set before there is another thread, and gone before libadwaita looks. */
static gboolean without_theme;

static void
start_gtk (void)
{
  gtk_init ();
  gtk_settings_get_default ();
  cr_icon_mend ();
  cr_scroll_mend ();
  if (without_theme)
    g_unsetenv ("GTK_THEME");
  without_theme = FALSE;
}

/* GTK begins to read the icons of the system in a thread as soon as it is asked for them. Whoever tells it of another
 * place for icons after that waits until all have been read, and then they are read again as soon as one is needed:
 * twice the work, and none of it besides. GtkApplication would tell it of a place of ours, and libadwaita tells it
 * of its own a little later. So libadwaita comes first, right when GTK begins, and our icons lie in its place. */
static void
start_adwaita (CrApplication *self)
{
  adw_init ();
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  self->styles = cr_styles_new ();
}

static void
cr_application_startup (GApplication *application)
{
  CrApplication   *self = CR_APPLICATION (application);
  g_autofree char *places = cr_interface_get_places_file ();

  start_gtk ();
  start_adwaita (self);
  G_APPLICATION_CLASS (cr_application_parent_class)->startup (application);
  self->catalogue = cr_catalogue_new_builtin ();
  self->places = cr_place_store_new (places);
  gtk_window_set_default_icon_name (CR_APP_ID);
  add_actions (self);
  if (self->settings == NULL)
    return;
  read_settings (self);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cr_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    cr_application_make_window (CR_APPLICATION (application));
}

static void
cr_application_open_files (GApplication *application,
                           GFile       **files,
                           int           n_files,
                           const char   *hint)
{
  for (int i = 0; i < MIN (n_files, N_FILES_MAX); i++)
    cr_application_open (CR_APPLICATION (application), files[i],
                         gtk_application_get_active_window (GTK_APPLICATION (application)));
}

/* The last windows have closed: where they were is kept before the program ends. */
static void
cr_application_shutdown (GApplication *application)
{
  CrApplication *self = CR_APPLICATION (application);

  G_APPLICATION_CLASS (cr_application_parent_class)->shutdown (application);
  if (self->places != NULL)
    cr_place_store_close (self->places);
  g_clear_object (&self->places);
  g_clear_object (&self->styles);
}

static void
cr_application_dispose (GObject *object)
{
  CrApplication *self = CR_APPLICATION (object);

  g_clear_handle_id (&self->renew_idle, g_source_remove);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);
  g_clear_object (&self->places);
  g_clear_object (&self->styles);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_application_parent_class)->dispose (object);
}

static void
cr_application_class_init (CrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_application_dispose;
  application_class->startup = cr_application_startup;
  application_class->shutdown = cr_application_shutdown;
  application_class->activate = cr_application_activate;
  application_class->open = cr_application_open_files;
}

static GSettings *
load_settings (void)
{
  GSettingsSchemaSource      *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CR_APP_ID, TRUE);
  return schema != NULL ? g_settings_new (CR_APP_ID) : NULL;
}

static void
cr_application_init (CrApplication *self)
{
  self->opener = cr_opener_new (self);
  self->settings = load_settings ();
}

CrApplication *
cr_application_new (GApplicationFlags flags)
{
  return g_object_new (CR_TYPE_APPLICATION, "application-id", CR_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN | flags,
                       NULL);
}

CrCatalogue *
cr_application_get_catalogue (CrApplication *self)
{
  g_return_val_if_fail (CR_IS_APPLICATION (self), NULL);

  return self->catalogue;
}

void
cr_application_set_language (CrApplication *self,
                             const char    *language)
{
  const char *wanted = language != NULL ? language : cr_interface_get_system_language ();

  g_return_if_fail (CR_IS_APPLICATION (self));

  if (g_str_equal (wanted, cr_interface_get_language ()))
    return;
  cr_interface_set_language (wanted);
  show_anew (self);
}

CrPlaceStore *
cr_application_get_place_store (CrApplication *self)
{
  g_return_val_if_fail (CR_IS_APPLICATION (self), NULL);

  return self->places;
}

GSettings *
cr_application_get_settings (CrApplication *self)
{
  g_return_val_if_fail (CR_IS_APPLICATION (self), NULL);

  return self->settings;
}

void
cr_application_open (CrApplication *self,
                     GFile         *file,
                     GtkWindow     *window)
{
  g_return_if_fail (CR_IS_APPLICATION (self));

  cr_opener_open (self->opener, file, window);
}

/* What the command line says. */
typedef struct
{
  gboolean version;
  gboolean new_window;
  gboolean service;
  char    *language;
  char    *today;
  char   **files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->language);
  g_free (options->today);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The language must be known before the first word of the help is said. */
static const char *
find_language (int   argc,
               char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
        return argv[i + 1];
      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
    }
  return NULL;
}

static gboolean
is_language (const char *language)
{
  return g_strcmp0 (language, "en") == 0 || g_strcmp0 (language, "ru") == 0;
}

static gboolean
parse_options (Options *options,
               int     *argc,
               char  ***argv,
               GError **error)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_ ("Print the version and exit"), NULL },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, &options->new_window, N_ ("Open a new window"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("Language of the interface: en or ru"), "en|ru" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options->today, N_ ("The day to count from, 2027-12-31"), N_ ("DATE") },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_ ("[FILE…]") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  CrDay                      today = CR_DAY_NONE;

  g_option_context_set_summary (context, _ ("Plan the digital transformation of customs."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (options->language != NULL && !is_language (options->language))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is none of the languages en and ru"),
                   options->language);
      return FALSE;
    }
  if (options->today != NULL && !cr_day_parse (options->today, &today))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not a date like 2027-12-31"),
                   options->today);
      return FALSE;
    }
  cr_interface_set_today (today);
  return TRUE;
}

/* The language of the command line, else that of the preferences, else that of the system. */
static void
choose_language (CrApplication *self,
                 const char    *language)
{
  g_autofree char *setting = NULL;

  if (language == NULL && self->settings != NULL)
    setting = g_settings_get_string (self->settings, "language");
  if (is_language (setting))
    cr_interface_start (setting);
}

/* What the options want of a program that may be running already. */
static void
ask_running (CrApplication *self,
             const Options *options)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (options->language != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "language", g_variant_new_string (options->language));
  if (options->new_window)
    g_action_group_activate_action (G_ACTION_GROUP (self), "new-window", NULL);
  if (bus != NULL && g_application_get_is_remote (G_APPLICATION (self)))
    g_dbus_connection_flush_sync (bus, NULL, NULL);
}

static int
run (CrApplication *self,
     const Options *options,
     const char    *program)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError)    error = NULL;

  g_ptr_array_add (arguments, (gpointer) program);
  for (guint i = 0; options->files != NULL && options->files[i] != NULL; i++)
    g_ptr_array_add (arguments, options->files[i]);
  if (options->new_window || options->language != NULL)
    {
      if (!g_application_register (G_APPLICATION (self), NULL, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      ask_running (self, options);
    }
  g_ptr_array_add (arguments, NULL);
  return g_application_run (G_APPLICATION (self), (int) arguments->len - 1, (char **) arguments->pdata);
}

int
cr_application_main (int   argc,
                     char *argv[])
{
  const char               *language = find_language (argc, argv);
  g_auto (Options)          options = { 0 };
  g_autoptr (GError)        error = NULL;
  g_autoptr (CrApplication) self = NULL;

  cr_interface_start (is_language (language) ? language : NULL);
  g_set_application_name (_ ("Customs Roadmap"));
  if (!parse_options (&options, &argc, &argv, &error))
    {
      g_printerr ("customs-roadmap: %s\n", error->message);
      return 2;
    }
  if (options.version)
    {
      g_print ("customs-roadmap %s\n", CR_VERSION);
      return EXIT_SUCCESS;
    }
  without_theme = g_getenv ("GTK_THEME") == NULL && g_setenv ("GTK_THEME", "Adwaita-empty", FALSE);
  self = cr_application_new (options.service ? G_APPLICATION_IS_SERVICE : G_APPLICATION_DEFAULT_FLAGS);
  choose_language (self, options.language);
  gtk_disable_setlocale ();
  return run (self, &options, argv[0]);
}
