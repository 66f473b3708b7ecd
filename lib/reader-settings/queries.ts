import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { hasRole } from '@/lib/teams/roles';
import { canSetForReaders } from './policy';
import type { KeptTimes } from './schema';

/** What this installation does with what readers send. Without any team the id is null. */
export type ReaderSettings = KeptTimes & { teamId: string | null; version: number };

/** The settings that hold now; the oldest team gets tips where nobody chose one. */
export async function readReaderSettings(tx: Tx): Promise<ReaderSettings> {
  const chosen = await tx.readerSettings.findUniqueOrThrow({ where: { id: 1 } });
  const { teamId, keepDays, spamDays, waitingDays, version } = chosen;
  const settings = { keepDays, spamDays, waitingDays, version };
  if (teamId) return { ...settings, teamId };
  const oldest = await tx.team.findFirst({ orderBy: { createdAt: 'asc' }, select: { id: true } });
  return { ...settings, teamId: oldest?.id ?? null };
}

/** For how many days what readers send is kept. Open to all: the forms say so. */
export async function getKeptTimes(): Promise<KeptTimes> {
  const { keepDays, spamDays, waitingDays } = await readReaderSettings(db);
  return { keepDays, spamDays, waitingDays };
}

/** Whether there is a team that tips can go to. Open to all. */
export async function takesTips(): Promise<boolean> {
  return (await readReaderSettings(db)).teamId !== null;
}

/** What admins set about readers; `teams` are those to choose from: the one that gets tips and the viewer's own. */
export type ReaderSettingsView = KeptTimes & {
  team: { id: string; name: string } | null;
  version: number;
  teams: { id: string; name: string }[];
  can: { change: boolean };
};

/** The settings about readers as members see them; null for visitors. */
export async function getReaderSettings(viewer: Viewer): Promise<ReaderSettingsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const { teamId, ...settings } = await readReaderSettings(db);
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
  return { ...settings, team, teams, can: { change: canSetForReaders(viewer) } };
}
