/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Reference”. */
#include "config.h"

#include "cr-reference-page.h"

#include "cr-plain.h"
#include "cr-quote.h"
#include "cr-reference-lines.h"
#include "cr-reference-page-private.h"

#include <glib/gi18n.h>

/* Where the kinds are so high there is room for the watch below the instruments. */
#define HEIGHT_OF_BOTH 580
#define WATCH_HEIGHT   160

G_DEFINE_FINAL_TYPE (CrReferencePage, cr_reference_page, CR_TYPE_PAGE)

static CrReferenceScope
get_scope (CrReferencePage *self)
{
  return (CrReferenceScope){ get_roadmap (self), get_catalogue (self), self->kind,
                             self->found, self->closed, self->counts };
}

/* Every entry of what is shown, in closed groups too. (transfer container) */
static GPtrArray *
list_shown (CrReferencePage *self)
{
  CrReferenceScope scope = get_scope (self);
  GPtrArray       *shown = g_ptr_array_new ();

  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    if (self->kind == kind || self->kind == CR_N_REFERENCE_KINDS)
      {
        g_autoptr (GPtrArray) ids = cr_reference_lines_list (&scope, kind);

        g_ptr_array_extend (shown, ids, NULL, NULL);
      }
  return shown;
}

static void
show_kinds (CrReferencePage *self)
{
  CrReferenceScope scope = get_scope (self);
  guint            counts[CR_N_REFERENCE_KINDS];
  guint            n_found = 0;
  g_autofree char *words = NULL;

  if (self->found != NULL)
    scope.kind = CR_N_REFERENCE_KINDS;
  for (CrReferenceKind kind = 0; kind < CR_N_REFERENCE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) ids = cr_reference_lines_list (&scope, kind);

      counts[kind] = ids->len;
      n_found += ids->len;
    }
  cr_kind_list_show (self->kinds, counts, self->found != NULL, self->kind);
  words = g_strdup_printf (ngettext ("%u entry found", "%u entries found", n_found), n_found);
  gtk_label_set_text (GTK_LABEL (self->found_label), self->found != NULL ? words : "");
}

static void
show_heads (CrReferencePage *self)
{
  const char *first = C_ ("reference", "Entry");
  const char *middle = NULL;

  if (self->kind == CR_REFERENCE_INSTRUMENTS)
    first = C_ ("reference", "Instrument");
  else if (self->kind == CR_REFERENCE_WATCH)
    first = C_ ("reference", "Technology");
  if (self->kind == CR_REFERENCE_INSTRUMENTS || self->kind == CR_N_REFERENCE_KINDS)
    middle = C_ ("reference", "Use");
  else if (self->kind == CR_REFERENCE_WATCH)
    middle = C_ ("reference", "Stage");
  cr_reference_list_set_heads (self->list, first, middle);
}

static void
show_lines (CrReferencePage *self)
{
  CrReferenceScope      scope = get_scope (self);
  g_autoptr (GPtrArray) items = cr_reference_lines_make (&scope, self->list);
  g_autofree char      *quoted = cr_quote (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char      *words = NULL;

  show_heads (self);
  cr_reference_list_show (self->list, items, get_entry (self));
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "nothing");
  words = g_strdup_printf (C_ ("reference", "Nothing in the reference has “%s” in either language."), quoted);
  cr_plain_set_status (self->nothing, C_ ("reference", "Nothing Found"), words);
}

static void
show_board (CrReferencePage *self)
{
  gboolean there = self->kind == CR_REFERENCE_WATCH ||
                   (self->kind == CR_REFERENCE_INSTRUMENTS && self->is_tall && self->found == NULL);

  gtk_widget_set_visible (self->watch, there);
  if (!there)
    return;
  cr_watch_board_show (self->board, get_roadmap (self), get_catalogue (self));
  cr_watch_board_select (self->board, get_entry (self));
}

static void
show_details (CrReferencePage *self)
{
  cr_watch_board_select (self->board, get_entry (self));
  cr_reference_details_show (self->details, get_entry (self));
  cr_reference_page_show_actions (self);
}

/* The entry of the place stays when it is shown; else the first that is shown takes its place. */
static void
choose_entry (CrReferencePage *self)
{
  g_autoptr (GPtrArray) shown = list_shown (self);

  if (!g_ptr_array_find (shown, get_entry (self), NULL))
    cr_place_set_entry (get_place (self), shown->len > 0 ? g_ptr_array_index (shown, 0) : NULL);
}

