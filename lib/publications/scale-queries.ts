import 'server-only';
import { db } from '@/lib/db';

/** A rating scale as readers see it, and the names of the teams that rate by it, each once. */
export type PublicScale = {
  teams: string[];
  ratings: {
    key: string;
    name: string;
    definition: string;
    value: number | null;
    color: string;
    icon: string;
  }[];
};

/**
 * The rating scales of the teams that have published something, retired ratings left out; teams whose scales are alike in
 * everything share one. Open to all.
 */
export async function listPublicScales(): Promise<PublicScale[]> {
  const teams = await db.team.findMany({
    where: { claims: { some: { publications: { some: {} } } } },
    select: {
      name: true,
      ratings: {
        where: { retiredAt: null },
        select: { key: true, name: true, definition: true, value: true, color: true, icon: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
  const alike = Map.groupBy(teams, ({ ratings }) => JSON.stringify(ratings));
  return [...alike.values()].flatMap((group) => {
    const names = new Set(group.map(({ name }) => name));
    return group.slice(0, 1).map(({ ratings }) => ({ teams: [...names], ratings }));
  });
}
