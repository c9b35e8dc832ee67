/* SPDX-License-Identifier: GPL-3.0-or-later
 * Addresses in a roadmap: which of them may be opened, and how they are shown. */
#include "config.h"

#include "cr-link-address.h"

#include <gio/gio.h>

/* Control and format characters, among them those that turn the direction of what follows, and blanks have no place. */
static gboolean
is_plain (const char *url)
{
  for (const char *p = url; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar     c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (g_unichar_isspace (c) || type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT)
        return FALSE;
    }
  return TRUE;
}

static GUri *
parse (const char *url)
{
  static const char *const schemes[] = { "http", "https", "mailto", NULL };
  g_autoptr (GUri)         uri = NULL;
  const char              *host = NULL;
  g_autofree char         *ascii = NULL;

  if (url == NULL || !is_plain (url))
    return NULL;
  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL || !g_strv_contains (schemes, g_uri_get_scheme (uri)))
    return NULL;
  host = g_uri_get_host (uri);
  if (g_str_equal (g_uri_get_scheme (uri), "mailto"))
    return g_uri_get_path (uri)[0] != '\0' ? g_steal_pointer (&uri) : NULL;
  if (host != NULL && g_hostname_is_non_ascii (host))
    ascii = g_hostname_to_ascii (host);
  else
    ascii = g_strdup (host);
  return ascii != NULL && ascii[0] != '\0' ? g_steal_pointer (&uri) : NULL;
}

char *
cr_link_address_to_open (const char *url)
{
  g_autoptr (GUri) uri = parse (url);

  return uri != NULL ? g_uri_to_string (uri) : NULL;
}

char *
cr_link_address_to_show (const char *url)
{
  g_autoptr (GUri) uri = parse (url);
  g_autoptr (GUri) shown = NULL;
  g_autofree char *host = NULL;

  if (uri == NULL)
    return g_strdup (url);
  if (g_uri_get_host (uri) == NULL || !g_hostname_is_non_ascii (g_uri_get_host (uri)))
    return g_uri_to_string (uri);
  host = g_hostname_to_ascii (g_uri_get_host (uri));
  shown = g_uri_build_with_user (g_uri_get_flags (uri), g_uri_get_scheme (uri), g_uri_get_user (uri), NULL, NULL,
                                 host, g_uri_get_port (uri), g_uri_get_path (uri), g_uri_get_query (uri),
                                 g_uri_get_fragment (uri));
  return g_uri_to_string (shown);
}