static void
show_all (CrReferencePage *self)
{
  self->is_stale = FALSE;
  show_kinds (self);
  show_lines (self);
  show_board (self);
  show_details (self);
}

/* Goes to the kind where the entry is at home unless it is shown already, and opens its group. */
static void
follow_entry (CrReferencePage *self)
{
  g_autoptr (GPtrArray) shown = list_shown (self);
  CrReferenceKind       home = CR_N_REFERENCE_KINDS;
  CrReferenceScope      scope;
  const char           *group = NULL;

  if (get_entry (self) != NULL && !g_ptr_array_find (shown, get_entry (self), NULL))
    home = cr_reference_find_kind (get_roadmap (self), get_catalogue (self), get_entry (self));
  if (home != CR_N_REFERENCE_KINDS)
    {
      g_clear_pointer (&self->found, g_hash_table_unref);
      self->kind = home;
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    }
  if (self->kind == CR_N_REFERENCE_KINDS && self->found == NULL)
    self->kind = CR_REFERENCE_INSTRUMENTS;
  choose_entry (self);
  scope = get_scope (self);
  group = get_entry (self) != NULL ? cr_reference_lines_get_group (&scope, get_entry (self)) : NULL;
  if (group != NULL)
    g_hash_table_remove (self->closed, group);
}

static void
cr_reference_page_place_changed (CrPage     *page,
                                 const char *property)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);
  CrReferenceKind  kind = CR_N_REFERENCE_KINDS;

  if (!g_str_equal (property, "entry"))
    return;
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->counts == NULL;
  if (self->is_stale)
    return;
  kind = self->kind;
  follow_entry (self);
  show_kinds (self);
  show_lines (self);
  if (self->kind != kind)
    show_board (self);
  show_details (self);
}

/* Whoever chooses an entry wants to see what it is, and no longer the task that was looked at before. */
void
cr_reference_page_select (CrReferencePage *self,
                          const char      *id)
{
  cr_place_select (get_place (self), NULL);
  cr_place_set_entry (get_place (self), id);
}

static void
activated_cb (CrReferencePage *self)
{
  cr_place_select (get_place (self), NULL);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->details)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
  cr_reference_details_take_focus (self->details);
}

static void
toggled_cb (CrReferencePage *self,
            const char      *key)
{
  const char *interned = cr_intern (key);

  if (!g_hash_table_remove (self->closed, interned))
    g_hash_table_add (self->closed, (gpointer) interned);
  show_lines (self);
}

static void
show_kind (CrReferencePage *self,
           CrReferenceKind  kind)
{
  self->kind = kind;
  cr_place_select (get_place (self), NULL);
  choose_entry (self);
  show_all (self);
}

static void
kind_chosen_cb (CrReferencePage *self,
                guint            kind)
{
  if (kind != self->kind)
    show_kind (self, (CrReferenceKind) kind);
}

static void
search_cb (CrReferencePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean    was_searching = self->found != NULL;

  if (self->counts == NULL)
    return;
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = cr_reference_search (get_roadmap (self), get_catalogue (self), text);
  if (self->found == NULL && !was_searching)
    return;
  if (self->found == NULL && self->kind == CR_N_REFERENCE_KINDS)
    follow_entry (self);
  else if (!was_searching)
    self->kind = CR_N_REFERENCE_KINDS;
  if (self->found != NULL)
    choose_entry (self);
  show_all (self);
}

/* Escape in the list: the task that was looked at goes, and the entry is told of again. */
static gboolean
list_key_cb (CrReferencePage *self,
             guint            keyval)
{
  if (keyval != GDK_KEY_Escape || cr_ids_get_length (cr_place_get_selection (get_place (self))) == 0)
    return FALSE;
  cr_place_select (get_place (self), NULL);
  return TRUE;
}

static gboolean
search_key_cb (CrReferencePage *self,
               guint            keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  search_cb (self);
  cr_reference_list_take_focus (self->list);
  return TRUE;
}

static void
search_activate_cb (CrReferencePage *self)
{
  search_cb (self);
  cr_reference_list_take_focus (self->list);
}

static void
stop_search_cb (CrReferencePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_cb (self);
  cr_reference_list_take_focus (self->list);
}

static void
cr_reference_page_update (CrPage      *page,
                          CrChangeSet *set)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);

  g_clear_pointer (&self->counts, g_hash_table_unref);
  self->counts = cr_reference_count_tasks (get_roadmap (self));
  if (self->found != NULL)
    {
      g_hash_table_unref (self->found);
      self->found = cr_reference_search (get_roadmap (self), get_catalogue (self),
                                         gtk_editable_get_text (GTK_EDITABLE (self->search)));
    }
  follow_entry (self);
  show_all (self);
}

