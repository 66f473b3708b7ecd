import { z } from 'zod';
import { subclaimChangeSchema, subclaimSchema } from '@/lib/subclaims/schema';
import { overrideSchema } from '@/lib/verdicts/schema';
import { ClaimState, RollUpRule } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, ratingField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { verdictField } from './lifecycle';

/** What the sub-claims of a claim come to. */
export const rollUpField = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rating'), rating: ratingField }),
    z.object({
      kind: z.literal('range'),
      ...{ low: z.number(), high: z.number(), lowName: z.string(), highName: z.string() },
    }),
    z.object({ kind: z.literal('open') }),
  ])
  .meta({
    id: 'RollUp',
    description: 'One rating, values from low to high, or nothing yet; published ratings count',
  });

const tiedClaim = z.object({
  id: idField,
  number: z.int(),
  statement: z.string(),
  state: z.enum(ClaimState),
  slug: z.string().nullable(),
});
const rule = z.enum(RollUpRule);

const subclaimField = z
  .object({
    id: idField,
    claim: tiedClaim,
    rule,
    part: z
      .object({
        start: z.int(),
        end: z.int(),
        exact: z.string(),
        loose: z.boolean().meta({ description: 'Its words no longer stand in the statement' }),
      })
      .nullable()
      .meta({ description: 'Its part of the statement; null for the whole' }),
    rating: ratingField.nullable().meta({ description: 'Of its latest publication' }),
    version: z.int(),
    by: personField,
  })
  .meta({ id: 'Subclaim' });

const subclaimsField = z.object({
  ...pageOf(subclaimField).shape,
  parents: z
    .array(z.object({ id: idField, claim: tiedClaim, rule, part: z.string().nullable() }))
    .meta({ description: 'The claims that this one is a part of' }),
  rollUp: rollUpField.nullable(),
  contradiction: z
    .string()
    .nullable()
    .meta({ description: 'How the verdict differs from the roll-up' }),
});

export const listSubclaims = define({
  method: 'get',
  path: '/claims/{id}/subclaims',
  tag: 'claims',
  summary: 'The claims a claim is made of, what they come to, and what it is part of',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: subclaimsField,
});

export const addSubclaim = define({
  method: 'post',
  path: '/claims/{id}/subclaims',
  tag: 'claims',
  summary: 'Tie a claim, or a new one, to a part of the statement',
  description:
    'Send claim (an id) or statement. A part is { start, end } or { exact }; without one it is the whole statement.',
  access: 'member',
  status: 201,
  params: idParams,
  body: z
    .object(subclaimSchema.shape)
    .omit({ parentId: true, childId: true })
    .extend({ claim: idField.optional() }),
  response: subclaimField,
});

export const changeSubclaim = define({
  method: 'patch',
  path: '/subclaims/{id}',
  tag: 'claims',
  summary: 'Change the rule or the part of a sub-claim',
  description: 'What is left out stays; a part of null is the whole statement.',
  access: 'member',
  params: idParams,
  body: subclaimChangeSchema.omit({ subclaimId: true }),
  response: subclaimField,
});

export const removeSubclaim = define({
  method: 'delete',
  path: '/subclaims/{id}',
  tag: 'claims',
  summary: 'Untie a sub-claim; the claim itself stays',
  access: 'member',
  status: 204,
  params: idParams,
  response: z.null(),
});

export const overrideRollUp = define({
  method: 'put',
  path: '/claims/{id}/override',
  tag: 'claims',
  summary: 'Write why the verdict differs from what the sub-claims come to',
  description: 'For editors, with the version of the verdict seen; the reason is published.',
  access: 'member',
  params: idParams,
  body: overrideSchema.omit({ claimId: true }),
  response: verdictField,
});
