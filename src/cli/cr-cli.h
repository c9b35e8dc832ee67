/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the verbs of the command line have in common: options, words, messages. */
#pragma once

#include "cr-catalogue.h"
#include "cr-day.h"
#include "cr-language.h"

G_BEGIN_DECLS

/* What a program tells its caller. */
typedef enum
{
  CR_EXIT_DONE = 0,
  CR_EXIT_FAILED = 1, /* or not valid, or different */
  CR_EXIT_MISUSED = 2
} CrExit;

typedef enum
{
  CR_OPTION_SWITCH,
  CR_OPTION_TEXT, /* valid UTF-8 */
  CR_OPTION_FILE  /* any bytes */
} CrOptionType;

typedef struct
{
  const char  *name;     /* "area" is --area, "o" is -o */
  const char  *argument; /* msgid of "cli"; NULL for a switch */
  const char  *words;    /* msgid of "cli" */
  CrOptionType type;
} CrOption;

#define CR_CLI_OPTIONS_MAX 16

/* Signs in tables. */
#define CR_CLI_WITHOUT "—"
#define CR_CLI_NOTHING "·"

typedef struct _CrCli CrCli;

typedef struct
{
  const char     *name;
  const char     *operands; /* msgid of "cli", "FILE…"; NULL for none */
  const char     *words;    /* msgid of "cli" */
  guint           min_operands;
  guint           max_operands;
  const CrOption *options; /* at most CR_CLI_OPTIONS_MAX, ended by one without name; or NULL */
  CrExit (*run) (CrCli *cli);
  gboolean is_comparison; /* 1 says "different": a failure is 2 */
} CrVerb;

/* One call of the program. */
struct _CrCli
{
  const char   *language; /* "en" or "ru" */
  gboolean      json;
  gboolean      help;
  gboolean      version;
  CrDay         today;
  const CrVerb *verb;
  const char   *values[CR_CLI_OPTIONS_MAX]; /* of the verb's options; "" for a switch that is on */
  GPtrArray    *operands;                   /* borrowed from the arguments */
  CrCatalogue  *catalogue;                  /* see cr_cli_get_catalogue() */
};

/* Verbs, each beside the others of its family. */
extern const CrVerb cr_cli_verb_catalogue;
extern const CrVerb cr_cli_verb_convert;
extern const CrVerb cr_cli_verb_coverage;
extern const CrVerb cr_cli_verb_diff;
extern const CrVerb cr_cli_verb_gaps;
extern const CrVerb cr_cli_verb_import;
extern const CrVerb cr_cli_verb_list;
extern const CrVerb cr_cli_verb_new;
extern const CrVerb cr_cli_verb_set;
extern const CrVerb cr_cli_verb_show;
extern const CrVerb cr_cli_verb_suggest;
extern const CrVerb cr_cli_verb_validate;

/* All verbs in the order of the manual, ended by NULL. */
extern const CrVerb *const cr_cli_verbs[];

/* Reads the arguments into a zeroed context, whose language has been chosen already. FALSE after a message. */
gboolean cr_cli_parse (CrCli *cli, char **arguments);
void     cr_cli_clear (CrCli *cli);

/* The value of an option of the verb; "" for a switch that is on, NULL for what was not given. */
const char *cr_cli_get_option (const CrCli *cli, const char *name);
const char *cr_cli_get_operand (const CrCli *cli, guint n);

/* What the program answers when the verb has failed. */
CrExit cr_cli_get_failure (const CrCli *cli);

/* Loaded on first use. */
CrCatalogue *cr_cli_get_catalogue (CrCli *cli);

/* The words of NC_ ("cli", …) in the language of the call. */
const char *cr_cli_words (const CrCli *cli, const char *msgid) G_GNUC_FORMAT (2);

/* The form for n, of CR_PLURAL ("cli", singular, plural). */
const char *cr_cli_plural (const CrCli *cli, const char *singular, const char *plural, gulong n) G_GNUC_FORMAT (2)
  G_GNUC_FORMAT (3);

/* Standard output. */
void cr_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* One line on standard error. */
void cr_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same for a wrong usage, with a hint at the help. Answers CR_EXIT_MISUSED. */
CrExit cr_cli_misuse (const CrCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The name of a file as valid UTF-8, whatever its bytes. (transfer full) */
char *cr_cli_show_name (const char *file_name);

/* The text in one line and without characters that a terminal obeys. (transfer full) */
char *cr_cli_show_text (const char *text);

/* Prints the help of the program or of cli->verb. */
void cr_cli_print_help (const CrCli *cli);

G_END_DECLS
