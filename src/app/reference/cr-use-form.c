/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the administration uses an instrument or watches a technology. */
#include "config.h"

#include "cr-use-form.h"

#include "cr-chooser.h"
#include "cr-date-field.h"
#include "cr-fault-words.h"
#include "cr-interface.h"
#include "cr-library-edit.h"
#include "cr-link-address.h"
#include "cr-plain.h"
#include "cr-reference-facts.h"
#include "cr-text-group.h"
#include "cr-typed.h"
#include "cr-units.h"

#include <glib/gi18n.h>

#define NAME_CHARS 10

struct _CrUseForm
{
  AdwBin parent_instance;

  CrDocument *document;
  const char *id;   /* interned; NULL before the first */
  CrKind      kind; /* of its record */
  gboolean    is_updating;

  GtkWidget     *content;
  GtkWidget     *choice_row;
  GtkLabel      *choice_name;
  GtkDropDown   *choice;
  GtkStringList *words;      /* of the choice */
  CrKind         words_kind; /* which they are for */
  GtkWidget     *since_row;
  CrDateField   *since;
  GtkWidget     *owner_row;
  GtkWidget     *owner_button;
  GtkWidget     *owner_label;
  CrChooser     *owner_chooser;
  CrTextGroup   *title;
  GtkWidget     *own_list;
  GtkEditable   *number;
  CrDateField   *date;
  GtkEditable   *url;
  GtkWidget     *open_button;
  CrTextGroup   *note;
};

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrUseForm, cr_use_form, ADW_TYPE_BIN)

static CrRoadmap *
get_roadmap (CrUseForm *self)
{
  return cr_document_get_roadmap (self->document);
}

/* NULL as long as nothing was said of the entry. */
static const CrRecord *
get_record (CrUseForm *self)
{
  return cr_roadmap_lookup (get_roadmap (self), self->kind, NULL, self->id);
}

static void
perform (CrUseForm   *self,
         CrChangeSet *set,
         CrMerge      merge)
{
  g_autoptr (CrChangeSet) kept = cr_change_set_ref (set);
  g_autoptr (CrFault)     fault = NULL;
  g_autofree char        *words = NULL;

  if (cr_document_perform (self->document, set, merge, &fault))
    return;
  words = cr_fault_words_of_refusal (fault, get_roadmap (self), kept);
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, words);
  cr_use_form_show (self, self->id);
}

/* Of an own record that is gone nothing can be said any more. */
static void
edit (CrUseForm     *self,
      const char    *path,
      const CrValue *value,
      CrMerge        merge)
{
  if (self->is_updating || self->id == NULL)
    return;
  if (get_record (self) != NULL || cr_catalogue_lookup (cr_document_get_catalogue (self->document), self->id) != NULL)
    perform (self, cr_library_edit (get_roadmap (self), self->kind, self->id, path, value), merge);
}

/* What is empty does not make a record. */
static void
edit_string (CrUseForm  *self,
             const char *path,
             const char *text)
{
  g_auto (CrValue) value = cr_value_string (text[0] != '\0' ? text : NULL);

  if (text[0] != '\0' || get_record (self) != NULL)
    edit (self, path, &value, CR_MERGE_EDITS);
}

static void
text_edited_cb (CrUseForm  *self,
                const char *path,
                const char *text)
{
  edit_string (self, path, text);
}

static void
still_right_cb (CrUseForm   *self,
                const char  *path,
                const char  *language,
                CrTextGroup *group)
{
  const CrRecord   *record = get_record (self);
  g_autoptr (CrIds) right = cr_ids_new (&language, 1);
  g_autoptr (CrIds) stale = NULL;
  g_auto (CrValue)  value = { 0 };
  CrPath            text;

  if (record == NULL || !cr_path_parse (self->kind, group == self->title ? "title" : "note", &text))
    return;
  value = cr_path_get (&text, record);
  stale = cr_ids_subtract (cr_text_get_stale (value.text), right);
  cr_value_clear (&value);
  value = cr_value_ids (stale);
  edit (self, path, &value, CR_MERGE_NEVER);
}

static void
chosen_cb (CrUseForm *self)
{
  guint            n = gtk_drop_down_get_selected (self->choice);
  g_auto (CrValue) value = { 0 };

  if (self->is_updating || n == GTK_INVALID_LIST_POSITION)
    return;
  if (self->kind == CR_KIND_INSTRUMENT && n < CR_N_USES)
    {
      value = cr_value_id (cr_reference_uses[n]);
      edit (self, "status", &value, CR_MERGE_NEVER);
    }
  else if (self->kind == CR_KIND_TECHNOLOGY && n <= CR_N_STAGES && (n > 0 || get_record (self) != NULL))
    perform (self,
             cr_library_set_stage (get_roadmap (self), self->id, n > 0 ? cr_reference_stages[n - 1] : NULL,
                                   cr_interface_get_today ()),
             CR_MERGE_NEVER);
}

