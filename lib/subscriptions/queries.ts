import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { openSubscription } from './token';

/** What a link is about, for the person it was sent to. */
export type SubscriptionView = {
  slug: string;
  statement: string;
  language: string | null;
  email: string;
  confirmed: boolean;
};

/** The published claim that somebody may subscribe to; null when nothing of it is published. Open to all. */
export async function getSubscribable(
  slug: string,
): Promise<{ statement: string; language: string | null } | null> {
  return await db.publication.findFirst({
    where: { claim: { slugs: { some: { slug } } } },
    select: { statement: true, language: true },
    orderBy: { number: 'desc' },
  });
}

/** The id of a subscription that a link names and that is still there; null otherwise. */
export async function findSubscription(token: string): Promise<string | null> {
  const id = env.AUTH_SECRET ? openSubscription(token, env.AUTH_SECRET) : null;
  if (!id) return null;
  return (await db.subscription.count({ where: { id } })) > 0 ? id : null;
}

/** The subscription that a link names; null when the link does not work, or it was ended or never confirmed in time. */
export async function getSubscription(token: string): Promise<SubscriptionView | null> {
  const id = env.AUTH_SECRET ? openSubscription(token, env.AUTH_SECRET) : null;
  const found = id && (await db.subscription.findUnique({ where: { id } }));
  if (!found) return null;
  const publication = await db.publication.findFirst({
    where: { claimId: found.claimId },
    select: { slug: true, statement: true, language: true },
    orderBy: { number: 'desc' },
  });
  return (
    publication && { ...publication, email: found.email, confirmed: found.confirmedAt !== null }
  );
}

/** Whether this installation can send mail at all. */
export function sendsMail(): boolean {
  return env.SMTP_URL !== undefined;
}
