import { z } from 'zod';
import { dayField, idField, personField, timeField } from '../fields';

/** A passage in an answer, with the sentences around it. */
export const passageField = z
  .object({
    id: idField,
    documentId: idField,
    versionNumber: z.int(),
    start: z.int().meta({ description: 'UTF-16 code units into the canonical text' }),
    end: z.int(),
    exact: z.string(),
    before: z.string().meta({ description: 'What stands before it, for context' }),
    after: z.string(),
    standing: z
      .enum(['in_place', 'altered', 'missing'])
      .meta({ description: 'Whether it still stands in its document’s latest version' }),
    now: z
      .object({
        versionNumber: z.int(),
        exact: z.string().nullable(),
        difference: z
          .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
          .nullable(),
      })
      .nullable()
      .meta({ description: 'What stands in its place there, where that is not its own words' }),
  })
  .meta({ id: 'Passage' });

/** What a quotation leaves out of its own sentence, where that may change what it says. */
export const flagsField = z
  .array(
    z.object({
      kind: z.enum(['negation', 'condition']),
      said: z.string().meta({ description: 'The document’s words' }),
      at: z.int().meta({ description: 'Where they stand, in UTF-16 code units' }),
    }),
  )
  .meta({ description: 'For a passage given by its quote; empty for one given by its positions' });

/** The document that a passage is from. */
export const quotedDocumentField = z
  .object({
    id: idField,
    title: z.string(),
    publisher: z.string().nullable(),
    authors: z.array(z.string()),
    publishedOn: dayField.nullable(),
    url: z.string().nullable(),
    archiveUrl: z.string().nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'QuotedDocument' });

export const appearanceField = z
  .object({
    id: idField,
    passage: passageField,
    document: quotedDocumentField,
    by: personField,
    at: timeField,
  })
  .meta({ id: 'Appearance', description: 'A passage in which the claim is made' });