static void
date_cb (CrUseForm   *self,
         guint        day,
         CrDateField *field)
{
  g_auto (CrValue) value = cr_value_day (day);

  if (day != CR_DAY_NONE || get_record (self) != NULL)
    edit (self, "date", &value, CR_MERGE_EDITS);
}

static void
date_refused_cb (CrUseForm  *self,
                 const char *words)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, words);
}

static void
entry_cb (CrUseForm   *self,
          GtkEditable *entry)
{
  g_autofree char *text = cr_typed_clean (gtk_editable_get_text (entry), FALSE);
  const CrRecord  *record = self->id != NULL ? get_record (self) : NULL;
  const char      *before = NULL;

  if (record == NULL || self->kind != CR_KIND_INSTRUMENT)
    return;
  before = entry == self->url ? CR_INSTRUMENT (record)->url : CR_INSTRUMENT (record)->number;
  if (g_strcmp0 (text, before != NULL ? before : "") != 0)
    edit_string (self, entry == self->url ? "url" : "number", text);
}

static void
leave_cb (CrUseForm          *self,
          GtkEventController *controller)
{
  entry_cb (self, GTK_EDITABLE (gtk_event_controller_get_widget (controller)));
}

/* Escape puts back what stood there. */
static gboolean
key_pressed_cb (CrUseForm          *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkEventController *controller)
{
  GtkEditable    *entry = GTK_EDITABLE (gtk_event_controller_get_widget (controller));
  const CrRecord *record = get_record (self);
  const char     *before = NULL;

  if (keyval != GDK_KEY_Escape || record == NULL || self->kind != CR_KIND_INSTRUMENT)
    return FALSE;
  before = entry == self->url ? CR_INSTRUMENT (record)->url : CR_INSTRUMENT (record)->number;
  if (g_strcmp0 (gtk_editable_get_text (entry), before != NULL ? before : "") == 0)
    return FALSE;
  gtk_editable_set_text (entry, before != NULL ? before : "");
  return TRUE;
}

static void
open_cb (CrUseForm *self)
{
  const CrInstrument *instrument = cr_reference_get_instrument (get_roadmap (self), self->id);
  g_autofree char    *address = instrument != NULL ? cr_link_address_to_open (instrument->url) : NULL;

  if (address != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), address, GDK_CURRENT_TIME);
}

static void
owner_opened_cb (CrUseForm *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);
  g_autoptr (CrChoice)   none = cr_choice_new ("", _ ("No owner"), NULL);
  const CrInstrument    *instrument = cr_reference_get_instrument (get_roadmap (self), self->id);
  const char            *owner = instrument != NULL && instrument->owner != NULL ? instrument->owner : "";

  g_list_store_append (choices, none);
  cr_choice_set_chosen (none, owner[0] == '\0');
  for (guint i = 0; i < cr_roadmap_get_length (get_roadmap (self), CR_KIND_UNIT, NULL); i++)
    {
      const char          *id = cr_record_get_key (cr_roadmap_get_nth (get_roadmap (self), CR_KIND_UNIT, NULL, i));
      const char          *name = cr_roadmap_show_unit (get_roadmap (self), id, cr_interface_get_content_language ());
      g_autoptr (CrChoice) choice = cr_choice_new (id, name, NULL);

      cr_choice_set_chosen (choice, g_str_equal (id, owner));
      g_list_store_append (choices, choice);
    }
  cr_chooser_set_choices (self->owner_chooser, choices);
}

static void
owner_chosen_cb (CrUseForm  *self,
                 const char *id)
{
  g_auto (CrValue) value = cr_value_id (id[0] != '\0' ? id : NULL);

  if (id[0] != '\0' || get_record (self) != NULL)
    edit (self, "owner", &value, CR_MERGE_NEVER);
}

/* The name of a unit counts as the unit; any other name is kept as it was typed. */
static void
owner_typed_cb (CrUseForm  *self,
                const char *text)
{
  const char *unit = cr_roadmap_find_unit (get_roadmap (self), text);

  owner_chosen_cb (self, unit != NULL ? unit : text);
}

