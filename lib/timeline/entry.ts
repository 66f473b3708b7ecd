import type { Figure } from '@/lib/digest/dossier';
import type { DatedEvidence } from './timeline';

/** A piece of evidence as the timeline and the figures show it, in drawing and table alike. */
export type TimelineEntry = DatedEvidence & {
  document: { title: string; publisher: string | null; language: string | null };
  quote: string;
  figure: Figure | null;
};

/** What either side knows of a piece of evidence: the desk's view or the published quotation. */
type Quoted = Pick<DatedEvidence, 'id' | 'number' | 'stance'> & {
  document: TimelineEntry['document'] & { publishedOn: string | null };
  figure: Figure | null;
};

/** A longer quotation is cut where it is only named; the page itself holds it whole. */
const longest = 160;

/** The entry of one piece of evidence under the independent source it goes back to. */
export function toEntry(
  { id, number, stance, document, figure }: Quoted,
  exact: string,
  source: { id: string; title: string; publisher: string | null },
): TimelineEntry {
  const { title, publisher, language, publishedOn } = document;
  return {
    id,
    number,
    stance,
    figure,
    date: publishedOn,
    document: { title, publisher, language },
    quote: shorten(exact),
    source: { id: source.id, title: source.publisher ?? source.title },
  };
}

/** At most 160 characters, cut between two words where there are any. */
function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest)}…`;
}
