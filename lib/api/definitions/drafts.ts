import { z } from 'zod';
import {
  draftFieldsSchema,
  draftFilterSchema,
  draftKeySchema,
  draftOwnerSchema,
  draftSchema,
} from '@/lib/drafts/schema';
import { define } from '../definition';
import { timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const draftField = z
  .object({
    key: z.string(),
    fields: draftFieldsSchema,
    seenVersion: z.int().nullable(),
    savedAt: timeField,
  })
  .meta({ id: 'Draft', description: 'What I typed into a form and have not sent' });

const keyParams = z.object({ key: draftKeySchema });

export const listDrafts = define({
  method: 'get',
  path: '/drafts',
  tag: 'people',
  summary: 'My own drafts, the newest first',
  access: 'member',
  query: draftFilterSchema.extend(pageQuery),
  response: pageOf(draftField),
});

export const readDraft = define({
  method: 'get',
  path: '/drafts/{key}',
  tag: 'people',
  summary: 'My draft of one form',
  access: 'member',
  params: keyParams,
  query: draftOwnerSchema,
  response: draftField,
});

export const saveDraft = define({
  method: 'put',
  path: '/drafts/{key}',
  tag: 'people',
  summary: 'Keep what I have typed so far; the newest save counts',
  description: 'A form that is sent takes its draft away; what is untouched for 90 days goes.',
  access: 'member',
  params: keyParams,
  body: draftSchema,
  response: z.object({
    draft: draftField,
    replaced: draftField.nullable().meta({
      description: 'What another tab or device had saved since basedOn',
    }),
  }),
});

export const discardDraft = define({
  method: 'delete',
  path: '/drafts/{key}',
  tag: 'people',
  summary: 'Discard my draft of one form',
  access: 'member',
  status: 204,
  params: keyParams,
  query: draftOwnerSchema,
  response: z.null(),
});
