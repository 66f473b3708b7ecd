import type { Snapshot } from '@/lib/publications/snapshot';

/** What is known of a publication for whoever cites it. */
export type Citation = {
  /** Unique within a bibliography: the slug and the number of the version. */
  id: string;
  publisher: string;
  title: string;
  /** What the publication is, and of which claim. */
  summary: string;
  number: number;
  /** YYYY-MM-DD, in UTC. */
  publishedOn: string;
  /** The language that the page is written in, as a BCP 47 tag. */
  language: string;
  url: string;
};

/** How a publication is cited; `url` is the address under which exactly this version stays. */
export function toCitation(snapshot: Snapshot, url: string, language: string): Citation {
  const { approved, publisher, rating, number, slug, publishedAt } = snapshot;
  return {
    id: `${slug}-${number}`,
    publisher,
    title: `“${approved.claim.statement}” ${rating.name}`,
    summary: approved.verdict?.summary ?? '',
    number,
    publishedOn: publishedAt.slice(0, 10),
    language,
    url,
  };
}

/** The formats that a citation is downloaded in: the ending of the file, and what programs call it. */
export const citationFormats = {
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
} as const;

export type CitationFormat = keyof typeof citationFormats;

/** The version and the format that the name of a file (`2.bib`) asks for; null for any other name. */
export function parseCitationFile(file: string): { number: number; format: CitationFormat } | null {
  const [, number, format = ''] = /^([1-9]\d{0,5})\.([a-z]+)$/.exec(file) ?? [];
  if (!number || !Object.hasOwn(citationFormats, format)) return null;
  return { number: Number(number), format: format as CitationFormat };
}
