import { DOMParser } from 'linkedom';
import { calendarDate } from '../calendar-date';
import { canonicalLanguage } from '../language';
import type { Bibliography } from '../types';

// The default template of a common library carries this date into every document made with it.
const TEMPLATE_DATE = '2013-12-23';

/** What a DOCX file's core properties say about it; `{}` where it has none. */
export function docxBibliography(coreProperties: Uint8Array | undefined): Bibliography {
  if (!coreProperties) return {};
  const xml = new DOMParser().parseFromString(Buffer.from(coreProperties).toString(), 'text/xml');
  const value = (name: string): string | undefined =>
    xml.querySelector(name)?.textContent?.trim() || undefined;
  const byName = (local: string): string | undefined =>
    value(`dc\\:${local}`) ?? value(`dcterms\\:${local}`) ?? value(local);
  const created = calendarDate(byName('created'));
  const authors = byName('creator')
    ?.split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'python-docx');
  return {
    title: byName('title'),
    authors: authors?.length ? authors : undefined,
    publishedOn: created === TEMPLATE_DATE ? undefined : created,
    language: canonicalLanguage(byName('language')),
  };
}
