import 'server-only';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { recordEvent } from '@/lib/audit/mutations';
import { visitor } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { lockClaim } from '@/lib/digest/mutations';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { admit, countSending } from '@/lib/floodgate/mutations';
import type { FloodgateInput } from '@/lib/floodgate/schema';
import { getPublication } from '@/lib/publications/queries';
import { NONCE_BYTES } from '@/lib/sealed';
import type { ChallengeInput } from './schema';
import { subjectOf } from './subjects';
import { sealChallenge } from './token';

/** Where a form came from, in which language its page was, and what it sent against spam. */
export type Sent = { floodgate: FloodgateInput; address: string; language?: string; now: Date };

/** The number of the challenge, and the part of the private link to what became of it. */
export type ReceivedChallenge = { id: string; number: number; token: string };

/**
 * Keeps a reader's objection to the publication that they read. NOT_FOUND without such a publication, INVALID for evidence
 * that is not on its page, LIMITED when too many come. What is held is counted nowhere before somebody let it through; who
 * sent it cannot tell.
 */
export async function receiveChallenge(
  input: ChallengeInput,
  { floodgate, address, language, now }: Sent,
): Promise<ReceivedChallenge> {
  const { slug, publication } = input;
  const found = await getPublication(slug, publication);
  const subject = found && subjectOf(input.about, found.snapshot);
  if (!found) throw new AppError('NOT_FOUND', 'No such claim is published.');
  if (!subject) {
    const sentence = 'This piece of evidence is not on the page that you read.';
    throw new AppError('INVALID', sentence, { about: sentence });
  }
  const sending = await countSending('challenge', address);
  const id = uuid();
  const number = await transaction(async (tx) => {
    const { id: claimId } = await tx.claim.findUniqueOrThrow({
      where: { slug },
      select: { id: true },
    });
    // One after the other, so that every challenge to a claim has a number of its own.
    const claim = await lockClaim(tx, claimId);
    if (!claim) throw new AppError('NOT_FOUND', 'No such claim is published.');
    const { teamId } = claim;
    const hold = await admit(tx, 'challenge', floodgate, { sending, now });
    const last = await tx.challenge.aggregate({ where: { claimId }, _max: { number: true } });
    const next = (last._max.number ?? 0) + 1;
    await tx.challenge.create({
      data: {
        ...{ id, teamId, claimId, number: next, publicationNumber: publication },
        ...subject,
        ...writtenOf(input),
        ...(hold && { screening: 'held', screeningReason: hold }),
        ...(input.email && { contact: { create: { email: input.email, language } } }),
      },
    });
    await recordEvent(tx, visitor, {
      action: hold ? 'challenge.held' : 'challenge.received',
      subject: { kind: 'challenge', id },
      ...{ teamId, claimId },
      after: { number: next, publication },
    });
    return next;
  });
  const token = sealChallenge(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  return { id, number, token };
}

/** What the reader wrote, without what the chosen way of objecting has no use for. */
function writtenOf({ kind, text, url, quote, stance, named, name }: ChallengeInput) {
  return {
    ...{ kind, text },
    ...(kind === 'counter_source' && { url, quote, stance }),
    ...(named === 'name' && { name }),
  };
}