static gboolean
tall_cb (gpointer user_data)
{
  CrReferencePage *self = user_data;

  self->tall_idle = 0;
  show_board (self);
  return G_SOURCE_REMOVE;
}

/* What is allocated just now may not be hidden or shown at once. */
static void
height_cb (CrReferencePage *self)
{
  GtkAdjustment *adjustment = cr_kind_list_get_adjustment (self->kinds);
  gboolean       is_tall = gtk_adjustment_get_page_size (adjustment) >= HEIGHT_OF_BOTH;

  if (is_tall == self->is_tall)
    return;
  self->is_tall = is_tall;
  if (self->tall_idle == 0 && self->counts != NULL)
    self->tall_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tall_cb, self, NULL);
}

static void
make_kinds (CrReferencePage *self)
{
  GtkWidget *drop_down = NULL;

  self->kinds = CR_KIND_LIST (cr_kind_list_new (get_catalogue (self)));
  gtk_widget_set_size_request (GTK_WIDGET (self->kinds), 222, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->kinds), FALSE);
  g_signal_connect_object (self->kinds, "chosen", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cr_kind_list_get_adjustment (self->kinds), "notify::page-size", G_CALLBACK (height_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_prepend (GTK_BOX (self->body), self->kinds_line);
  gtk_box_prepend (GTK_BOX (self->body), GTK_WIDGET (self->kinds));
  drop_down = cr_kind_list_get_drop_down (self->kinds);
  gtk_box_insert_child_after (GTK_BOX (self->toolbar), drop_down, self->search);
}

static void
show_width (CrReferencePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), !self->is_narrow);
  gtk_widget_set_visible (self->kinds_line, !self->is_narrow);
  gtk_widget_set_visible (cr_kind_list_get_drop_down (self->kinds), self->is_narrow);
}

static void
cr_reference_page_reload (CrPage *page)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);

  if (self->kinds != NULL)
    return;
  make_kinds (self);
  show_width (self);
  cr_reference_details_set_up (self->details, get_document (self), get_place (self));
}

static GtkWidget *
cr_reference_page_get_details_of_page (CrPage *page)
{
  return GTK_WIDGET (CR_REFERENCE_PAGE (page)->details);
}

static void
cr_reference_page_commit (CrPage *page)
{
  cr_reference_details_commit (CR_REFERENCE_PAGE (page)->details);
}

static void
cr_reference_page_take_focus (CrPage *page)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "nothing"))
    gtk_widget_grab_focus (self->search);
  else
    cr_reference_list_take_focus (self->list);
}

static gboolean
cr_reference_page_start_search (CrPage *page)
{
  return gtk_widget_grab_focus (CR_REFERENCE_PAGE (page)->search);
}

/* A task of the entry, which is edited in the inspector at once. */
static gboolean
cr_reference_page_add_task (CrPage *page)
{
  const char *task = cr_reference_page_make_task (CR_REFERENCE_PAGE (page));

  if (task == NULL)
    return FALSE;
  cr_place_select (cr_page_get_place (page), task);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.edit-task", NULL);
  return TRUE;
}

static char *
cr_reference_page_dup_typed (CrPage *page)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (CR_REFERENCE_PAGE (page)->search));

  return text[0] != '\0' ? g_strdup (text) : NULL;
}

static void
cr_reference_page_put_typed (CrPage     *page,
                             const char *typed)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);

  gtk_editable_set_text (GTK_EDITABLE (self->search), typed);
  search_cb (self);
}

static void
cr_reference_page_set_narrow (CrPage  *page,
                              gboolean narrow)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (page);

  self->is_narrow = narrow;
  show_width (self);
}

static void
cr_reference_page_map (GtkWidget *widget)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (widget);

  GTK_WIDGET_CLASS (cr_reference_page_parent_class)->map (widget);
  if (!self->is_stale || self->counts == NULL)
    return;
  follow_entry (self);
  show_all (self);
}

static void
cr_reference_page_dispose (GObject *object)
{
  CrReferencePage *self = CR_REFERENCE_PAGE (object);

  g_clear_handle_id (&self->tall_idle, g_source_remove);
  g_clear_object (&self->details);
  g_clear_object (&self->kinds_line);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  G_OBJECT_CLASS (cr_reference_page_parent_class)->dispose (object);
}

