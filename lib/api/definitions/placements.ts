import { z } from 'zod';
import { passageSchema } from '@/lib/passages/schema';
import { decisionSchema } from '@/lib/placements/schema';
import { PassageFate, PlacementDecision } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { appearanceField } from './passages';

const placeField = z.object({ start: z.int(), end: z.int(), exact: z.string() }).meta({
  id: 'Place',
  description: 'UTF-16 code units into a version’s text, and what stands there',
});

export const placementField = z
  .object({
    id: idField,
    documentId: idField,
    versionNumber: z.int(),
    passage: placeField.extend({ id: idField, versionNumber: z.int() }),
    machine: z.object({
      fate: z.enum(PassageFate),
      place: placeField.nullable(),
      score: z.number().nullable().meta({ description: 'How much of its words is left, 0 to 1' }),
      typographic: z.boolean().meta({ description: 'Nothing but typography differs' }),
    }),
    decision: z
      .object({
        kind: z.enum(PlacementDecision),
        place: placeField.nullable(),
        reason: z.string().nullable(),
        by: personField,
        at: timeField,
      })
      .nullable()
      .meta({ description: 'What a person decided; it counts before the machine’s result' }),
    version: z.int().meta({ description: 'The count of decisions, to be sent with the next one' }),
    standing: z.enum(['in_place', 'altered', 'missing']),
    place: placeField.nullable(),
    difference: z
      .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
      .nullable(),
  })
  .meta({ id: 'Placement', description: 'Where a passage stands in a later version' });

export const listPlacements = define({
  method: 'get',
  path: '/documents/{id}/placements',
  tag: 'documents',
  summary: 'List where passages of earlier versions stand in a version',
  description:
    'What the machine found and what a person decided, apart; the latest version unless told.',
  access: 'member',
  params: idParams,
  query: z.object({
    version: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    ...pageQuery,
  }),
  response: pageOf(placementField),
});

export const decidePlacement = define({
  method: 'patch',
  path: '/placements/{id}',
  tag: 'documents',
  summary: 'Confirm or correct where a passage stands, mark it as gone, or take that back',
  access: 'member',
  params: idParams,
  body: decisionSchema.omit({ placementId: true }),
  response: placementField,
});

/** New words by the placement that found them, or by a passage of the latest version. */
const newWordsField = z.union([z.object({ placementId: idField }), passageSchema]);

export const requoteAppearance = define({
  method: 'patch',
  path: '/appearances/{id}',
  tag: 'claims',
  summary: 'Let an appearance quote the new words in its document’s latest version',
  access: 'member',
  params: idParams,
  body: newWordsField,
  response: appearanceField,
});
