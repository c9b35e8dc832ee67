/* SPDX-License-Identifier: GPL-3.0-or-later
 * What an export looks like. */
#include "config.h"

#include "cr-export-preview.h"

#include "cr-plain.h"

#include <glib/gi18n.h>
#include <string.h>

/* Around the page, in pixels. */
#define MARGIN 24

#define ZOOM_STEP 1.5
#define ZOOM_MAX  8

/* Of what is text: more is not laid out without a delay that is felt. */
#define TEXT_LINES   100
#define TEXT_COLUMNS 200

/* Bytes in which a file shows that it is text, of however many. */
#define LOOKED_AT (1 << 18)

/* Of a character in UTF-8. */
#define CHARACTER_BYTES 4

struct _CrExportPreview
{
  AdwBin parent_instance;

  CrReport        *report;  /* or */
  cairo_surface_t *picture; /* or neither */
  guint            page;
  double           zoom; /* 1: all of the page can be seen */

  GtkWidget *area;
  GtkWidget *bar;
  GtkWidget *label;
  GtkWidget *pages_box;
  GtkWidget *scrolled;
  GtkStack  *stack;
  GtkWidget *status;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (CrExportPreview, cr_export_preview, ADW_TYPE_BIN)

/* In points, or in pixels of the picture. */
static void
get_size (CrExportPreview *self,
          double          *width,
          double          *height)
{
  if (self->report != NULL)
    {
      *width = cr_report_get_width (self->report) * cr_report_get_points (self->report);
      *height = cr_report_get_height (self->report) * cr_report_get_points (self->report);
    }
  else
    {
      *width = cairo_image_surface_get_width (self->picture);
      *height = cairo_image_surface_get_height (self->picture);
    }
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  CrExportPreview *self = user_data;
  double           wide = 1;
  double           high = 1;
  double           scale = 1;

  if (self->report == NULL && self->picture == NULL)
    return;
  get_size (self, &wide, &high);
  scale = MIN (MAX (width - 2 * MARGIN, 1) / wide, MAX (height - 2 * MARGIN, 1) / high);
  cairo_translate (cr, (width - wide * scale) / 2, (height - high * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, -1 / scale, -1 / scale, wide + 2 / scale, high + 2 / scale);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, wide, high);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  if (self->report != NULL)
    cr_report_paint (self->report, self->page, cr);
  else
    {
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_paint (cr);
    }
}

/* The page grows with the room that it has: what is larger is scrolled. */
static void
apply_zoom (CrExportPreview *self)
{
  int width = gtk_widget_get_width (self->scrolled);
  int height = gtk_widget_get_height (self->scrolled);

  if (self->zoom > 1)
    gtk_widget_set_size_request (self->area, (int) (width * self->zoom), (int) (height * self->zoom));
  else
    gtk_widget_set_size_request (self->area, -1, -1);
  gtk_widget_queue_draw (self->area);
}

static void
update (CrExportPreview *self)
{
  guint            n = cr_export_preview_get_n_pages (self);
  g_autofree char *words = NULL;

  /* TRANSLATORS: of the pages of a report. */
  words = n > 0 ? g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n) : g_strdup (_ ("Picture"));
  gtk_label_set_text (GTK_LABEL (self->label), words);
  cr_plain_set_name (self->area, words);
  gtk_widget_set_visible (self->pages_box, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->zoom < ZOOM_MAX);
  gtk_widget_queue_draw (self->area);
}

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrExportPreview *self = CR_EXPORT_PREVIEW (widget);

  if (g_str_equal (name, "preview.next"))
    self->page++;
  else
    self->page--;
  update (self);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrExportPreview *self = CR_EXPORT_PREVIEW (widget);

  self->zoom = CLAMP (g_str_equal (name, "preview.zoom-in") ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP, 1,
                      ZOOM_MAX);
  apply_zoom (self);
  update (self);
}

static void
drop (CrExportPreview *self)
{
  g_clear_pointer (&self->report, cr_report_free);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
}

static void
cr_export_preview_dispose (GObject *object)
{
  drop (CR_EXPORT_PREVIEW (object));
  G_OBJECT_CLASS (cr_export_preview_parent_class)->dispose (object);
}

static void
cr_export_preview_class_init (CrExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_export_preview_dispose;
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "preview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "preview.previous", NULL);
}

static GtkWidget *
make_button (const char *icon,
             const char *action,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  cr_plain_set_name_and_tooltip (button, name);
  return button;
}

static GtkWidget *
make_bar (CrExportPreview *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->pages_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (self->pages_box),
                  make_button ("go-previous-symbolic", "preview.previous", _ ("Previous Page")));
  gtk_box_append (GTK_BOX (self->pages_box), self->label);
  gtk_box_append (GTK_BOX (self->pages_box), make_button ("go-next-symbolic", "preview.next", _ ("Next Page")));
  gtk_widget_set_margin_end (self->pages_box, 18);
  gtk_box_append (GTK_BOX (self->bar), self->pages_box);
  gtk_box_append (GTK_BOX (self->bar), make_button ("zoom-out-symbolic", "preview.zoom-out", _ ("Zoom Out")));
  gtk_box_append (GTK_BOX (self->bar), make_button ("zoom-in-symbolic", "preview.zoom-in", _ ("Zoom In")));
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (self->bar, 8);
  gtk_widget_set_margin_top (self->bar, 4);
  return self->bar;
}