static void
cr_reference_page_class_init (CrReferencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CrPageClass    *page_class = CR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_reference_page_dispose;
  widget_class->map = cr_reference_page_map;
  page_class->add_task = cr_reference_page_add_task;
  page_class->commit = cr_reference_page_commit;
  page_class->dup_typed = cr_reference_page_dup_typed;
  page_class->get_details = cr_reference_page_get_details_of_page;
  page_class->place_changed = cr_reference_page_place_changed;
  page_class->put_typed = cr_reference_page_put_typed;
  page_class->reload = cr_reference_page_reload;
  page_class->set_narrow = cr_reference_page_set_narrow;
  page_class->start_search = cr_reference_page_start_search;
  page_class->take_focus = cr_reference_page_take_focus;
  page_class->update = cr_reference_page_update;
  cr_reference_page_install_actions (widget_class);
}

static void
make_search (CrReferencePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", C_ ("reference", "Search in both languages"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 36);
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_widget_set_halign (self->search, GTK_ALIGN_FILL);
  cr_plain_set_name (self->search, C_ ("reference", "Search the reference in both languages"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search, keys);
}

static GtkWidget *
make_toolbar (CrReferencePage *self)
{
  self->toolbar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->found_label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE,
                                    "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->add_button = gtk_button_new ();
  make_search (self);
  gtk_widget_add_css_class (self->found_label, "dim-label");
  gtk_widget_add_css_class (self->toolbar, "page-toolbar");
  gtk_box_append (GTK_BOX (self->toolbar), self->search);
  gtk_box_append (GTK_BOX (self->toolbar), self->found_label);
  gtk_box_append (GTK_BOX (self->toolbar), self->add_button);
  return self->toolbar;
}

static GtkWidget *
make_watch (CrReferencePage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (C_ ("reference", "Technology watch"));
  GtkWidget *words = gtk_label_new (C_ ("reference", "the stage of each technology"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->watch = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->board = CR_WATCH_BOARD (cr_watch_board_new ());
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_add_css_class (self->watch, "watch-pane");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), words);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), WATCH_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->board));
  gtk_box_append (GTK_BOX (self->watch), head);
  gtk_box_append (GTK_BOX (self->watch), scrolled);
  gtk_widget_set_visible (self->watch, FALSE);
  g_signal_connect_object (self->board, "selected", G_CALLBACK (cr_reference_page_select), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return self->watch;
}

static GtkWidget *
make_entries (CrReferencePage *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->list = CR_REFERENCE_LIST (cr_reference_list_new ());
  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->nothing, "edit-find-symbolic");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), make_watch (self));
  g_signal_connect_object (self->list, "selected", G_CALLBACK (cr_reference_page_select), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (list_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  return box;
}

static void
cr_reference_page_init (CrReferencePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->closed = g_hash_table_new (NULL, NULL);
  self->kinds_line = g_object_ref_sink (gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  self->details = CR_REFERENCE_DETAILS (g_object_ref_sink (cr_reference_details_new ()));
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->body, "page-content");
  gtk_widget_set_vexpand (self->body, TRUE);
  gtk_box_append (GTK_BOX (box), make_toolbar (self));
  gtk_box_append (GTK_BOX (self->body), make_entries (self));
  gtk_box_append (GTK_BOX (box), self->body);
  adw_bin_set_child (ADW_BIN (self), box);
  cr_reference_page_follow_parts (self);
}

CrPage *
cr_reference_page_new (void)
{
  return g_object_new (CR_TYPE_REFERENCE_PAGE, NULL);
}

CrReferenceDetails *
cr_reference_page_get_details (CrReferencePage *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_PAGE (self), NULL);

  return self->details;
}

CrReferenceList *
cr_reference_page_get_list (CrReferencePage *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_PAGE (self), NULL);

  return self->list;
}

CrWatchBoard *
cr_reference_page_get_board (CrReferencePage *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_PAGE (self), NULL);

  return self->board;
}

GtkEditable *
cr_reference_page_get_search (CrReferencePage *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_PAGE (self), NULL);

  return GTK_EDITABLE (self->search);
}

CrReferenceKind
cr_reference_page_get_kind (CrReferencePage *self)
{
  g_return_val_if_fail (CR_IS_REFERENCE_PAGE (self), CR_N_REFERENCE_KINDS);

  return self->kind;
}

void
cr_reference_page_set_kind (CrReferencePage *self,
                            CrReferenceKind  kind)
{
  g_return_if_fail (CR_IS_REFERENCE_PAGE (self));

  kind_chosen_cb (self, kind);
}
