import { z } from 'zod';
import { claimSchema } from '@/lib/claims/schema';
import { declineTipsSchema, tipFilterSchema } from '@/lib/tips/schema';
import { HoldReason, TipReason, TipState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { similarClaim } from './matches';

const tipFields = {
  id: idField,
  state: z.enum(TipState),
  hold: z.enum(HoldReason).nullable().meta({
    description: 'Why it waited for a look: filled in by a program, no solved puzzle, a flood',
  }),
  text: z.string().nullable(),
  language: z.string().nullable(),
  link: z.string().nullable().meta({ description: 'As it was given; nobody has opened it' }),
  file: z.object({ filename: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  email: z.string().nullable().meta({ description: 'Null for everybody below editor' }),
  leftEmail: z.boolean(),
  claim: z
    .object({
      id: idField,
      number: z.int(),
      statement: z.string(),
      language: z.string().nullable(),
    })
    .nullable(),
  reason: z.enum(TipReason).nullable(),
  answer: z.string().nullable().meta({ description: 'What its sender is told besides' }),
  receivedAt: timeField,
  settled: z.object({ at: timeField, by: personField.nullable() }).nullable(),
  forgotten: z.boolean().meta({ description: 'What its sender wrote was deleted' }),
  can: z.object({
    merge: z.boolean(),
    decline: z.boolean(),
    letThrough: z.boolean(),
    markAsSpam: z.boolean(),
    reopen: z.boolean(),
  }),
};

const tipField = z
  .object(tipFields)
  .meta({ id: 'Tip', description: 'What a reader asked the team to check' });

const listedTip = z
  .object({
    ...tipFields,
    group: idField.meta({ description: 'The first tip of the page that is a near copy of it' }),
  })
  .meta({ id: 'ListedTip' });

const wholeTip = z
  .object({
    ...tipFields,
    suggested: z.array(similarClaim).meta({ description: 'Claims that it may be about' }),
  })
  .meta({ id: 'WholeTip' });

export const listTips = define({
  method: 'get',
  path: '/tips',
  tag: 'tips',
  summary: 'List what readers ask the team to check, newest first',
  access: 'member',
  query: tipFilterSchema.pick({ show: true }).extend(pageQuery),
  response: pageOf(listedTip),
});

export const getTip = define({
  method: 'get',
  path: '/tips/{id}',
  tag: 'tips',
  summary: 'Read a tip, with the claims that it may be about',
  access: 'member',
  params: idParams,
  response: wholeTip,
});

export const getTipFile = define({
  method: 'get',
  path: '/tips/{id}/file',
  tag: 'tips',
  summary: 'The file that came with a tip, as it came',
  access: 'member',
  params: idParams,
  mediaType: 'application/octet-stream',
  response: z.string(),
});

export const makeClaimOfTip = define({
  method: 'post',
  path: '/tips/{id}/claim',
  tag: 'tips',
  summary: 'Make a claim of a tip',
  access: 'member',
  status: 201,
  params: idParams,
  body: claimSchema,
  response: tipField,
});

export const mergeTip = define({
  method: 'post',
  path: '/tips/{id}/merge',
  tag: 'tips',
  summary: 'Add a tip to a claim',
  description:
    'Its sender counts among those who asked for the claim, and is told when it is published.',
  access: 'member',
  params: idParams,
  body: z.object({ claim: idField }),
  response: tipField,
});

export const declineTip = define({
  method: 'post',
  path: '/tips/{id}/decline',
  tag: 'tips',
  summary: 'Decline a tip with a reason that its sender gets',
  description:
    'By mail five minutes later, until when it can be reopened, and on the page of the tip.',
  access: 'member',
  params: idParams,
  body: declineTipsSchema.pick({ reason: true, answer: true }),
  response: tipField,
});

export const letTipThrough = define({
  method: 'post',
  path: '/tips/{id}/let-through',
  tag: 'tips',
  summary: 'Let a held tip into the queue',
  access: 'member',
  params: idParams,
  response: tipField,
});

export const markTipAsSpam = define({
  method: 'post',
  path: '/tips/{id}/spam',
  tag: 'tips',
  summary: 'Put a tip aside as spam',
  access: 'member',
  params: idParams,
  response: tipField,
});

export const reopenTip = define({
  method: 'post',
  path: '/tips/{id}/reopen',
  tag: 'tips',
  summary: 'Put a settled tip back into the queue',
  access: 'member',
  params: idParams,
  response: tipField,
});
