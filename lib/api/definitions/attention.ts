import { z } from 'zod';
import { notificationKinds } from '@/lib/attention/kinds';
import { locales } from '@/lib/i18n/locales';
import { mailSettingsSchema } from '@/lib/mailing/schema';
import { inboxQuerySchema, readingSchema } from '@/lib/notifications/schema';
import { watchSchema, watchTargetSchema } from '@/lib/watching/schema';
import { ClaimState, MailPace, WatchTarget } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const watchField = z
  .object({
    kind: z.enum(WatchTarget),
    id: idField,
    choice: z
      .enum(['watched', 'muted'])
      .nullable()
      .meta({ description: 'Null: nothing was chosen' }),
    involved: z
      .boolean()
      .meta({ description: 'Made it, works on it or wrote in it: told without a choice' }),
  })
  .meta({ id: 'Watch', description: 'How somebody stands to a claim, a document or a topic' });

const notificationField = z
  .object({
    id: idField,
    kind: z.enum(notificationKinds),
    action: z.string().meta({ description: 'As in the audit log: claim.moved' }),
    at: timeField,
    read: z.boolean(),
    many: z
      .boolean()
      .meta({ description: 'Stands for more events like it, done at the same time' }),
    by: personField.nullable(),
    to: z.enum(ClaimState).nullable().meta({ description: 'Where a claim was moved to' }),
    excerpt: z.string().nullable().meta({ description: 'The beginning of a comment' }),
    claim: z
      .object({
        id: idField,
        number: z.int(),
        statement: z.string(),
        language: z.string().nullable(),
      })
      .nullable(),
    document: z
      .object({ id: idField, title: z.string(), language: z.string().nullable() })
      .nullable(),
    webhook: z
      .object({ id: idField, name: z.string() })
      .nullable()
      .meta({ description: 'A webhook that was disabled; told to admins' }),
    commentId: idField.nullable(),
    evidenceId: idField.nullable(),
  })
  .meta({ id: 'Notification', description: 'One line of one’s own inbox' });

const mailSettingsField = mailSettingsSchema
  .extend({
    email: z.string(),
    language: z
      .enum(locales)
      .meta({ description: 'That of one’s desk, unless it was chosen here' }),
    paces: z.record(z.enum(notificationKinds), z.enum(MailPace)),
    configured: z.boolean().meta({ description: 'Whether this installation sends mail at all' }),
  })
  .meta({
    id: 'MailSettings',
    description: 'How somebody gets mail; version 0 while nothing was chosen',
  });

const shared = { tag: 'attention', access: 'member' } as const;

export const listWatches = define({
  ...shared,
  method: 'get',
  path: '/watches',
  summary: 'List what I watch and what I muted',
  query: z.object(pageQuery),
  response: pageOf(
    watchField.omit({ involved: true }).extend({
      choice: z.enum(['watched', 'muted']),
      name: z.string(),
      since: timeField,
    }),
  ),
});

export const putWatch = define({
  ...shared,
  method: 'put',
  path: '/watches/{kind}/{id}',
  summary: 'Watch a claim, a document or a topic, or mute it',
  params: watchTargetSchema,
  body: watchSchema.pick({ muted: true }),
  response: watchField,
});

export const deleteWatch = define({
  ...shared,
  method: 'delete',
  path: '/watches/{kind}/{id}',
  summary: 'Take back what was chosen',
  params: watchTargetSchema,
  status: 204,
  response: z.null(),
});

export const listNotifications = define({
  ...shared,
  method: 'get',
  path: '/notifications',
  summary: 'List my notifications, newest first',
  query: inboxQuerySchema.extend(pageQuery),
  response: pageOf(notificationField).extend({ unread: z.int() }),
});

export const patchNotification = define({
  ...shared,
  method: 'patch',
  path: '/notifications/{id}',
  summary: 'Mark one as read, or as unread',
  params: idParams,
  body: z.object({ read: z.boolean() }),
  response: notificationField,
});

export const readNotifications = define({
  ...shared,
  method: 'post',
  path: '/notifications/read',
  summary: 'Mark several as read, or as unread: by id, of a claim or a document, or all',
  body: readingSchema,
  response: z.object({ count: z.int().meta({ description: 'How many changed' }) }),
});

export const getMailSettings = define({
  ...shared,
  method: 'get',
  path: '/mail-settings',
  summary: 'Read how I get mail',
  response: mailSettingsField,
});

export const putMailSettings = define({
  ...shared,
  method: 'put',
  path: '/mail-settings',
  summary: 'Choose how I get mail',
  body: mailSettingsSchema,
  response: mailSettingsField,
});
