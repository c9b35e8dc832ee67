/* SPDX-License-Identifier: GPL-3.0-or-later
 * Buttons for terms. */
#include "config.h"

#include "cr-term-list.h"

#include "cr-intern.h"
#include "cr-plain.h"
#include "cr-terms.h"

#include <glib/gi18n.h>

/* Those that a key of the row of digits chooses. */
#define N_KEYS 9

struct _CrTermList
{
  AdwBin parent_instance;

  char       *text; /* whose terms are shown; NULL for none */
  const char *target;
  GPtrArray  *terms;   /* of CrTerm */
  GPtrArray  *buttons; /* of GtkWidget, one for each */
  GtkWidget  *head;
  GtkWidget  *list;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTermList, cr_term_list, ADW_TYPE_BIN)

static void
clicked_cb (CrTermList *self,
            GtkWidget  *button)
{
  guint n;

  if (g_ptr_array_find (self->buttons, button, &n))
    cr_term_list_choose (self, n);
}

/* The key of the heading leads here; by itself it would press the button. */
static gboolean
mnemonic_cb (GtkWidget *button)
{
  return gtk_widget_grab_focus (button);
}

static void
cr_term_list_finalize (GObject *object)
{
  CrTermList *self = CR_TERM_LIST (object);

  g_free (self->text);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (cr_term_list_parent_class)->finalize (object);
}

static void
cr_term_list_class_init (CrTermListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_term_list_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_TERM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cr_term_list_init (CrTermList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->terms = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->head = gtk_label_new_with_mnemonic (_ ("_Terms in This Text"));
  gtk_label_set_xalign (GTK_LABEL (self->head), 0);
  gtk_widget_add_css_class (self->head, "caption-heading");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cr_term_list_new (void)
{
  return g_object_new (CR_TYPE_TERM_LIST, NULL);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* “single window”, “«единое окно»”, and the key that writes it. */
static GtkWidget *
make_button (CrTermList   *self,
             guint         n,
             const CrTerm *term,
             const char   *source)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *other = make_label (cr_term_get (term, self->target), NULL);
  g_autofree char *name = NULL;

  /* TRANSLATORS: the name of a button; first a term in one language, then what the other one says for it. */
  name = g_strdup_printf (_ ("%s: insert %s"), cr_term_get (term, source), cr_term_get (term, self->target));
  gtk_widget_set_hexpand (other, TRUE);
  gtk_box_append (GTK_BOX (line), make_label (cr_term_get (term, source), "dim-label"));
  gtk_box_append (GTK_BOX (line), other);
  if (n < N_KEYS)
    {
      g_autofree char *accelerator = g_strdup_printf ("<Alt>%u", n + 1);
      guint            key;
      GdkModifierType  modifiers;
      g_autofree char *words = NULL;

      gtk_accelerator_parse (accelerator, &key, &modifiers);
      words = gtk_accelerator_get_label (key, modifiers);
      gtk_box_append (GTK_BOX (line), make_label (words, "dim-label"));
    }
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  /* A click leaves the cursor where the term is to stand. */
  gtk_widget_set_focus_on_click (button, FALSE);
  cr_plain_set_name (button, name);
  g_signal_connect (button, "mnemonic-activate", G_CALLBACK (mnemonic_cb), NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill (CrTermList *self,
      const char *source)
{
  GtkWidget *child;

  gtk_label_set_mnemonic_widget (GTK_LABEL (self->head), NULL);
  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < self->terms->len; i++)
    {
      GtkWidget *button = make_button (self, i, self->terms->pdata[i], source);

      g_ptr_array_add (self->buttons, button);
      gtk_box_append (GTK_BOX (self->list), button);
    }
  if (self->buttons->len > 0)
    gtk_label_set_mnemonic_widget (GTK_LABEL (self->head), self->buttons->pdata[0]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->buttons->len > 0);
}

void
cr_term_list_show (CrTermList *self,
                   const char *text,
                   const char *source,
                   const char *target)
{
  g_return_if_fail (CR_IS_TERM_LIST (self));

  /* What is the same keeps its buttons, one of which may have the focus. */
  if (g_strcmp0 (text, self->text) == 0 && g_strcmp0 (target, self->target) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  self->target = cr_intern (target);
  g_ptr_array_unref (self->terms);
  self->terms = cr_terms_find (text != NULL ? text : "", source);
  fill (self, source);
}

void
cr_term_list_choose (CrTermList *self,
                     guint       n)
{
  g_return_if_fail (CR_IS_TERM_LIST (self));

  if (n < self->terms->len)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, cr_term_get (self->terms->pdata[n], self->target));
}

guint
cr_term_list_get_length (CrTermList *self)
{
  g_return_val_if_fail (CR_IS_TERM_LIST (self), 0);

  return self->buttons->len;
}

GtkWidget *
cr_term_list_get_button (CrTermList *self,
                         guint       n)
{
  g_return_val_if_fail (CR_IS_TERM_LIST (self), NULL);

  return n < self->buttons->len ? self->buttons->pdata[n] : NULL;
}
