/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values and records from and to json-glib's nodes, all by the tables of fields. Shared by whatever reads or
 * writes records as JSON: the file, the journal, the line form of a change set. */
#pragma once

#include "cr-fault.h"
#include "cr-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Where a node stands: a chain from it to the root, made into a JSON pointer only when there is a fault. */
typedef struct _CrJsonPlace CrJsonPlace;
struct _CrJsonPlace
{
  const CrJsonPlace *parent; /* NULL for the root */
  const char        *member; /* NULL for an element */
  guint              index;
};

/* (transfer full) */
char *cr_json_place_to_pointer (const CrJsonPlace *place);

/* What is found while nodes are read. */
typedef struct
{
  GPtrArray    *faults;      /* of CrFault, without lines; at most CR_JSON_FAULTS_MAX are kept */
  gboolean      irregular;   /* something read would be written in another form */
  GCancellable *cancellable; /* borrowed, or NULL: asked between records */
} CrJsonReading;

#define CR_JSON_FAULTS_MAX 100

void cr_json_reading_init (CrJsonReading *reading);
void cr_json_reading_clear (CrJsonReading *reading);
void cr_json_reading_add (CrJsonReading     *reading,
                          CrFaultCode        code,
                          const CrJsonPlace *place,
                          const char        *value,
                          const char        *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrJsonReading, cr_json_reading_clear)

/* The record or part of the kind; its child records are passed over. NULL when the node is no object or the
 * record has no key. Faults go to the reading; with a fault the record is not whole. (transfer full) */
CrRecord *cr_json_read_record (CrJsonReading *reading, const CrJsonPlace *place, CrKind kind, JsonNode *node);

/* The array that holds the children of a field of CR_TYPE_CHILDREN, or NULL when there is none; one that is no
 * array is a fault. (transfer none) */
JsonArray *cr_json_read_children (CrJsonReading     *reading,
                                  const CrJsonPlace *place,
                                  const CrField     *field,
                                  JsonNode          *node);

/* What is absent is null, unknown members are an object. NULL when the strict check would refuse it: a string over
 * a MiB, too many levels. (transfer full) */
JsonNode *cr_json_node_from_value (const CrValue *value);

/* A value of the type that the field, or what is inside it, has (cr_path_get_field, cr_path_get_type); field may
 * be NULL. FALSE, and *value absent, when the node is not of the type. (transfer full) */
gboolean cr_json_node_to_value (JsonNode *node, const CrField *field, CrType type, CrValue *value);

/* children: CrRecord, the ratings of a round; or NULL. NULL as above. (transfer full) */
JsonNode *cr_json_node_from_record (const CrRecord *record, const GPtrArray *children);

/* NULL when the node is no faultless record of the kind; then *children is NULL too. children may be NULL.
 * (transfer full) */
CrRecord *cr_json_node_to_record (JsonNode *node, CrKind kind, GPtrArray **children);

G_END_DECLS
