import { z } from 'zod';
import { claimPrioritySchema } from '@/lib/priorities/schema';
import { savedViewChangeSchema, savedViewSchema } from '@/lib/saved-views/schema';
import { undoable } from '@/lib/undo/undo';
import { ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, digestField, idField, idParams, personField } from '../fields';
import { pageOf, pageQuery } from '../page';

export const prioritise = define({
  method: 'put',
  path: '/claims/{id}/priority',
  tag: 'claims',
  summary: 'Set priority or due date',
  description:
    'What is left out stays, null takes the due date away. Work data: no version is asked for, and the digest does not depend on it. 409 for a closed claim.',
  access: 'member',
  params: idParams,
  body: claimPrioritySchema,
  response: z.object({
    id: idField,
    priority: z.enum(ClaimPriority),
    dueOn: dayField.nullable(),
  }),
});

export const listSteps = define({
  method: 'get',
  path: '/claims/{id}/steps',
  tag: 'claims',
  summary: 'The steps out of the state of the claim that my role takes',
  access: 'member',
  params: idParams,
  response: z.object({
    state: z.enum(ClaimState),
    items: z.array(
      z.object({
        from: z.enum(ClaimState),
        to: z.enum(ClaimState),
        allowed: z.boolean(),
        why: z.string().nullable().meta({ description: 'What is missing' }),
      }),
    ),
  }),
});

export const undo = define({
  method: 'post',
  path: '/claims/{id}/undo',
  tag: 'claims',
  summary: 'Take back what I did last to the claim',
  description:
    'A step, an assignment, a priority or a due date; within five minutes, when nothing else happened to the claim since. Never across a reveal of assessments, a decision of the editors or a publication.',
  access: 'member',
  params: idParams,
  body: z.object({}).optional(),
  response: z.object({
    id: idField,
    undone: z.enum(undoable),
    state: z.enum(ClaimState),
    digest: digestField,
  }),
});

const viewField = z
  .object({
    id: idField,
    name: z.string(),
    query: z.string().meta({ description: 'The part of the address after the question mark' }),
    shared: z.boolean(),
    owner: personField,
    gone: z
      .array(z.enum(['topic', 'person']))
      .meta({ description: 'What it filters by that is not there any more' }),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'SavedView' });

export const listViews = define({
  method: 'get',
  path: '/views',
  tag: 'claims',
  summary: 'My saved views and those of the team',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(viewField),
});

export const saveView = define({
  method: 'post',
  path: '/views',
  tag: 'claims',
  summary: 'Keep a filter of the claims under a name',
  access: 'member',
  status: 201,
  body: savedViewSchema,
  response: viewField,
});

export const changeView = define({
  method: 'patch',
  path: '/views/{id}',
  tag: 'claims',
  summary: 'Rename a saved view, share it, or change its filter',
  access: 'member',
  params: idParams,
  body: savedViewChangeSchema.omit({ viewId: true }),
  response: viewField,
});

export const deleteView = define({
  method: 'delete',
  path: '/views/{id}',
  tag: 'claims',
  summary: 'Delete a saved view',
  access: 'member',
  status: 204,
  params: idParams,
  response: z.null(),
});
