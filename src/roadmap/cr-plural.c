/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plural rules: a small evaluator of the C expressions that gettext allows. It is safe for any text. */
#include "config.h"

#include "cr-plural.h"

#include <string.h>

#define DEPTH_MAX       64
#define FORMS_MAX       16
#define LINE_LENGTH_MAX 1024
#define LINE_START      "Plural-Forms:"

typedef struct
{
  const char *rest;
  gulong      n;
  guint       depth;
  gboolean    is_bad;
} Evaluation;

/* Longer operators stand before their beginnings. */
static const struct
{
  const char *text;
  guint       precedence;
} operators[] = {
  { "||", 1 },
  { "&&", 2 },
  { "==", 3 },
  { "!=", 3 },
  { "<=", 4 },
  { ">=", 4 },
  { "<", 4 },
  { ">", 4 },
  { "+", 5 },
  { "-", 5 },
  { "*", 6 },
  { "/", 6 },
  { "%", 6 },
};

static gulong evaluate_choice (Evaluation *evaluation);

static gulong
fail (Evaluation *evaluation)
{
  evaluation->is_bad = TRUE;
  return 0;
}

static gboolean
skip (Evaluation *evaluation,
      const char *token)
{
  while (*evaluation->rest == ' ' || *evaluation->rest == '\t')
    evaluation->rest++;
  if (!g_str_has_prefix (evaluation->rest, token))
    return FALSE;

  evaluation->rest += strlen (token);
  return TRUE;
}

static gulong
read_number (Evaluation *evaluation)
{
  gulong number = 0;

  if (!g_ascii_isdigit (*evaluation->rest))
    return fail (evaluation);

  for (; g_ascii_isdigit (*evaluation->rest); evaluation->rest++)
    {
      if (number > G_MAXUINT32)
        return fail (evaluation);
      number = number * 10 + (gulong) (*evaluation->rest - '0');
    }
  return number;
}

static gulong
evaluate_operand (Evaluation *evaluation)
{
  gulong value;

  if (evaluation->depth == DEPTH_MAX)
    return fail (evaluation);

  evaluation->depth++;
  if (skip (evaluation, "!"))
    value = !evaluate_operand (evaluation);
  else if (skip (evaluation, "n"))
    value = evaluation->n;
  else if (skip (evaluation, "("))
    {
      value = evaluate_choice (evaluation);
      if (!skip (evaluation, ")"))
        fail (evaluation);
    }
  else
    value = read_number (evaluation);
  evaluation->depth--;
  return value;
}

/* Both sides are always evaluated: nothing here has an effect, and a bad half should show whatever n is. */
static gulong
apply (Evaluation *evaluation,
       const char        *
       operator,
       gulong left,
       gulong right)
{
  switch (operator[0])
    {
    case '|':
      return left || right;
    case '&':
      return left && right;
    case '=':
      return left == right;
    case '!':
      return left != right;
    case '<':
      return operator[1] == '=' ? left <= right : left<right;
    case '>':
      return operator[1] == '=' ? left >= right : left> right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right != 0 ? left / right : fail (evaluation);
    default:
      return right != 0 ? left % right : fail (evaluation);
    }
}

static int
find_operator (Evaluation *evaluation,
               guint       precedence)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      if (operators[i].precedence >= precedence && skip (evaluation, operators[i].text))
        return (int) i;
    }
  return -1;
}

static gulong
evaluate_operation (Evaluation *evaluation,
                    guint       precedence)
{
  gulong left = evaluate_operand (evaluation);

  for (;;)
    {
      int    found = evaluation->is_bad ? -1 : find_operator (evaluation, precedence);
      gulong right;

      if (found < 0)
        return left;

      right = evaluate_operation (evaluation, operators[found].precedence + 1);
      left = apply (evaluation, operators[found].text, left, right);
    }
}

static gulong
evaluate_choice (Evaluation *evaluation)
{
  gulong condition = evaluate_operation (evaluation, 1);
  gulong when_true, when_false;

  if (evaluation->is_bad || !skip (evaluation, "?"))
    return condition;

  if (evaluation->depth == DEPTH_MAX)
    return fail (evaluation);

  evaluation->depth++;
  when_true = evaluate_choice (evaluation);
  if (!skip (evaluation, ":"))
    fail (evaluation);
  when_false = evaluation->is_bad ? 0 : evaluate_choice (evaluation);
  evaluation->depth--;
  return condition ? when_true : when_false;
}

static gboolean
evaluate (const char *expression,
          gulong      n,
          gulong     *form)
{
  Evaluation evaluation = { expression, n, 0, FALSE };

  *form = evaluate_choice (&evaluation);
  skip (&evaluation, "");
  return !evaluation.is_bad && *evaluation.rest == '\0';
}

/* line is "nplurals=N; plural=EXPRESSION;". Nonsense shows with any n, so one is enough to try. */
static void
set_rule (CrPlural   *plural,
          const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ";", 3);
  const char    *count, *expression;
  guint64        n_forms;
  gulong         form;

  if (g_strv_length (parts) < 2)
    return;

  count = g_strstrip (parts[0]);
  expression = g_strstrip (parts[1]);
  if (!g_str_has_prefix (count, "nplurals=") || !g_str_has_prefix (expression, "plural="))
    return;

  count += strlen ("nplurals=");
  expression += strlen ("plural=");
  if (!g_ascii_string_to_unsigned (count, 10, 1, FORMS_MAX, &n_forms, NULL) || !evaluate (expression, 1, &form))
    return;

  plural->n_forms = (guint) n_forms;
  plural->expression = g_strdup (expression);
}

void
cr_plural_init (CrPlural   *plural,
                const char *header)
{
  const char      *found;
  g_autofree char *line = NULL;

  g_return_if_fail (plural != NULL && header != NULL);

  plural->n_forms = 2;
  plural->expression = NULL;
  found = strstr (header, LINE_START);
  if (found == NULL)
    return;

  found += strlen (LINE_START);
  line = g_strndup (found, MIN (strcspn (found, "\n"), LINE_LENGTH_MAX));
  set_rule (plural, line);
}

void
cr_plural_clear (CrPlural *plural)
{
  g_clear_pointer (&plural->expression, g_free);
}

guint
cr_plural_get_form (const CrPlural *plural,
                    gulong          n)
{
  gulong form;

  if (plural->expression == NULL)
    return n == 1 ? 0 : 1;
  if (!evaluate (plural->expression, n, &form) || form >= plural->n_forms)
    return 0;
  return (guint) form;
}
