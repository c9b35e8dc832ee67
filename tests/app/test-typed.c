/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people type: amounts in the ways of both languages, sums, and addresses that may be opened. */
#include "config.h"

#include "cr-link-address.h"
#include "cr-typed.h"

static void
test_amounts (void)
{
  static const struct
  {
    const char *typed;
    const char *en;
    const char *ru;
  } cases[] = {
    { "", "", "" },
    { "12000", "12000", "12000" },
    { " 12 000.50 ", "12000.50", "12000.50" },
    { "12\u202f000,50", "12000.50", "12000.50" },
    { "12\u00a0000,5", "12000.5", "12000.5" },
    { "12,000", "12000", "12.000" },
    { "1,234,567", "1234567", "1234567" },
    { "1,234,567.89", "1234567.89", "1234567.89" },
    { "0,500", "0500", "0.500" },
    { "1234,567", "1234.567", "1234.567" },
    { "-5", "-5", "-5" },
    { "−5,25", "-5.25", "-5.25" },
    { "12,00,000", NULL, NULL },
    { "1.234.567", NULL, NULL },
    { "5.", NULL, NULL },
    { ".5", NULL, NULL },
    { ",5", NULL, NULL },
    { "1e6", NULL, NULL },
    { "five", NULL, NULL },
    { "12 USD", NULL, NULL },
    { "--5", NULL, NULL },
    { "٣", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = cr_typed_read_amount (cases[i].typed, "en");
      g_autofree char *ru = cr_typed_read_amount (cases[i].typed, "ru");

      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (ru, ==, cases[i].ru);
    }
}

static void
check_sum (const char *a,
           const char *b,
           const char *expected)
{
  g_autoptr (GPtrArray) amounts = g_ptr_array_new ();
  g_autofree char      *sum = NULL;

  g_ptr_array_add (amounts, (gpointer) a);
  g_ptr_array_add (amounts, (gpointer) b);
  sum = cr_typed_add_amounts (amounts);
  g_assert_cmpstr (sum, ==, expected);
}

static void
test_sums (void)
{
  check_sum ("0.1", "0.2", "0.30");
  check_sum ("12000.50", NULL, "12000.50");
  check_sum ("-0.75", "0.5", "-0.25");
  check_sum ("-1.75", "0.5", "-1.25");
  check_sum ("0.001", "0.002", "0.003000");
  check_sum ("9223372036854", "0.77", "9223372036854.77");
  check_sum ("9223372036855", "0", NULL);
  check_sum ("99999999999999999999", "0", NULL);
  check_sum ("1.0000001", "0", NULL);
  check_sum ("much", "1", NULL);
  check_sum (NULL, NULL, "0.00");
}

static void
test_clean (void)
{
  g_autofree char *line = cr_typed_clean (" a\r\nb\tc\x1b[0m\xc2\x85 ", FALSE);
  g_autofree char *lines = cr_typed_clean ("\n a\r\nb\tc \n", TRUE);

  g_assert_cmpstr (line, ==, "a b c[0m");
  g_assert_cmpstr (lines, ==, "a\nb\tc");
}

static const char *const refused_schemes[] = {
  "about",
  "acap",
  "admin",
  "afp",
  "aim",
  "app",
  "apt",
  "bitcoin",
  "blob",
  "cap",
  "chrome",
  "cid",
  "data",
  "dav",
  "dns",
  "ed2k",
  "facetime",
  "feed",
  "file",
  "finger",
  "ftp",
  "ftps",
  "geo",
  "git",
  "gopher",
  "help",
  "imap",
  "info",
  "irc",
  "jar",
  "javascript",
  "jdbc",
  "ldap",
  "magnet",
  "man",
  "market",
  "mid",
  "mms",
  "ms-word",
  "mysql",
  "nfs",
  "news",
  "nntp",
  "pop",
  "resource",
  "rsync",
  "rtsp",
  "sftp",
  "shell",
  "sip",
  "skype",
  "smb",
  "sms",
  "ssh",
  "steam",
  "tel",
  "telnet",
  "urn",
  "vbscript",
  "view-source",
  "vnc",
  "vscode",
  "ws",
  "wss",
  "xmpp",
  "trash",
  "recent",
  "x-man-page",
  "HTTPX",
};

static void
test_addresses (void)
{
  static const char *const good[] = { "https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org",
                                      "HTTPS://EXAMPLE.ORG/", "https://пример.рф/путь" };
  static const char *const bad[] = { "",
                                     "example.org",
                                     "//example.org",
                                     "/etc/passwd",
                                     "https:",
                                     "https://",
                                     "https:///etc/passwd",
                                     "mailto:",
                                     " https://example.org",
                                     "https://example.org\nX-Header: 1",
                                     "https://exa\u202emple.org",
                                     "https://exa\u200bmple.org",
                                     "java\tscript:alert(1)",
                                     "https\u0430://example.org" };
  g_autofree char         *shown = cr_link_address_to_show ("https://аррӏе.com/login");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *address = cr_link_address_to_open (good[i]);

      g_assert_nonnull (address);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (cr_link_address_to_open (bad[i]));
  for (guint i = 0; i < G_N_ELEMENTS (refused_schemes); i++)
    {
      g_autofree char *url = g_strconcat (refused_schemes[i], "://example.org/x", NULL);

      g_assert_null (cr_link_address_to_open (url));
    }
  g_assert_null (cr_link_address_to_open (NULL));
  g_assert_true (g_str_has_prefix (shown, "https://xn--"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed/amounts", test_amounts);
  g_test_add_func ("/typed/sums", test_sums);
  g_test_add_func ("/typed/clean", test_clean);
  g_test_add_func ("/typed/addresses", test_addresses);
  return g_test_run ();
}