static void
cr_use_form_dispose (GObject *object)
{
  g_clear_object (&CR_USE_FORM (object)->document);
  G_OBJECT_CLASS (cr_use_form_parent_class)->dispose (object);
}

static void
cr_use_form_class_init (CrUseFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_use_form_dispose;

  signals[SIGNAL_REFUSED] = g_signal_new ("refused", CR_TYPE_USE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_row (GtkWidget  *list,
          const char *name,
          GtkWidget  *control,
          GtkLabel  **label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_width_chars (GTK_LABEL (words), NAME_CHARS);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_set_hexpand (control, TRUE);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), control);
  gtk_widget_add_css_class (box, "field-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  if (label != NULL)
    *label = GTK_LABEL (words);
  return row;
}

static GtkWidget *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  return list;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (CrUseForm   *self,
         GtkListItem *list_item)
{
  guint       n = gtk_list_item_get_position (list_item);
  GtkWidget  *box = gtk_list_item_get_child (list_item);
  GtkWidget  *image = gtk_widget_get_first_child (box);
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  const char *use = NULL;

  /* On the button the item has no place in the list. */
  for (guint i = 0; i < CR_N_USES; i++)
    if (g_str_equal (cr_reference_describe_use (cr_reference_uses[i]), word))
      use = cr_reference_uses[i];
  if (self->kind == CR_KIND_INSTRUMENT && n != GTK_INVALID_LIST_POSITION && use != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (image), cr_reference_get_use_icon (use));
  gtk_widget_set_visible (image, self->kind == CR_KIND_INSTRUMENT && use != NULL);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), word);
  gtk_widget_remove_css_class (box, "use-some");
  if (use != NULL && use != cr_reference_uses[0])
    gtk_widget_add_css_class (box, "use-some");
}

static void
make_choice (CrUseForm *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->words = gtk_string_list_new (NULL);
  self->words_kind = CR_N_KINDS;
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->words), NULL));
  gtk_drop_down_set_factory (self->choice, factory);
  g_object_unref (factory);
  gtk_widget_add_css_class (GTK_WIDGET (self->choice), "flat-choice");
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
make_owner (CrUseForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->owner_button = gtk_menu_button_new ();
  self->owner_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->owner_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->owner_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->owner_label, TRUE);
  gtk_box_append (GTK_BOX (box), self->owner_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->owner_button), box);
  /* The button puts its child into a box of its own, in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_widget_add_css_class (self->owner_button, "flat-choice");
  self->owner_chooser = CR_CHOOSER (cr_chooser_new (_ ("Owner"), FALSE, TRUE));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->owner_button), GTK_WIDGET (self->owner_chooser));
  g_signal_connect_object (self->owner_chooser, "opened", G_CALLBACK (owner_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owner_chooser, "chosen", G_CALLBACK (owner_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owner_chooser, "typed", G_CALLBACK (owner_typed_cb), self, G_CONNECT_SWAPPED);
}

static CrDateField *
make_date (CrUseForm  *self,
           const char *name)
{
  GtkWidget *field = cr_date_field_new (name);

  g_signal_connect_object (field, "committed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "refused", G_CALLBACK (date_refused_cb), self, G_CONNECT_SWAPPED);
  return CR_DATE_FIELD (field);
}

static GtkEditable *
make_entry (CrUseForm  *self,
            const char *name)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  cr_plain_set_name (entry, name);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_own (CrUseForm *self)
{
  GtkWidget *address = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->own_list = make_list (C_ ("reference", "Document"));
  self->number = make_entry (self, C_ ("field", "Number"));
  self->date = make_date (self, C_ ("field", "Date"));
  self->url = make_entry (self, C_ ("field", "Address"));
  self->open_button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_add_css_class (self->open_button, "flat");
  g_signal_connect_object (self->open_button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->url), TRUE);
  gtk_box_append (GTK_BOX (address), GTK_WIDGET (self->url));
  gtk_box_append (GTK_BOX (address), self->open_button);
  make_row (self->own_list, C_ ("field", "Number"), GTK_WIDGET (self->number), NULL);
  make_row (self->own_list, C_ ("field", "Date"), GTK_WIDGET (self->date), NULL);
  make_row (self->own_list, C_ ("field", "Address"), address, NULL);
  return self->own_list;
}

static CrTextGroup *
make_text (CrUseForm  *self,
           const char *name,
           const char *path,
           gboolean    several_lines)
{
  GtkWidget *group = cr_text_group_new (name, path, several_lines);

  g_signal_connect_object (group, "edited", G_CALLBACK (text_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  return CR_TEXT_GROUP (group);
}

static void
cr_use_form_init (CrUseForm *self)
{
  GtkWidget *list = make_list (C_ ("reference", "Use"));

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  make_choice (self);
  make_owner (self);
  self->since = make_date (self, C_ ("reference", "Since"));
  self->choice_row = make_row (list, C_ ("reference", "Use"), GTK_WIDGET (self->choice), &self->choice_name);
  self->since_row = make_row (list, C_ ("reference", "Since"), GTK_WIDGET (self->since), NULL);
  self->owner_row = make_row (list, _ ("Owner"), self->owner_button, NULL);
  self->title = make_text (self, _ ("Title"), "title", FALSE);
  self->note = make_text (self, C_ ("reference", "Note"), "note", TRUE);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->content), list);
  gtk_box_append (GTK_BOX (self->content), make_own (self));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->note));
  adw_bin_set_child (ADW_BIN (self), self->content);
}

GtkWidget *
cr_use_form_new (void)
{
  return g_object_new (CR_TYPE_USE_FORM, NULL);
}

void
cr_use_form_set_up (CrUseForm  *self,
                    CrDocument *document)
{
  g_return_if_fail (CR_IS_USE_FORM (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
}

/* The words to choose from. They stay while one chooses, since the drop-down is in the middle of that. */
static void
show_words (CrUseForm *self)
{
  gboolean           is_watch = self->kind == CR_KIND_TECHNOLOGY;
  const char *const *ids = is_watch ? cr_reference_stages : cr_reference_uses;

  if (self->words_kind == self->kind)
    return;
  self->words_kind = self->kind;
  gtk_string_list_splice (self->words, 0, g_list_model_get_n_items (G_LIST_MODEL (self->words)), NULL);
  if (is_watch)
    gtk_string_list_append (self->words, cr_reference_describe_stage (NULL));
  for (guint i = 0; ids[i] != NULL; i++)
    gtk_string_list_append (self->words,
                            is_watch ? cr_reference_describe_stage (ids[i]) : cr_reference_describe_use (ids[i]));
  gtk_label_set_text (self->choice_name, is_watch ? C_ ("reference", "Stage") : C_ ("reference", "Use"));
}

