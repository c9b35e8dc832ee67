/* SPDX-License-Identifier: GPL-3.0-or-later
 * Governance of ICT now and wanted. */
#include "config.h"

#include "cr-governance-panel.h"

#include "cr-governance-list.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* What nobody should rely on: it ends with the project. */
#define PROJECT_ONLY "gov-project-only"

struct _CrGovernancePanel
{
  AdwBin parent_instance;

  CrDocument       *document;
  GtkWidget        *content;
  CrGovernanceList *list;
  GtkLabel         *now;
  GtkLabel         *wanted;
  GtkWidget        *warning;
};

G_DEFINE_FINAL_TYPE (CrGovernancePanel, cr_governance_panel, ADW_TYPE_BIN)

static void
edited_cb (CrGovernancePanel *self,
           const char        *path,
           const char        *id)
{
  g_auto (CrValue) value = cr_value_id (id[0] != '\0' ? id : NULL);

  cr_document_edit_record (self->document, CR_KIND_ROADMAP, NULL, path, &value, NULL);
}

/* What an entry of the catalogue means; nothing for none and for an id that is not known. */
static void
show_meaning (CrGovernancePanel *self,
              GtkLabel          *label,
              const char        *format,
              const char        *id)
{
  const CrEntry *entry = id != NULL ? cr_catalogue_lookup (cr_document_get_catalogue (self->document), id) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), entry != NULL);
  if (entry != NULL)
    {
      GString *words = g_string_new (format);

      g_string_replace (words, "{meaning}", cr_entry_get_description (entry, cr_interface_get_language ()), 1);
      gtk_label_set_text (label, words->str);
      g_string_free (words, TRUE);
    }
}

void
cr_governance_panel_update (CrGovernancePanel *self)
{
  const CrGovernance *governance = NULL;
  const char         *now = NULL;
  const char         *wanted = NULL;

  g_return_if_fail (CR_IS_GOVERNANCE_PANEL (self));

  governance =
    (const CrGovernance *) cr_roadmap_get_head (cr_document_get_roadmap (self->document))->governance;
  now = governance != NULL ? governance->current : NULL;
  wanted = governance != NULL ? governance->target : NULL;
  cr_governance_list_update (self->list);
  /* TRANSLATORS: {meaning} is a sentence about a way to organize ICT. */
  show_meaning (self, self->now, C_ ("governance", "Now: {meaning}"), now);
  show_meaning (self, self->wanted, C_ ("governance", "Wanted: {meaning}"), wanted);
  gtk_widget_set_visible (self->warning, g_strcmp0 (now, PROJECT_ONLY) == 0 || g_strcmp0 (wanted, PROJECT_ONLY) == 0);
  gtk_widget_set_sensitive (self->content, !cr_document_is_read_only (self->document));
}

void
cr_governance_panel_take_focus (CrGovernancePanel *self)
{
  g_return_if_fail (CR_IS_GOVERNANCE_PANEL (self));

  cr_governance_list_take_focus (self->list);
}

static void
cr_governance_panel_dispose (GObject *object)
{
  g_clear_object (&CR_GOVERNANCE_PANEL (object)->document);
  G_OBJECT_CLASS (cr_governance_panel_parent_class)->dispose (object);
}

static void
cr_governance_panel_class_init (CrGovernancePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_governance_panel_dispose;
}

static void
cr_governance_panel_init (CrGovernancePanel *self)
{
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_warning (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = make_label (_ ("What is supported only within projects ends with them. Digital customs needs the "
                                    "continuing support of a reliable ICT unit."),
                                 NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

GtkWidget *
cr_governance_panel_new (CrDocument *document)
{
  CrGovernancePanel *self = g_object_new (CR_TYPE_GOVERNANCE_PANEL, NULL);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->document = g_object_ref (document);
  self->content = box;
  self->list = CR_GOVERNANCE_LIST (cr_governance_list_new (document, _ ("ICT Governance")));
  g_signal_connect_object (self->list, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  self->now = GTK_LABEL (make_label (NULL, "dim-label"));
  self->wanted = GTK_LABEL (make_label (NULL, "dim-label"));
  self->warning = make_warning ();
  gtk_box_append (GTK_BOX (box), make_label (_ ("ICT Governance"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->now));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->wanted));
  gtk_box_append (GTK_BOX (box), self->warning);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
