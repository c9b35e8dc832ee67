/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap, or tasks for one, made from the starter tasks of the catalogue. */
#pragma once

#include "cr-catalogue.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

#define CR_N_WAVES         3
#define CR_WAVE(n)         (1u << ((n) -1))
#define CR_ALL_WAVES       (CR_WAVE (1) | CR_WAVE (2) | CR_WAVE (3))
#define CR_STARTER_COUNTRY "tpl-concept-eaeu"

/* FALSE for the task of the Eurasian Economic Union when a country is named that is not a member of it. country is
 * two letters, or NULL and "" where none is named. */
gboolean cr_starter_fits_country (const CrCatalogue *catalogue, const CrEntry *template, const char *country);

/* The starter tasks of these waves (CR_WAVE (1) and so on) and areas that fit the country, in their order. areas NULL
 * is all of them. (transfer container) (element-type const CrEntry) */
GPtrArray *cr_starter_choose (const CrCatalogue *catalogue, guint waves, const CrIds *areas, const char *country);

/* Tasks made of the templates, in the order given, each with a new id, title and description in English and Russian
 * and the template as origin. A task waits for those of its predecessors that are chosen too, and for tasks made of
 * them earlier where `into` is given. With both ends of the period the tasks get dates: each wave a third of it, and
 * a chain inside a wave one part after the other; nothing leaves the period, whatever its length. (transfer full)
 * (element-type CrRecord) */
GPtrArray *cr_starter_plan (const GPtrArray *templates, CrRoadmap *into, CrDay start, CrDay finish);

/* The day on which a wave begins in a period, 1 to CR_N_WAVES; CR_N_WAVES + 1 is the day after its end. */
CrDay cr_starter_get_wave_start (CrDay start, CrDay finish, guint wave);

/* What a new roadmap begins with; whatever is NULL, "" or CR_DAY_NONE is left out. */
typedef struct
{
  const char      *title_en, *title_ru; /* neither: a title is made up in both languages */
  const char      *administration_en, *administration_ru;
  const char      *country;
  const char      *currency;
  CrDay            start, finish;
  const GPtrArray *templates; /* from cr_starter_choose(), or NULL: no tasks */
} CrStarterRoadmap;

/* (transfer full) */
CrRoadmap *cr_starter_new_roadmap (const CrStarterRoadmap *options);

G_END_DECLS