/* The place of the value among the words; behind them all for one that is none of them. */
static guint
find_word (CrUseForm  *self,
           const char *now)
{
  gboolean           is_watch = self->kind == CR_KIND_TECHNOLOGY;
  const char *const *ids = is_watch ? cr_reference_stages : cr_reference_uses;
  guint              n = 0;

  if (now == NULL)
    return 0;
  while (ids[n] != NULL && !g_str_equal (ids[n], now))
    n++;
  return is_watch ? n + 1 : n;
}

/* A value that is none of the words is added to them, so that it can be seen and kept. */
static void
show_choice (CrUseForm *self)
{
  gboolean         is_watch = self->kind == CR_KIND_TECHNOLOGY;
  const CrRecord  *record = get_record (self);
  const char      *now = NULL;
  guint            n_known = is_watch ? CR_N_STAGES + 1 : CR_N_USES;
  guint            selected = 0;
  g_autofree char *name = NULL;

  if (record != NULL)
    now = is_watch ? CR_TECHNOLOGY (record)->stage : CR_INSTRUMENT (record)->status;
  show_words (self);
  selected = find_word (self, now);
  if (selected == n_known)
    gtk_string_list_splice (self->words, n_known, g_list_model_get_n_items (G_LIST_MODEL (self->words)) - n_known,
                            (const char *const[]){ now, NULL });
  if (gtk_drop_down_get_selected (self->choice) != selected)
    gtk_drop_down_set_selected (self->choice, selected);
  if (selected < n_known && g_list_model_get_n_items (G_LIST_MODEL (self->words)) > n_known)
    gtk_string_list_remove (self->words, n_known);
  name = g_strdup_printf (_ ("%s: %s"), gtk_label_get_text (self->choice_name),
                          gtk_string_list_get_string (self->words, selected));
  cr_plain_set_name (GTK_WIDGET (self->choice), name);
}

static void
show_owner (CrUseForm          *self,
            const CrInstrument *instrument)
{
  const char      *owner = instrument != NULL ? instrument->owner : NULL;
  const char      *words = _ ("No owner");
  g_autofree char *name = NULL;

  if (owner != NULL)
    words = cr_roadmap_show_unit (get_roadmap (self), owner, cr_interface_get_content_language ());
  gtk_label_set_text (GTK_LABEL (self->owner_label), words);
  if (owner == NULL)
    gtk_widget_add_css_class (self->owner_label, "dim-label");
  else
    gtk_widget_remove_css_class (self->owner_label, "dim-label");
  cr_plain_set_tooltip (self->owner_button, words);
  name = g_strdup_printf (_ ("%s: %s"), _ ("Owner"), words);
  cr_plain_set_name (self->owner_button, name);
}

