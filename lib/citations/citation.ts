import { quoted } from '@/lib/i18n/punctuation';
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
  /** What a page of this kind is called in that language. */
  genre: string;
  /** One line for people: who, what, which version, when, where. */
  line: string;
  url: string;
};

/** What the line for people says, for the message `publications.citation`; `url` as for `toCitation`. */
export function citationValues(snapshot: Snapshot, url: string) {
  const { publisher, approved, rating, number, publishedAt } = snapshot;
  return {
    ...{ publisher, statement: approved.claim.statement, rating: rating.name },
    ...{ number: String(number), day: publishedAt.slice(0, 10), url },
  };
}

/** Our own words in a citation, and their language. */
export type CitationWords = Pick<Citation, 'language' | 'genre' | 'line'>;

/** How a publication is cited; `url` is the address under which exactly this version stays. */
export function toCitation(snapshot: Snapshot, url: string, words: CitationWords): Citation {
  const { approved, publisher, rating, number, slug, publishedAt } = snapshot;
  return {
    id: `${slug}-${number}`,
    publisher,
    title: `${quoted(words.language, approved.claim.statement)} ${rating.name}`,
    summary: approved.verdict?.summary ?? '',
    number,
    publishedOn: publishedAt.slice(0, 10),
    url,
    ...words,
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
