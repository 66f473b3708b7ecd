import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { ActionRow } from './access-actions';
import type { OperationRow, PageRow } from './access-table';
import type { World } from './access-world';

const open = { visitor: 200, stranger: 200, member: 200 } as const;
const desk = { visitor: 'sign-in', stranger: 200, member: 200 } as const;
const work = { least: 'reviewer', status: 200 } as const;

/** Tips of a team: one to decide on, one that is held, one that was declined. The first one came with a file. */
export async function createTips({ teamId, userId }: Member, secret: string) {
  const make = (data: Omit<Prisma.TipUncheckedCreateInput, 'teamId' | 'senderKey' | 'locale'>) =>
    db.tip.create({
      data: { teamId, senderKey: secret, locale: 'en', text: `Gross, ${secret}?`, ...data },
    });
  const content = new TextEncoder().encode(`They said ${secret} tonnes.`);
  const file = {
    filename: `${secret}.txt`,
    mediaType: 'text/plain',
    size: content.length,
    content,
  };
  const settled = { settledAt: new Date(), settledById: userId };
  return {
    received: await make({ state: 'received', file: { create: file } }),
    held: await make({ state: 'held', hold: 'unsolved' }),
    declined: await make({ state: 'declined', reason: 'other', ...settled }),
  };
}

type Which = keyof World['tips'];
const tip =
  (step = '', which: Which = 'received') =>
  ({ tips }: World) =>
    `/tips/${tips[which].id}${step}`;
const send =
  (more: Record<string, string> = {}, which: Which = 'received') =>
  ({ tips }: World) => ({ tipIds: tips[which].id, ...more });

export const tipPages: Record<string, PageRow> = {
  '/submit': { ...open, at: () => '/submit' },
  // Who has the link has the tip; with something made up there is nothing, and the page says so.
  '/submit/[token]': { ...open, at: () => '/submit/nobody-knows-it' },
  '/desk/tips': { ...desk, at: () => '/desk/tips' },
  '/desk/settings/readers': { ...desk, at: () => '/desk/settings/readers' },
};

export const tipsForAll = {
  'GET /api/submission/[token]': { at: '/api/submission/nobody-knows-it', status: 200 },
  'POST /api/submission/[token]': { at: '/api/submission/nobody-knows-it', status: 404 },
};

export const tipOperations: Record<string, OperationRow> = {
  'GET /tips': { least: 'observer', own: true, status: 200, at: () => '/tips' },
  'GET /tips/[id]': { least: 'observer', status: 200, at: tip() },
  'GET /tips/[id]/file': { least: 'observer', status: 200, at: tip('/file') },
  'POST /tips/[id]/claim': {
    ...{ least: 'reviewer', status: 201 },
    at: tip('/claim'),
    body: () => ({ statement: 'It is so.' }),
  },
  'POST /tips/[id]/merge': {
    ...work,
    at: tip('/merge'),
    body: ({ claim }) => ({ claim: claim.id }),
  },
  'POST /tips/[id]/decline': {
    ...work,
    at: tip('/decline'),
    body: () => ({ reason: 'not_checkable' }),
  },
  'POST /tips/[id]/let-through': { ...work, at: tip('/let-through', 'held') },
  'POST /tips/[id]/spam': { ...work, at: tip('/spam') },
  'POST /tips/[id]/reopen': { ...work, at: tip('/reopen', 'declined') },
};

export const tipActions: Record<string, ActionRow> = {
  makeClaimOfTipsAction: { least: 'reviewer', send: send({ statement: 'It is so.', stay: 'on' }) },
  mergeTipsAction: {
    least: 'reviewer',
    send: (world) => ({ ...send()(world), claimId: world.claim.id }),
  },
  declineTipsAction: { least: 'reviewer', send: send({ reason: 'not_checkable' }) },
  letThroughAction: { least: 'reviewer', send: send({}, 'held') },
  markAsSpamAction: { least: 'reviewer', send: send() },
  reopenTipsAction: { least: 'reviewer', send: send({}, 'declined') },
  changeReaderSettingsAction: {
    ...{ least: 'admin', own: true },
    // The team that has the form keeps it: the demonstration’s own tips stay where they are.
    send: async () => {
      const chosen = await db.readerSettings.findUniqueOrThrow({ where: { id: 1 } });
      const oldest = await db.team.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
      const teamId = chosen.teamId ?? oldest.id;
      const { keepDays, spamDays, waitingDays, version } = chosen;
      return { teamId, keepDays, spamDays, waitingDays, version };
    },
  },
};

/** For readers; with something made up they do nothing. */
export const tipOpenActions = {
  submitAction: { step: 'compare', text: '', link: 'nothing that is a link' },
  forgetAddressAction: { token: 'nobody-knows-it' },
  withdrawTipAction: { token: 'nobody-knows-it' },
};
