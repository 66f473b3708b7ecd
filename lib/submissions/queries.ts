import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { type LikelyPublication, listLikelyPublications } from '@/lib/publications/likely-queries';
import type { TipReason } from '@/prisma/generated/enums';
import { openThing } from './token';

/** As many are shown before somebody sends: who reads more of them reads the list. */
const SHOWN = 5;

/** Less likely ones only distract somebody who wants to send. */
const LIKELY = 0.1;

/** The published claims that what a reader wrote may be about, best first, at most five. Open to all. */
export async function listAnswers(text: string | undefined): Promise<LikelyPublication[]> {
  if (!text) return [];
  const found = await listLikelyPublications(text, SHOWN);
  return found.filter(({ score }) => score >= LIKELY);
}

/** What the sender of a tip is told of it; a claim that is not published is never named. */
export type SubmissionView = {
  status: 'waiting' | 'taken_up' | 'published' | 'declined' | 'withdrawn' | 'forgotten';
  text: string | null;
  language: string | null;
  link: string | null;
  file: { filename: string; size: number } | null;
  email: string | null;
  reason: TipReason | null;
  answer: string | null;
  receivedAt: string;
  settledAt: string | null;
  publication: {
    slug: string;
    statement: string;
    language: string | null;
    ratingName: string;
  } | null;
};

/** The tip that a private link names, for whoever has the link; null when the link does not work. */
export async function getSubmission(token: string): Promise<SubmissionView | null> {
  const id = openThing('tip', token, env.AUTH_SECRET ?? '');
  const tip =
    id &&
    (await db.tip.findUnique({
      where: { id },
      include: { file: { select: { filename: true, size: true } } },
    }));
  if (!tip) return null;
  const publication = tip.claimId
    ? await db.publication.findFirst({
        where: { claimId: tip.claimId },
        select: { slug: true, statement: true, language: true, ratingName: true },
        orderBy: { number: 'desc' },
      })
    : null;
  const { text, language, link, file, email, reason, answer } = tip;
  return {
    ...{ status: statusOf(tip, publication !== null), text, language, link, file, email },
    ...{ reason, answer, publication },
    receivedAt: tip.receivedAt.toISOString(),
    settledAt: isSeen(tip) ? (tip.settledAt?.toISOString() ?? null) : null,
  };
}

type Standing = { state: string; settledById: string | null; forgottenAt: Date | null };

/** What a program was caught with says nothing to it: it waits, for all it can tell. */
const isSeen = ({ state, settledById }: Standing) => state !== 'spam' || settledById !== null;

function statusOf(tip: Standing, isPublished: boolean): SubmissionView['status'] {
  if (tip.state === 'withdrawn') return 'withdrawn';
  if (tip.state === 'merged' || tip.state === 'became_claim' || tip.state === 'answered') {
    return isPublished ? 'published' : 'taken_up';
  }
  if (tip.forgottenAt) return 'forgotten';
  if (tip.state === 'declined' || (tip.state === 'spam' && isSeen(tip))) return 'declined';
  return 'waiting';
}
