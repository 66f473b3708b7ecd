import type { Snapshot } from '@/lib/publications/snapshot';
import {
  type Alternatives,
  type Excerpt,
  excerptOf,
  findHit,
  type Hit,
  type Mark,
} from '@/lib/search/marks';
import type { Sought } from '@/lib/search/query';

/** Why a claim was found. */
export type Why = {
  statement: Mark[];
  summary: Mark[];
  /** What its explanation or a quotation has more of than statement and summary. */
  more: { from: 'explanation' | 'quotation'; title: string | null; excerpt: Excerpt } | null;
};

/** Where the published claim has what was sought: marked in its statement and summary, else in what lies further below. */
export function findWhy(snapshot: Snapshot, sought: Sought, instead: Alternatives): Why {
  const { claim, verdict, evidence, documents } = snapshot.approved;
  const hit = (text: string) => findHit(text, sought, instead);
  const [said, summed] = [hit(claim.statement), hit(verdict?.summary ?? '')];
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const further = [
    { from: 'explanation' as const, title: null, text: plain(verdict?.explanation ?? '') },
    ...evidence.map(({ passage }) => ({
      from: 'quotation' as const,
      title: titles.get(passage.documentId) ?? null,
      text: passage.exact,
    })),
  ];
  let most = Math.max(said?.found ?? 0, summed?.found ?? 0);
  let more: Why['more'] = null;
  for (const { text, ...where } of further) {
    const found: Hit | null = hit(text);
    if (!found || found.found <= most) continue;
    most = found.found;
    more = { ...where, excerpt: excerptOf(text, found) };
  }
  return { statement: said?.marks ?? [], summary: summed?.marks ?? [], more };
}

/** Markdown without references to evidence and addresses; its other signs are few. */
function plain(markdown: string): string {
  return markdown
    .replace(/ ?\[\[evidence:[0-9a-f-]+\]\]/g, '')
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/[*`]+/g, '');
}
