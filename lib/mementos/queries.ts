import 'server-only';
import { db } from '@/lib/db';
import { isSlug } from '@/lib/publications/slug';
import type { Memento } from './mementos';

/** The versions of a claim in order, with the slug that it has today. */
export type Mementos = { slug: string; mementos: Memento[] };

/** The versions of the claim that has or had this slug, in one query; null when there is none. Open to all. */
export async function listMementos(slug: string): Promise<Mementos | null> {
  if (!isSlug(slug)) return null;
  const rows = await db.$queryRaw<{ slug: string; number: number; publishedAt: Date }[]>`
    SELECT c.slug, p.number, p.published_at AS "publishedAt"
    FROM claim_slug s JOIN claim c ON c.id = s.claim_id JOIN publication p ON p.claim_id = c.id
    WHERE s.slug = ${slug} ORDER BY p.number`;
  const [first] = rows;
  if (!first) return null;
  const mementos = rows.map(({ number, publishedAt }) => ({
    number,
    publishedAt: publishedAt.toISOString(),
  }));
  return { slug: first.slug, mementos };
}
