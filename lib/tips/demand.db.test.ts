import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { mergeClaim } from '@/lib/merges/mutations';
import { takeAsAnswer, tellSenders } from '@/lib/submissions/mutations';
import { getSubmission } from '@/lib/submissions/queries';
import { refusal } from '@/lib/testing/claim-in-progress';
import {
  arrival,
  days,
  editor,
  now,
  reviewer,
  send,
  sendMails,
  solved,
  startTipDesk,
} from '@/lib/testing/tip-desk';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { makeClaimOfTips, mergeTips, reopenTips } from './mutations';
import { getTip } from './queries';

startTipDesk();

const demandOf = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).demand;

test('demand counts senders, not tips, and follows a merged claim', async () => {
  const [one, again, two] = [
    await send({}, '192.0.2.1'),
    await send({}, '192.0.2.1'),
    await send({}, '192.0.2.2'),
  ];
  const input = { statement: 'Trout have doubled.', tipIds: [one.id, again.id] };
  const made = await makeClaimOfTips(reviewer, input);
  expect(await demandOf(made.id)).toBe(1);
  await mergeTips(reviewer, { tipIds: [two.id], claimId: made.id });
  expect(await demandOf(made.id)).toBe(2);
  expect(await getTip(reviewer, one.id)).toMatchObject({
    state: 'became_claim',
    claim: { id: made.id },
  });
  const kept = await createClaim(db, { by: reviewer, statement: 'Trout doubled since 2019.' });
  await mergeClaim(editor, { claimId: made.id, intoId: kept.id, reason: 'The same.' });
  expect([await demandOf(made.id), await demandOf(kept.id)]).toEqual([0, 2]);
  await reopenTips(reviewer, { tipIds: [two.id] });
  expect(await demandOf(kept.id)).toBe(1);
});

test('demand grows by a reader whom a published claim answers, and not by a program', async () => {
  const claim = await createClaim(db, { by: editor, statement: 'Eels are gone.' });
  const { slug } = await createPublication(db, { by: editor, claimId: claim.id });
  await takeAsAnswer({ slug, ...(await solved()) }, arrival());
  expect(await demandOf(claim.id)).toBe(1);
  await takeAsAnswer({ slug }, arrival());
  await takeAsAnswer({ slug, ...(await solved()), subject: 'Buy' }, arrival());
  expect(await demandOf(claim.id)).toBe(1);
  await expect(takeAsAnswer({ slug: 'nothing', ...(await solved()) }, arrival())).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  expect(await db.tip.findFirst({ where: { claimId: claim.id } })).toMatchObject({
    text: null,
    email: null,
  });
});

test('a claim tells senders of the publication, once, and never of a claim that is not published', async () => {
  const tip = await send({ email: 'reader@example.test' });
  await sendMails(now());
  const claim = await createClaim(db, { by: editor, statement: 'Secret until it is published.' });
  await mergeTips(reviewer, { tipIds: [tip.id], claimId: claim.id });
  const waiting = await getSubmission(tip.token);
  expect(waiting).toMatchObject({ status: 'taken_up', publication: null });
  expect(JSON.stringify(waiting)).not.toContain('Secret');
  await tellSenders({ claimId: claim.id }, now());
  expect(await sendMails(days(1))).toEqual([]);
  const { slug } = await createPublication(db, { by: editor, claimId: claim.id });
  for (let times = 0; times < 3; times += 1) await tellSenders({ claimId: claim.id }, now());
  const [mail, ...others] = await sendMails(days(1));
  expect(others).toEqual([]);
  expect(mail?.text).toContain(`https://assay.example/claims/${slug}`);
  expect(await getSubmission(tip.token)).toMatchObject({
    status: 'published',
    publication: { slug },
  });
});

test('the database refuses a claim of another team', async () => {
  const tip = await send({});
  const stranger = await createMember(db, { role: 'editor' });
  const claim = await createClaim(db, { by: stranger });
  await expect(mergeTips(reviewer, { tipIds: [tip.id], claimId: claim.id })).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  const data = { state: 'merged' as const, claimId: claim.id, settledAt: now() };
  await expect(db.tip.update({ where: { id: tip.id }, data })).rejects.toThrow(
    /belong to one team/,
  );
});
