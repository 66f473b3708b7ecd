import { afterAll, beforeAll, beforeEach } from 'vitest';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { env, settleEnvironment } from '@/lib/env';
import { makeNotifications } from '@/lib/notifications/mutations';
import { queueMail } from '@/lib/outbox/mutations';
import { createClaim, createMember } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { type MailServer, startMailServer } from './mail-server';

export let server: MailServer;
export let ana: Member;
export let ben: Member;
export let claim: { id: string; number: number };

/** A mail server, and a team of two with a claim of Ana's; called once in a file, before its tests. */
export function startMailDesk(): void {
  beforeAll(async () => {
    server = await startMailServer();
    settleEnvironment({
      SMTP_URL: server.url,
      AUTH_SECRET: 'a secret of more than thirty-two characters',
      ASSAY_URL: 'https://desk.example',
      MAIL_FROM: 'Harbour Desk <desk@desk.example>',
      MAIL_REPLY_TO: 'editors@desk.example',
    });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.arrived.length = 0;
    Object.assign(server, { manner: 'take', slowMs: 0 });
    ana = await createMember(db, {
      name: 'Ana Lind',
      email: `ana-${crypto.randomUUID()}@desk.example`,
    });
    ben = await createMember(db, { teamId: ana.teamId, name: 'Ben Ode', role: 'admin' });
    claim = await createClaim(db, { by: ana, statement: 'Four <million> tonnes passed.' });
  });
}

/** Ben moves the claim, or comments on it and names Ana; the job tells of it and queues the mail. */
export async function happen(what: 'move' | 'mention'): Promise<string> {
  const subject =
    what === 'move'
      ? { kind: 'claim', id: claim.id }
      : { kind: 'comment', id: await commentBy(ben, 'Is it *gross*, [@Ana](mention:1)? <b>') };
  await transaction((tx) =>
    recordEvent(tx, ben, {
      action: what === 'move' ? 'claim.moved' : 'comment.added',
      subject,
      claimId: claim.id,
      ...(what === 'move' && { after: { state: 'researching' } }),
    }),
  );
  const event = await db.auditEvent.findFirstOrThrow({ orderBy: { position: 'desc' } });
  await makeNotifications([event.id]);
  await queueMail([event.id], new Date());
  return event.id;
}

async function commentBy(by: Member, body: string): Promise<string> {
  const thread = await createThread(db, { by, claimId: claim.id, body });
  const { id } = await db.comment.findFirstOrThrow({ where: { threadId: thread.id } });
  await db.mention.create({ data: { commentId: id, userId: ana.userId } });
  return id;
}

/** The mails to Ana, the oldest first. */
export const mails = () =>
  db.mail.findMany({ where: { userId: ana.userId }, orderBy: { id: 'asc' } });

/** The one mail to Ana. */
export async function theMail() {
  const [mail] = await mails();
  if (!mail) throw new Error('There is no mail.');
  return mail;
}

/** How a mail is sent when so many minutes have passed. */
export const later = (minutes: number) => ({
  url: env.SMTP_URL,
  now: new Date(Date.now() + minutes * 60_000),
});

/** The jobs that wait to send a mail. */
export const jobsOf = (id: string) => db.$queryRaw<{ queue_name: string }[]>`
  SELECT queue_name FROM graphile_worker.jobs WHERE key = ${`mail:${id}`}`;