static GtkWidget *
make_pages (CrExportPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->area);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), make_bar (self));
  return box;
}

static GtkWidget *
make_text (CrExportPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (self->text), TRUE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_widget_add_css_class (self->text, "export-text");
  cr_plain_set_name (self->text, _ ("The First Lines"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->text);
  return scrolled;
}

static void
cr_export_preview_init (CrExportPreview *self)
{
  self->zoom = 1;
  self->stack = GTK_STACK (gtk_stack_new ());
  self->status = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "justify",
                               GTK_JUSTIFY_CENTER, "margin-start", MARGIN, "margin-end", MARGIN, NULL);
  gtk_widget_add_css_class (self->status, "dim-label");
  gtk_stack_add_named (self->stack, self->status, "status");
  gtk_stack_add_named (self->stack, make_pages (self), "pages");
  gtk_stack_add_named (self->stack, make_text (self), "text");
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (GTK_WIDGET (self), "export-preview");
}

GtkWidget *
cr_export_preview_new (void)
{
  return g_object_new (CR_TYPE_EXPORT_PREVIEW, NULL);
}

typedef struct
{
  const guint8 *data;
  gsize         size;
} Rest;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Rest *rest = closure;

  if (length > rest->size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  rest->data += length;
  rest->size -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* FALSE when it is no picture. */
static gboolean
show_picture (CrExportPreview *self,
              GBytes          *content)
{
  Rest             rest = { NULL, 0 };
  cairo_surface_t *picture = NULL;

  rest.data = g_bytes_get_data (content, &rest.size);
  picture = cairo_image_surface_create_from_png_stream (read_cb, &rest);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (picture);
      return FALSE;
    }
  self->picture = picture;
  return TRUE;
}

/* The end of what is looked at of a text, which no character crosses; NULL for what is no text. */
static const char *
find_end (const char *data,
          gsize       size)
{
  gsize       looked_at = MIN (size, LOOKED_AT);
  const char *end = NULL;

  if (g_utf8_validate_len (data, looked_at, &end))
    return end;
  return looked_at < size && (gsize) (end - data) + CHARACTER_BYTES > looked_at ? end : NULL;
}

/* The first lines, each cut where nobody reads on; NULL for what is no text. (transfer full) */
static char *
dup_first_lines (GBytes *content)
{
  gsize       size = 0;
  const char *data = g_bytes_get_data (content, &size);
  const char *whole_end = data + size;
  const char *end = find_end (data, size);
  GString    *text = NULL;

  if (end == NULL)
    return NULL;
  text = g_string_new (NULL);
  if (g_str_has_prefix (data, "\xEF\xBB\xBF"))
    data += 3;
  for (guint i = 0; i < TEXT_LINES && data < end; i++)
    {
      const char *line_end = memchr (data, '\n', (gsize) (end - data));
      const char *stop = line_end != NULL ? line_end : end;
      glong       n = g_utf8_strlen (data, stop - data);
      const char *cut = n > TEXT_COLUMNS ? g_utf8_offset_to_pointer (data, TEXT_COLUMNS) : stop;

      g_string_append_len (text, data, cut - data);
      g_string_append (text, cut < stop ? "…\n" : "\n");
      data = line_end != NULL ? line_end + 1 : end;
    }
  if (data < whole_end)
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

static void
show_text (CrExportPreview *self,
           GBytes          *content)
{
  g_autofree char *text = dup_first_lines (content);

  if (text == NULL)
    {
      cr_export_preview_tell (self, _ ("There is nothing to see of such a file before it is opened."));
      return;
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

void
cr_export_preview_show (CrExportPreview *self,
                        CrExported      *exported,
                        const CrFormat  *format)
{
  gboolean is_picture = g_str_equal (format->extension, "png") || g_str_equal (format->extension, "svg");

  g_return_if_fail (CR_IS_EXPORT_PREVIEW (self));

  drop (self);
  self->report = g_steal_pointer (&exported->report);
  self->page = MIN (self->page, MAX (cr_export_preview_get_n_pages (self), 1) - 1);
  if (self->report != NULL || (is_picture && show_picture (self, exported->content)))
    gtk_stack_set_visible_child_name (self->stack, "pages");
  else
    show_text (self, exported->content);
  update (self);
}

void
cr_export_preview_tell (CrExportPreview *self,
                        const char      *words)
{
  g_return_if_fail (CR_IS_EXPORT_PREVIEW (self));

  gtk_label_set_text (GTK_LABEL (self->status), words);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

guint
cr_export_preview_get_page (CrExportPreview *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_PREVIEW (self), 0);

  return self->page;
}

guint
cr_export_preview_get_n_pages (CrExportPreview *self)
{
  g_return_val_if_fail (CR_IS_EXPORT_PREVIEW (self), 0);

  return self->report != NULL ? cr_report_get_n_pages (self->report) : 0;
}

char *
cr_export_preview_dup_text (CrExportPreview *self)
{
  GtkTextBuffer *buffer = NULL;
  char          *text = NULL;

  g_return_val_if_fail (CR_IS_EXPORT_PREVIEW (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") != 0)
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_object_get (buffer, "text", &text, NULL);
  return text;
}
