import { z } from 'zod';
import {
  evidenceChangeSchema,
  evidenceSchema,
  searchSchema,
  withdrawalSchema,
} from '@/lib/evidence/schema';
import { passageSchema } from '@/lib/passages/schema';
import { Stance } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, idField, idParams, personField, timeField } from '../fields';
import { flagsField, passageField, quotedDocumentField } from './passages';

export const figureField = z
  .object({
    low: z.number(),
    high: z.number().meta({ description: 'Equal to low for one number' }),
    unit: z.string().nullable(),
    asOf: dayField.nullable(),
  })
  .meta({ id: 'Figure', description: 'The value that a passage gives' });

export const evidenceField = z
  .object({
    id: idField,
    claimId: idField,
    stance: z.enum(Stance),
    reason: z.string(),
    figure: figureField.nullable(),
    passage: passageField,
    document: quotedDocumentField,
    version: z.int(),
    by: personField,
    changedBy: personField,
    createdAt: timeField,
    updatedAt: timeField,
    withdrawn: z.object({ at: timeField, by: personField, reason: z.string() }).nullable(),
    canChange: z.boolean(),
  })
  .meta({ id: 'Evidence' });

export const searchField = z
  .object({
    id: idField,
    where: z.string(),
    query: z.string(),
    searchedOn: dayField,
    note: z.string().nullable(),
    by: personField,
    createdAt: timeField,
  })
  .meta({ id: 'SearchRecord', description: 'Looked here, for this, on that day, found nothing' });

export const attachEvidence = define({
  method: 'post',
  path: '/claims/{id}/evidence',
  tag: 'evidence',
  summary: 'Attach a passage to a claim',
  description:
    'A quote that differs in typography only is taken in the document’s words. One that differs in more is refused, with ' +
    '`current` as { place, words, flags }. One that leaves out a negation or condition of its sentence is taken, with `flags`.',
  access: 'member',
  status: 201,
  params: idParams,
  body: z.intersection(
    evidenceSchema.pick({ stance: true, reason: true, figure: true }),
    passageSchema,
  ),
  response: evidenceField.extend({ flags: flagsField }),
});

export const changeEvidence = define({
  method: 'patch',
  path: '/evidence/{id}',
  tag: 'evidence',
  summary: 'Change stance, reason or figure, or let it quote the new words of a later version',
  access: 'member',
  params: idParams,
  body: evidenceChangeSchema.omit({ evidenceId: true }).extend({
    placementId: idField.optional().meta({ description: 'Quote the words that it found' }),
    passage: passageSchema
      .optional()
      .meta({ description: 'Quote this passage of the latest version' }),
  }),
  response: evidenceField,
});

export const withdrawEvidence = define({
  method: 'delete',
  path: '/evidence/{id}',
  tag: 'evidence',
  summary: 'Withdraw evidence, visibly',
  description: 'The reason comes in the body or in the query.',
  access: 'member',
  params: idParams,
  query: z.object({ reason: z.string().optional() }),
  body: z.object({ reason: withdrawalSchema.shape.reason.optional() }),
  response: evidenceField,
});

export const recordSearch = define({
  method: 'post',
  path: '/claims/{id}/searches',
  tag: 'evidence',
  summary: 'Record a search that found nothing',
  access: 'member',
  status: 201,
  params: idParams,
  body: searchSchema.omit({ claimId: true }),
  response: searchField,
});