/* What is being typed stays. */
static void
show_entry (GtkEditable *entry,
            const char  *text,
            gboolean     is_other)
{
  if (is_other || gtk_widget_get_focus_child (GTK_WIDGET (entry)) == NULL)
    if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
      gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_own (CrUseForm          *self,
          const CrInstrument *instrument,
          gboolean            is_other)
{
  g_autofree char *address = cr_link_address_to_open (instrument->url);
  g_autofree char *shown = cr_link_address_to_show (instrument->url);
  g_autofree char *name = NULL;

  show_entry (self->number, instrument->number, is_other);
  show_entry (self->url, instrument->url, is_other);
  cr_date_field_show (self->date, instrument->date);
  gtk_widget_set_visible (self->open_button, address != NULL);
  if (address == NULL)
    return;
  name = g_strdup_printf (C_ ("reference", "Open %s"), shown);
  cr_plain_set_name_and_tooltip (self->open_button, name);
}

static void
show_fields (CrUseForm *self,
             gboolean   is_other)
{
  CrCatalogue        *catalogue = cr_document_get_catalogue (self->document);
  const CrRecord     *record = get_record (self);
  gboolean            is_watch = self->kind == CR_KIND_TECHNOLOGY;
  gboolean            is_own = cr_reference_is_own (get_roadmap (self), catalogue, self->id);
  const CrInstrument *instrument = is_watch ? NULL : CR_INSTRUMENT (record);
  const CrTechnology *technology = is_watch ? CR_TECHNOLOGY (record) : NULL;

  gtk_widget_set_visible (self->since_row, technology != NULL);
  gtk_widget_set_visible (self->owner_row, !is_watch);
  gtk_widget_set_visible (self->own_list, is_own && !is_watch);
  gtk_widget_set_visible (GTK_WIDGET (self->title), is_own);
  show_choice (self);
  show_owner (self, instrument);
  cr_date_field_show (self->since, technology != NULL ? technology->date : CR_DAY_NONE);
  if (is_own && instrument != NULL)
    show_own (self, instrument, is_other);
  if (is_own)
    cr_text_group_show (self->title, is_watch ? technology->title : instrument->title);
  if (record == NULL)
    cr_text_group_show (self->note, NULL);
  else
    cr_text_group_show (self->note, is_watch ? technology->note : instrument->note);
}

void
cr_use_form_show (CrUseForm  *self,
                  const char *id)
{
  CrCatalogue    *catalogue = NULL;
  CrReferenceKind home = CR_N_REFERENCE_KINDS;
  gboolean        is_other = FALSE;

  g_return_if_fail (CR_IS_USE_FORM (self));
  g_return_if_fail (self->document != NULL);

  is_other = id != self->id;
  if (is_other)
    cr_use_form_commit (self);
  catalogue = cr_document_get_catalogue (self->document);
  home = cr_reference_find_kind (get_roadmap (self), catalogue, id);
  self->kind = home == CR_REFERENCE_INSTRUMENTS ? CR_KIND_INSTRUMENT : CR_KIND_TECHNOLOGY;
  self->id = home == CR_REFERENCE_INSTRUMENTS || home == CR_REFERENCE_WATCH || home == CR_REFERENCE_TRENDS ? id : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->id != NULL);
  gtk_widget_set_sensitive (self->content, !cr_document_is_read_only (self->document));
  if (self->id == NULL)
    return;
  self->is_updating = TRUE;
  show_fields (self, is_other);
  self->is_updating = FALSE;
}

void
cr_use_form_commit (CrUseForm *self)
{
  g_return_if_fail (CR_IS_USE_FORM (self));

  if (self->id == NULL || self->is_updating)
    return;
  cr_text_group_commit (self->note);
  cr_date_field_commit (self->since);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->title)))
    return;
  cr_text_group_commit (self->title);
  if (!gtk_widget_get_visible (self->own_list))
    return;
  cr_date_field_commit (self->date);
  entry_cb (self, self->number);
  entry_cb (self, self->url);
}

GtkDropDown *
cr_use_form_get_choice (CrUseForm *self)
{
  g_return_val_if_fail (CR_IS_USE_FORM (self), NULL);

  return self->choice;
}
