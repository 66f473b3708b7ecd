import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { readEdition } from '@/lib/publications/edition-queries';
import { createReadableClaim, createReplyLink } from '@/prisma/challenge-factories';
import { createClaim, createMember } from '@/prisma/factories';
import { decideReply, issueReplyLink, revokeReplyLink, sendReply } from './mutations';
import { getReplyInvitation, listPublicReplies, listReplies, listWaitingReplies } from './queries';
import { replyDecisionSchema } from './schema';

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code });
const now = new Date();
const from = { address: '203.0.113.9', now };
const words = 'We counted in March.\n\nNobody asked us about the winter. <b>';

let mara: Member;
let ines: Member;
let claim: Awaited<ReturnType<typeof createReadableClaim>>;

beforeAll(async () => {
  settleEnvironment({
    AUTH_SECRET: 'a secret of the tests, long enough',
    ASSAY_URL: 'https://assay.example',
  });
  await migrateJobs();
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
  mara = await createMember(db, { role: 'editor', name: 'Mara' });
  ines = await createMember(db, { teamId: mara.teamId, role: 'editor', name: 'Ines' });
  claim = await createReadableClaim(db, { by: mara });
});

const invite = async (by = ines) =>
  await issueReplyLink(by, { claimId: claim.id, name: 'The port' });
const reply = (token: string) =>
  sendReply({ token, text: words, name: 'Jo Roe, the port', consent: 'yes' }, from);
const onlyReply = async () => {
  const { id } = await db.reply.findFirstOrThrow({ where: { link: { claimId: claim.id } } });
  return id;
};

it('publishes a reply unaltered under its name, and the page is new', async () => {
  const { token } = await invite();
  expect(await getReplyInvitation(token)).toMatchObject({ of: 'The port', state: 'open' });
  await reply(token);
  expect(await listPublicReplies(claim.slug)).toEqual([]);
  expect((await listWaitingReplies(ines)).map(({ name }) => name)).toEqual(['The port']);
  const before = Number(await readEdition());
  // Whoever worked on the claim may let the other side speak.
  await decideReply(mara, { replyId: await onlyReply(), decision: 'published' });
  expect(Number(await readEdition())).toBeGreaterThan(before);
  expect(await listPublicReplies(claim.slug)).toMatchObject([
    { of: 'The port', name: 'Jo Roe, the port', text: words, publication: 1 },
  ]);
  expect(await listWaitingReplies(ines)).toEqual([]);
});

it('takes one reply by a link, none by one that was revoked or is too old', async () => {
  const { token } = await invite();
  await reply(token);
  await expect(reply(token)).rejects.toEqual(refusal('NOT_FOUND'));
  const revoked = await invite();
  await revokeReplyLink(ines, { linkId: revoked.id });
  await expect(reply(revoked.token)).rejects.toEqual(refusal('NOT_FOUND'));
  expect(await getReplyInvitation(revoked.token)).toBeNull();
  const old = await invite();
  const later = { ...from, now: new Date(now.getTime() + 61 * 86_400_000) };
  const sent = { token: old.token, text: words, name: 'Jo', consent: 'yes' } as const;
  await expect(sendReply(sent, later)).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(reply('nobody-knows-it')).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(revokeReplyLink(ines, { linkId: revoked.id })).rejects.toEqual(refusal('CONFLICT'));
});

it('keeps one of two replies that come by a link at once', async () => {
  const { token } = await invite();
  const both = await Promise.allSettled([reply(token), reply(token)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('has a reply declined by nobody who worked on the claim, here and in the database', async () => {
  const { token } = await invite();
  await reply(token);
  const replyId = await onlyReply();
  const declined = { replyId, decision: 'declined', reason: 'It insults a person.' } as const;
  expect(replyDecisionSchema.safeParse({ replyId, decision: 'declined' }).success).toBe(false);
  await expect(decideReply(mara, declined)).rejects.toEqual(refusal('FORBIDDEN'));
  const data = { decision: 'declined', reason: 'x', decidedAt: now } as const;
  await expect(
    db.reply.update({ where: { id: replyId }, data: { ...data, decidedById: mara.userId } }),
  ).rejects.toThrow(/contributed nothing/);
  await decideReply(ines, declined);
  expect((await getReplyInvitation(token))?.reply).toMatchObject({
    ...{ decision: 'declined', reason: 'It insults a person.' },
  });
  expect(await listPublicReplies(claim.slug)).toEqual([]);
  await expect(decideReply(ines, { replyId, decision: 'published' })).rejects.toEqual(
    refusal('CONFLICT'),
  );
});

it('is never changed nor deleted, by whichever program', async () => {
  const { token } = await invite();
  await reply(token);
  const where = { id: await onlyReply() };
  await expect(db.reply.update({ where, data: { text: 'Other.' } })).rejects.toThrow(/never/);
  await expect(db.reply.delete({ where })).rejects.toThrow(/never deleted/);
  await expect(db.replyLink.deleteMany({ where: { claimId: claim.id } })).rejects.toThrow(/never/);
});

it('is the business of editors, and of their own team', async () => {
  const reviewer = await createMember(db, { teamId: mara.teamId, role: 'reviewer' });
  const stranger = await createMember(db, { role: 'admin' });
  await expect(invite(reviewer)).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(invite(stranger)).rejects.toEqual(refusal('NOT_FOUND'));
  const open = await createClaim(db, { by: mara });
  await expect(issueReplyLink(ines, { claimId: open.id, name: 'A' })).rejects.toEqual(
    refusal('INVALID'),
  );
  const link = await createReplyLink(db, { by: ines, claimId: claim.id });
  await expect(revokeReplyLink(stranger, { linkId: link.id })).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  await expect(revokeReplyLink(reviewer, { linkId: link.id })).rejects.toEqual(
    refusal('FORBIDDEN'),
  );
  expect(await listReplies(stranger, claim.id)).toBeNull();
  const seen = await listReplies(reviewer, claim.id);
  expect(seen?.items[0]).toMatchObject({ state: 'open', address: null, can: { revoke: false } });
  const editors = await listReplies(ines, claim.id);
  expect(editors?.items[0]?.address).toMatch(/^https:\/\/assay\.example\/reply\//);
});
