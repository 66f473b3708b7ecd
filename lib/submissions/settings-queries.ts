import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { hasRole } from '@/lib/teams/roles';
import { canChooseReceiver } from './policy';

/** For so many days tips are kept after they were settled where nobody chose. */
const USUAL_DAYS = 90;

/** Which team gets tips, and for how many days they are kept after they were settled. Without any team the id is null. */
export async function readTipSettings(
  tx: Tx,
): Promise<{ teamId: string | null; keepDays: number; version: number }> {
  const chosen = await tx.tipSettings.findUnique({ where: { id: 1 } });
  const { keepDays = USUAL_DAYS, version = 0 } = chosen ?? {};
  if (chosen?.teamId) return { teamId: chosen.teamId, keepDays, version };
  const oldest = await tx.team.findFirst({ orderBy: { createdAt: 'asc' }, select: { id: true } });
  return { teamId: oldest?.id ?? null, keepDays, version };
}

/** For how many days tips are kept after they were settled. Open to all: the form says so. */
export async function getKeepDays(): Promise<number> {
  return (await readTipSettings(db)).keepDays;
}

/** Whether there is a team that tips can go to. Open to all. */
export async function takesTips(): Promise<boolean> {
  return (await readTipSettings(db)).teamId !== null;
}

/** What admins set about tips; `teams` are those to choose from: the one that gets them and the viewer's own. */
export type TipSettingsView = {
  team: { id: string; name: string } | null;
  keepDays: number;
  version: number;
  teams: { id: string; name: string }[];
  can: { change: boolean };
};

/** The settings of tips as members see them; null for visitors. */
export async function getTipSettings(viewer: Viewer): Promise<TipSettingsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const { teamId, keepDays, version } = await readTipSettings(db);
  const teams = await db.team.findMany({
    where: {
      OR: [
        { id: teamId ?? undefined },
        { members: { some: { userId: viewer.userId, removedAt: null } } },
      ],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  const team = teams.find(({ id }) => id === teamId) ?? null;
  return { team, keepDays, version, teams, can: { change: canChooseReceiver(viewer) } };
}
