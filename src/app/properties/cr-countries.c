/* SPDX-License-Identifier: GPL-3.0-or-later
 * Countries and currencies by their codes, for choosing; any other code may be typed. */
#include "config.h"

#include "cr-countries.h"

#include "cr-language.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *code;
  const char *name;
} Name;

static const Name countries[] = {
  { "AM", NC_ ("country", "Armenia") },
  { "BY", NC_ ("country", "Belarus") },
  { "KZ", NC_ ("country", "Kazakhstan") },
  { "KG", NC_ ("country", "Kyrgyzstan") },
  { "RU", NC_ ("country", "Russia") },
  { "AF", NC_ ("country", "Afghanistan") },
  { "AE", NC_ ("country", "United Arab Emirates") },
  { "AZ", NC_ ("country", "Azerbaijan") },
  { "CN", NC_ ("country", "China") },
  { "CU", NC_ ("country", "Cuba") },
  { "EE", NC_ ("country", "Estonia") },
  { "EG", NC_ ("country", "Egypt") },
  { "FI", NC_ ("country", "Finland") },
  { "FR", NC_ ("country", "France") },
  { "GE", NC_ ("country", "Georgia") },
  { "DE", NC_ ("country", "Germany") },
  { "IN", NC_ ("country", "India") },
  { "ID", NC_ ("country", "Indonesia") },
  { "IR", NC_ ("country", "Iran") },
  { "IT", NC_ ("country", "Italy") },
  { "JP", NC_ ("country", "Japan") },
  { "KR", NC_ ("country", "South Korea") },
  { "KP", NC_ ("country", "North Korea") },
  { "LV", NC_ ("country", "Latvia") },
  { "LT", NC_ ("country", "Lithuania") },
  { "MD", NC_ ("country", "Moldova") },
  { "MN", NC_ ("country", "Mongolia") },
  { "NO", NC_ ("country", "Norway") },
  { "PK", NC_ ("country", "Pakistan") },
  { "PL", NC_ ("country", "Poland") },
  { "RS", NC_ ("country", "Serbia") },
  { "TJ", NC_ ("country", "Tajikistan") },
  { "TR", NC_ ("country", "Turkey") },
  { "TM", NC_ ("country", "Turkmenistan") },
  { "UA", NC_ ("country", "Ukraine") },
  { "GB", NC_ ("country", "United Kingdom") },
  { "US", NC_ ("country", "United States") },
  { "UZ", NC_ ("country", "Uzbekistan") },
  { "VN", NC_ ("country", "Viet Nam") },
};

static const Name currencies[] = {
  { "AMD", NC_ ("currency", "Armenian dram") },
  { "BYN", NC_ ("currency", "Belarusian rouble") },
  { "KZT", NC_ ("currency", "Kazakhstani tenge") },
  { "KGS", NC_ ("currency", "Kyrgyzstani som") },
  { "RUB", NC_ ("currency", "Russian rouble") },
  { "AZN", NC_ ("currency", "Azerbaijani manat") },
  { "CNY", NC_ ("currency", "Chinese yuan") },
  { "EUR", NC_ ("currency", "Euro") },
  { "GEL", NC_ ("currency", "Georgian lari") },
  { "GBP", NC_ ("currency", "Pound sterling") },
  { "INR", NC_ ("currency", "Indian rupee") },
  { "IRR", NC_ ("currency", "Iranian rial") },
  { "JPY", NC_ ("currency", "Japanese yen") },
  { "MDL", NC_ ("currency", "Moldovan leu") },
  { "MNT", NC_ ("currency", "Mongolian tugrik") },
  { "TJS", NC_ ("currency", "Tajikistani somoni") },
  { "TMT", NC_ ("currency", "Turkmenistani manat") },
  { "TRY", NC_ ("currency", "Turkish lira") },
  { "USD", NC_ ("currency", "US dollar") },
  { "UZS", NC_ ("currency", "Uzbekistani sum") },
};

#define N_COUNTRIES  G_N_ELEMENTS (countries)
#define N_CURRENCIES G_N_ELEMENTS (currencies)

static const char *country_codes[N_COUNTRIES + 1];
static const char *currency_codes[N_CURRENCIES + 1];

/* Fills the codes at the first call. */
static const char *const *
list_codes (const char **codes,
            const Name  *names,
            gsize        n_names)
{
  for (gsize i = 0; i < n_names; i++)
    codes[i] = names[i].code;
  return codes;
}

static const char *
find_name (const Name *names,
           gsize       n_names,
           const char *context,
           const char *code,
           const char *language)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].code, code) == 0)
      return cr_translate (language, context, names[i].name);
  return NULL;
}

const char *const *
cr_countries_list (void)
{
  return list_codes (country_codes, countries, N_COUNTRIES);
}

const char *const *
cr_currencies_list (void)
{
  return list_codes (currency_codes, currencies, N_CURRENCIES);
}

const char *
cr_countries_get_name (const char *code,
                       const char *language)
{
  return find_name (countries, N_COUNTRIES, "country", code, language);
}

const char *
cr_currencies_get_name (const char *code,
                        const char *language)
{
  return find_name (currencies, N_CURRENCIES, "currency", code, language);
}
