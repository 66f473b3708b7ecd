import type { Bibliography } from '@/lib/capture/types';
import { type BibliographyInput, bibliographySchema } from './schema';

/** What names a document when nobody and nothing else does. */
export type NamedSource = { filename?: string; url?: string; text: string };

/** As many characters of the text as still read like a title. */
const TITLE_FROM_TEXT = 80;

/**
 * The bibliographic data of a new document: what a person gave, else what the content suggests as far as it is valid.
 * There is always a title: from the file's name, the address, or the first words.
 */
export function composeBibliography(
  given: BibliographyInput,
  suggested: Bibliography,
  source: NamedSource,
): BibliographyInput & { title: string } {
  const title = suggested.title?.slice(0, 500).toWellFormed();
  const offered = usable({ ...suggested, title, url: addressOf(source.url, suggested.url) });
  const chosen = { ...offered, ...withoutAbsent(given) };
  return { ...chosen, title: chosen.title ?? nameOf(source) };
}

/** A page may name its own better address; it is believed only about its own site. */
function addressOf(fetched: string | undefined, canonical: string | undefined): string | undefined {
  if (!fetched || !canonical) return fetched ?? canonical;
  return hostOf(fetched) === hostOf(canonical) ? canonical : fetched;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

/** The fields that hold, each by itself: one bad suggestion does not cost the others. */
function usable(suggested: Bibliography): BibliographyInput {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(suggested)) {
    const one = bibliographySchema.safeParse({ [name]: value });
    if (one.success) Object.assign(out, withoutAbsent(one.data));
  }
  return bibliographySchema.parse(out);
}

function withoutAbsent<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function nameOf({ filename, url, text }: NamedSource): string {
  const stem = filename?.replace(/\.[a-z0-9]{1,8}$/i, '').trim();
  if (stem) return stem.slice(0, 500);
  if (url && URL.canParse(url)) {
    const { host, pathname } = new URL(url);
    return `${host}${pathname === '/' ? '' : pathname}`.slice(0, 500);
  }
  const [line = ''] = text.split('\n', 1);
  return line.length <= TITLE_FROM_TEXT
    ? line
    : `${line.slice(0, TITLE_FROM_TEXT).trimEnd()}…`.toWellFormed();
}
