import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { listMatchesIn } from '@/lib/matching/queries';
import { createMember } from '@/prisma/factories';
import { readKnownMatches } from './known-claims';
import { insertStatements } from './many-claims';
import { mean, meanPrecision } from './rankings';

const folder = '../shared/data/matching';
const known = readKnownMatches(folder);
if (!known) {
  console.warn(
    `NOT TESTED: claims are found for what people post. There is no claims.tsv in ${folder}.`,
  );
}

/** A part of what bench/matching.ts measures, so small that it takes seconds. */
test.skipIf(!known)(
  'claims are found for what people posted, and nothing is told to be the same that is not',
  async () => {
    const { claims, sets } = known ?? { claims: [], sets: [] };
    const posts = (sets.find(({ name }) => name === 'train')?.posts ?? []).slice(0, 60);
    const wanted = new Set(posts.flatMap(({ about }) => about));
    const some = claims.filter(({ id }, index) => wanted.has(id) || index % 15 === 0);
    const by = await createMember(db);
    const ids = await insertStatements(
      by,
      some.map(({ text }) => text),
    );
    const idOf = new Map(some.map(({ id }, place) => [id, ids[place] ?? '']));
    const rankings = [];
    const falsely = [];
    for (const { text, about } of posts) {
      const right = about.map((id) => idOf.get(id) ?? '');
      const found = (await listMatchesIn([by.teamId], text)).get(by.teamId) ?? [];
      rankings.push({ found: found.map(({ claimId }) => claimId), about: right });
      const without = (await listMatchesIn([by.teamId], text, right)).get(by.teamId) ?? [];
      falsely.push(without.some(({ same }) => same) ? 1 : 0);
    }
    expect(posts).toHaveLength(60);
    expect(meanPrecision(rankings, 5)).toBeGreaterThan(0.86);
    expect(mean(falsely)).toBeLessThanOrEqual(0.05);
  },
);
