import 'server-only';
import type { Tx } from '@/lib/db';
import type { PassageFate, PlacementDecision } from '@/prisma/generated/enums';
import { type PlacementRow, placementSelect } from './placement-view';
import { type Standing, standingOf } from './standing';

type Row = {
  id: string;
  fate: PassageFate | null;
  decision: PlacementDecision | null;
  inPlace: boolean | null;
};

/**
 * How passages stand in the latest version of their documents, by passage id, within the caller's transaction. A passage
 * that was not yet carried to the latest version counts as missing: nobody knows that it is there.
 */
export async function readStandings(
  tx: Tx,
  passageIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (passageIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id::text, s.fate::text AS fate, s.decision::text AS decision,
      CASE WHEN latest.id = p.version_id THEN true ELSE s.in_place END AS "inPlace"
    FROM passage p
    JOIN LATERAL (
      SELECT id FROM document_version v WHERE v.document_id = p.document_id ORDER BY number DESC LIMIT 1
    ) latest ON true
    LEFT JOIN placement s ON s.passage_id = p.id AND s.version_id = latest.id
    WHERE p.id = ANY(${[...passageIds]}::uuid[])`;
  return new Map(
    rows.map(({ id, fate, decision, inPlace }) => [
      id,
      standingOf(inPlace ? null : { fate: fate ?? 'missing', decision, inPlace: false }),
    ]),
  );
}

/** Each passage's placement in the latest version it was carried to, by passage id; none for one of the latest version. */
export async function readLatestPlacements(
  tx: Tx,
  passageIds: readonly string[],
): Promise<Map<string, PlacementRow>> {
  if (passageIds.length === 0) return new Map();
  const rows = await tx.placement.findMany({
    where: { passageId: { in: [...passageIds] } },
    select: placementSelect,
    orderBy: { version: { number: 'asc' } },
  });
  return new Map(rows.map((row) => [row.passageId, row]));
}
