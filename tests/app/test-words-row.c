/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row with words lies as AdwActionRow does, at every width, and shows the words as they stand. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-words-row.h"

#define TITLE    "Describe the target operating model of digital customs"
#define SUBTITLE "Clearance and Customs Control · until 31 May 2027"

static GtkWidget *
make_sign (void)
{
  return gtk_image_new_from_icon_name ("go-next-symbolic");
}

static GtkWidget *
make_row (int title_lines)
{
  CrWordsRow *row = CR_WORDS_ROW (cr_words_row_new (TITLE, SUBTITLE));

  cr_words_row_set_lines (row, title_lines, 0);
  cr_words_row_add_prefix (row, make_sign ());
  cr_words_row_add_suffix (row, gtk_label_new ("20 %"));
  cr_words_row_add_suffix (row, make_sign ());
  return GTK_WIDGET (row);
}

static GtkWidget *
make_model (int title_lines)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), TITLE);
  adw_action_row_set_subtitle (row, SUBTITLE);
  adw_action_row_set_title_lines (row, title_lines);
  adw_action_row_add_prefix (row, make_sign ());
  adw_action_row_add_suffix (row, gtk_label_new ("20 %"));
  adw_action_row_add_suffix (row, make_sign ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return GTK_WIDGET (row);
}

/* Where the visible widgets without children lie in the row, in their order, and of labels the text. */
static void
list_places (GtkWidget *row,
             GtkWidget *widget,
             GString   *places)
{
  GtkWidget      *child = gtk_widget_get_first_child (widget);
  graphene_rect_t bounds;
  int             x = 0, y = 0;

  if (!gtk_widget_get_visible (widget))
    return;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    list_places (row, child, places);
  if (gtk_widget_get_first_child (widget) != NULL || GTK_IS_BOX (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, row, &bounds));
  if (GTK_IS_LABEL (widget))
    gtk_label_get_layout_offsets (GTK_LABEL (widget), &x, &y);
  g_string_append_printf (places, "%s %.1f %.1f %.1f\n", G_OBJECT_TYPE_NAME (widget),
                          (double) bounds.origin.x + x, (double) bounds.origin.y + y, (double) bounds.size.width);
}

static void
compare_rows (GtkWidget *row,
              GtkWidget *model)
{
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  list_places (row, row, places);
  list_places (model, model, expected);
  g_assert_cmpstr (places->str, ==, expected->str);
  g_assert_cmpint (gtk_widget_get_height (row), ==, gtk_widget_get_height (model));
}

static void
test_places (void)
{
  static const int widths[] = { 200, 260, 300, 420, 640, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 2; i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *list = gtk_list_box_new ();
      GtkWidget *row = make_row (i % 2 == 0 ? 3 : 0);
      GtkWidget *model = make_model (i % 2 == 0 ? 3 : 0);

      gtk_widget_set_direction (list, GTK_TEXT_DIR_LTR);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      gtk_list_box_append (GTK_LIST_BOX (list), model);
      gtk_widget_set_valign (list, GTK_ALIGN_START);
      gtk_widget_set_halign (list, GTK_ALIGN_START);
      gtk_widget_set_size_request (list, widths[i / 2], -1);
      gtk_widget_set_size_request (window, widths[i / 2], 400);
      gtk_window_set_child (GTK_WINDOW (window), list);
      gtk_window_present (GTK_WINDOW (window));
      cr_app_test_settle ();
      g_test_message ("%d pixels", gtk_widget_get_width (row));
      compare_rows (row, model);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_words (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (cr_words_row_new ("<b>R&D</b>", "a_b & <i>"));
  g_autoptr (GtkWidget) bare = g_object_ref_sink (cr_words_row_new ("One", NULL));
  GtkWidget            *words = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget            *title = gtk_widget_get_first_child (words);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "<b>R&D</b>");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (title))), ==, "a_b & <i>");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, gtk_widget_get_next_sibling (title),
                                       NULL);
  words = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (bare)));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (words)));
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/words-row/places", test_places);
  g_test_add_func ("/words-row/words", test_words);
  return g_test_run ();
}
