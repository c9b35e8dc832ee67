/* SPDX-License-Identifier: GPL-3.0-or-later
 * The filters in force as chips, and the button that adds more of them. */
#include "config.h"

#include "cr-filter-bar.h"

#include "cr-chooser.h"
#include "cr-date-field.h"
#include "cr-filter-terms.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

#define N_CHIPS_MAX    3
#define CHIP_CHARS_MAX 20
#define SPACING        6

/* As the style has it for “page-toolbar”. */
#define PADDING_OF_TOOLBAR 7

struct _CrFilterBar
{
  AdwBin parent_instance;

  CrDocument *document;
  CrPlace    *place;
  int         room;

  GtkWidget *box;
  GtkWidget *chips;
  GtkWidget *more; /* the button for the chips without room */
  GtkWidget *more_box;
  GtkWidget *add;
  GtkWidget *add_label;
  GtkWidget *chooser;
  GtkWidget *until;
};

G_DEFINE_FINAL_TYPE (CrFilterBar, cr_filter_bar, ADW_TYPE_BIN)

static void
chip_clicked_cb (CrFilterBar *self,
                 GtkWidget   *chip)
{
  const char *kind = g_object_get_data (G_OBJECT (chip), "cr-kind");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  gtk_widget_grab_focus (self->add);
  cr_place_set_query (self->place, cr_filter_terms_drop (cr_place_get_query (self->place), kind));
}

static GtkWidget *
make_chip (CrFilterBar        *self,
           const CrFilterChip *from)
{
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *label = gtk_label_new (from->label);
  g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), from->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS_MAX);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "filter-chip");
  cr_plain_set_name_and_tooltip (chip, name);
  g_object_set_data (G_OBJECT (chip), "cr-kind", (gpointer) from->kind);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static int
measure (GtkWidget *widget)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* How many of the chips in the bar can be seen whole beside the buttons. */
static guint
count_fitting (CrFilterBar *self,
               guint        n_chips)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);
  int        rest = self->room - measure (self->add);
  guint      n_fitting = 0;

  for (; chip != NULL && n_fitting < N_CHIPS_MAX; chip = gtk_widget_get_next_sibling (chip))
    {
      gboolean last = n_fitting + 1 == n_chips;

      rest -= measure (chip) + SPACING;
      if (rest < (last ? 0 : measure (self->more) + SPACING))
        break;
      n_fitting++;
    }
  return n_fitting;
}

/* The chips after so many go into the popover. */
static void
move_chips (CrFilterBar *self,
            guint        n_kept)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  for (guint i = 0; chip != NULL; i++)
    {
      g_autoptr (GtkWidget) held = g_object_ref (chip);

      chip = gtk_widget_get_next_sibling (chip);
      if (i < n_kept)
        continue;
      gtk_box_remove (GTK_BOX (self->chips), held);
      gtk_box_append (GTK_BOX (self->more_box), held);
    }
}

static void
show_buttons (CrFilterBar *self,
              guint        n_chips,
              guint        n_fitting)
{
  guint            n_more = n_chips - n_fitting;
  g_autofree char *more = g_strdup_printf ("+%u", n_more);
  g_autofree char *more_name = NULL;
  g_autofree char *add = NULL;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), more);
  more_name = g_strdup_printf (ngettext ("%u more filter", "%u more filters", n_more), n_more);
  cr_plain_set_name_and_tooltip (self->more, more_name);
  gtk_widget_set_visible (self->more, n_fitting > 0 && n_more > 0);
  if (n_fitting == 0 && n_chips > 0)
    add = g_strdup_printf (_ ("Filter (%u)"), n_chips);
  gtk_label_set_text (GTK_LABEL (self->add_label), add != NULL ? add : _ ("Filter"));
  gtk_widget_set_visible (self->chips, n_fitting > 0);
}

static void
show (CrFilterBar *self)
{
  g_autoptr (GPtrArray) chips = cr_filter_terms_describe (self->document, cr_place_get_query (self->place));
  guint                 n_fitting = 0;

  empty_box (self->chips);
  empty_box (self->more_box);
  for (guint i = 0; i < chips->len; i++)
    gtk_box_append (GTK_BOX (self->chips), make_chip (self, g_ptr_array_index (chips, i)));
  /* What cannot be seen is not measured. */
  show_buttons (self, chips->len, 1);
  n_fitting = count_fitting (self, chips->len);
  move_chips (self, n_fitting);
  show_buttons (self, chips->len, n_fitting);
}

