/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records and parts: immutable, atomically reference-counted values described by their table. */
#pragma once

#include "cr-day.h"
#include "cr-field.h"
#include "cr-ids.h"
#include "cr-members.h"
#include "cr-text.h"

G_BEGIN_DECLS

/* The head of every record and part. A record that anybody else can see is never changed: take a copy, change
 * the copy, show the copy. */
typedef struct
{
  gatomicrefcount ref_count;
  guint8          kind; /* CrKind */
  CrMembers      *unknown;
  gpointer        search_key; /* made on first use; see cr-query.h */
} CrRecord;

/* An immutable list of parts of one kind. The empty list is NULL. */
typedef struct
{
  gatomicrefcount ref_count;
  guint           n_items;
  CrRecord       *items[];
} CrList;

/* A value of any type, as it stands in a field or a change; owned by whoever holds the CrValue. */
typedef struct
{
  CrType type;
  union
  {
    const char *id;
    char       *string; /* GRefString */
    gint64      integer;
    gboolean    boolean;
    CrDay       day;
    CrText     *text;
    CrIds      *ids;
    CrList     *list;
    CrRecord   *part;
    CrMembers  *members;
  };
} CrValue;

/* (transfer full) An empty record of the kind; for a record with a key, that key. The caller may fill it with
 * cr_record_set() until somebody else can see it. */
CrRecord *cr_record_new (CrKind kind, const char *key);
CrRecord *cr_record_copy (const CrRecord *record);
CrRecord *cr_record_ref (const CrRecord *record);
void      cr_record_unref (CrRecord *record);

const char *cr_record_get_key (const CrRecord *record);
gboolean    cr_record_equal (const CrRecord *a, const CrRecord *b);

/* The slot of a field. Whoever writes through it owns the record alone. */
#define CR_SLOT(record, field, type) (*(type *) ((char *) (record) + (field)->offset))

/* A copy of what stands in the field. (transfer full) */
CrValue cr_record_get (const CrRecord *record, const CrField *field);

/* Puts a copy of the value into the field of a record nobody else can see. Types must agree. */
void cr_record_set (CrRecord *record, const CrField *field, const CrValue *value);
void cr_record_set_unknown (CrRecord *record, CrMembers *unknown);

/* Whether the field has no value, or the one that is not written. */
gboolean cr_record_is_absent (const CrRecord *record, const CrField *field);
gboolean cr_record_field_equal (const CrRecord *a, const CrRecord *b, const CrField *field);

/* Nothing in it but what is absent: such a part is not written. */
gboolean cr_record_is_empty (const CrRecord *record);

/* items are taken over when not shared: each is referenced. (transfer full) */
CrList  *cr_list_new (CrRecord *const *items, guint n_items);
CrList  *cr_list_ref (CrList *list);
void     cr_list_unref (CrList *list);
guint    cr_list_get_length (const CrList *list);
gboolean cr_list_equal (const CrList *a, const CrList *b);

/* Values. The constructors take a copy or a reference of what they are given. */
CrValue  cr_value_absent (CrType type);
CrValue  cr_value_id (const char *id);
CrValue  cr_value_string (const char *string);
CrValue  cr_value_integer (gint64 integer);
CrValue  cr_value_boolean (gboolean boolean);
CrValue  cr_value_day (CrDay day);
CrValue  cr_value_text (CrText *text);
CrValue  cr_value_ids (CrIds *ids);
CrValue  cr_value_list (CrList *list);
CrValue  cr_value_part (CrRecord *part);
CrValue  cr_value_members (CrMembers *members);
CrValue  cr_value_copy (const CrValue *value);
void     cr_value_clear (CrValue *value);
gboolean cr_value_equal (const CrValue *a, const CrValue *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrRecord, cr_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrList, cr_list_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrValue, cr_value_clear)

G_END_DECLS
