import 'server-only';
import type { Tx } from '@/lib/db';
import type { Dossier, DossierVerdict } from '@/lib/digest/dossier';
import { contradictionOf, contradicts, type RollUp, rollUp, type Scale } from './roll-up';

/** The values of a team's scale, from its ratings that have one; null when none has. Retired ratings name values last. */
export async function readScale(tx: Tx, teamId: string): Promise<Scale | null> {
  const ratings = await tx.rating.findMany({
    where: { teamId, value: { not: null } },
    select: { key: true, name: true, value: true },
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
  });
  const values = ratings.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  return { worst: Math.min(...values), best: Math.max(...values), ratings };
}

/** What the sub-claims of a dossier come to, and the sentence that says how the verdict differs from it, if it does. */
export type RollUpFacts = { result: RollUp; contradiction: string | null };

/** Computes the roll-up of a dossier that was just read; null when the claim has no sub-claims. */
export async function readRollUp(
  tx: Tx,
  teamId: string,
  dossier: Pick<Dossier, 'subclaims'> & { verdict: Pick<DossierVerdict, 'rating'> | null },
): Promise<RollUpFacts | null> {
  const { subclaims, verdict } = dossier;
  if (subclaims.length === 0) return null;
  const scale = await readScale(tx, teamId);
  const result = rollUp(subclaims, scale);
  if (!verdict || !contradicts(result, verdict.rating)) return { result, contradiction: null };
  return { result, contradiction: contradictionOf(result, verdict.rating.name) };
}
