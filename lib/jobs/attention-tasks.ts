import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { makeNotifications } from '@/lib/notifications/mutations';
import { queueMail, sweepMail } from '@/lib/outbox/mutations';
import { findMailRecipient } from '@/lib/outbox/queries';
import { sendMail } from '@/lib/outbox/sending-mutations';
import { sweepReaderMail } from '@/lib/reader-mail/mutations';
import { sendReaderMail } from '@/lib/reader-mail/sending-mutations';
import { tellSenders } from '@/lib/submissions/mutations';
import { removeUnconfirmed, tellSubscribers } from '@/lib/subscriptions/mutations';
import { readActingMember } from './acting-member';

const notifyPayload = z.array(z.uuid());
const mailPayload = z.object({ mailId: z.uuid() });
const tellingPayload = z.object({ claimId: z.uuid(), number: z.int().positive() });

/**
 * The tasks that tell people of things. They have a worker of their own, so that neither a long import keeps people waiting
 * nor a slow mail server the imports.
 */
export const attentionTasks = {
  notify: async (payload) => {
    const eventIds = notifyPayload.parse(payload);
    await makeNotifications(eventIds);
    await queueMail(eventIds, new Date());
  },
  send_mail: async (payload) => {
    const { mailId } = mailPayload.parse(payload);
    const recipient = await findMailRecipient(mailId);
    if (recipient) await sendMail(await readActingMember(recipient), mailId);
  },
  sweep_mail: async () => {
    await sweepMail(new Date());
    await sweepReaderMail(new Date());
  },
  tell_subscribers: async (payload) => {
    const publication = tellingPayload.parse(payload);
    await tellSubscribers(publication, new Date());
    await tellSenders(publication, new Date());
  },
  send_reader_mail: async (payload) => {
    await sendReaderMail(mailPayload.parse(payload).mailId);
  },
  remove_unconfirmed: async () => {
    await removeUnconfirmed(new Date());
  },
} satisfies Record<string, Task>;