static void
opened_cb (CrFilterBar *self)
{
  g_autoptr (GListStore) terms = cr_filter_terms_list (self->document, cr_place_get_query (self->place));

  cr_chooser_set_choices (CR_CHOOSER (self->chooser), terms);
  cr_date_field_show (CR_DATE_FIELD (self->until), cr_place_get_query (self->place)->until);
}

/* The marks in the list follow, as some terms go together. */
static void
mark_terms (CrFilterBar *self)
{
  g_autoptr (GListStore) terms = cr_filter_terms_list (self->document, cr_place_get_query (self->place));
  GListModel            *shown = cr_chooser_get_choices (CR_CHOOSER (self->chooser));
  guint                  n_shown = shown != NULL ? g_list_model_get_n_items (shown) : 0;

  for (guint i = 0; i < n_shown && i < g_list_model_get_n_items (G_LIST_MODEL (terms)); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (shown, i);
      g_autoptr (CrChoice) now = g_list_model_get_item (G_LIST_MODEL (terms), i);

      cr_choice_set_chosen (choice, cr_choice_get_chosen (now));
    }
}

static void
chosen_cb (CrFilterBar *self,
           const char  *term)
{
  cr_place_set_query (self->place, cr_filter_terms_toggle (cr_place_get_query (self->place), term));
  mark_terms (self);
}

static void
until_cb (CrFilterBar *self,
          guint        day)
{
  CrQuery *query = cr_query_copy (cr_place_get_query (self->place));

  query->until = (CrDay) day;
  cr_place_set_query (self->place, query);
}

static void
make_chooser (CrFilterBar *self)
{
  GtkWidget *box = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Finish until"));

  self->chooser = cr_chooser_new (_ ("Filters"), TRUE, FALSE);
  self->until = cr_date_field_new (_ ("Finish until"));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->until);
  gtk_widget_set_margin_start (label, 6);
  box = gtk_popover_get_child (GTK_POPOVER (self->chooser));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), line);
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->until, "committed", G_CALLBACK (until_cb), self, G_CONNECT_SWAPPED);
}

static void
make_add (CrFilterBar *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  make_chooser (self);
  self->add = gtk_menu_button_new ();
  self->add_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), self->add_label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->chooser);
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add, "chip");
  gtk_widget_add_css_class (self->add, "chip-add");
  cr_plain_set_name_and_tooltip (self->add, _ ("Add a Filter"));
}

static void
cr_filter_bar_dispose (GObject *object)
{
  CrFilterBar *self = CR_FILTER_BAR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_filter_bar_parent_class)->dispose (object);
}

static void
cr_filter_bar_class_init (CrFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_filter_bar_dispose;
}

static void
cr_filter_bar_init (CrFilterBar *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->more = gtk_menu_button_new ();
  self->more_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), self->more_box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), popover);
  gtk_widget_set_valign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->more, "chip");
  gtk_widget_add_css_class (self->more, "chip-add");
  make_add (self);
  gtk_box_append (GTK_BOX (self->box), self->chips);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_box_append (GTK_BOX (self->box), self->add);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

void
cr_filter_bar_set_up (CrFilterBar *self,
                      CrDocument  *document,
                      CrPlace     *place)
{
  g_return_if_fail (CR_IS_FILTER_BAR (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->place = g_object_ref (place);
  g_signal_connect_object (place, "notify::query", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/* What the toolbar has beside the filters. */
static int
measure_others (CrFilterBar *self)
{
  GtkWidget *toolbar = gtk_widget_get_parent (GTK_WIDGET (self));
  int        width = 2 * PADDING_OF_TOOLBAR;

  for (GtkWidget *child = gtk_widget_get_first_child (toolbar); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      if (child == GTK_WIDGET (self) || !gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width += natural + gtk_box_get_spacing (GTK_BOX (toolbar));
    }
  return width;
}

void
cr_filter_bar_fit (CrFilterBar *self,
                   int          width)
{
  int room = 0;

  g_return_if_fail (CR_IS_FILTER_BAR (self));

  room = width > 0 ? MAX (width - measure_others (self), 0) : 0;
  if (self->room == room)
    return;
  self->room = room;
  if (self->document != NULL)
    show (self);
}

void
cr_filter_bar_open (CrFilterBar *self)
{
  g_return_if_fail (CR_IS_FILTER_BAR (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add));
}
