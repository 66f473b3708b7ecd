import 'server-only';
import { db } from '@/lib/db';

export type PublicScale = {
  team: string;
  requiredAssessments: number;
  requiredApprovals: number;
  ratings: {
    key: string;
    name: string;
    definition: string;
    value: number | null;
    color: string;
    icon: string;
  }[];
};

/** The rating scales of the teams that have published something, retired ratings left out. Open to all. */
export async function listPublicScales(): Promise<PublicScale[]> {
  const teams = await db.team.findMany({
    where: { claims: { some: { publications: { some: {} } } } },
    select: {
      name: true,
      requiredAssessments: true,
      requiredApprovals: true,
      ratings: {
        where: { retiredAt: null },
        select: { key: true, name: true, definition: true, value: true, color: true, icon: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
  return teams.map(({ name, ...team }) => ({ team: name, ...team }));
}
