import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { DraftOwner } from '@/components/drafts/draft-owner';
import { paths } from '@/lib/paths';
import { deskCommands, type StandingCommand } from './commands';
import type { Found } from './find-things';
import { type RecentThing, readRecent } from './recent';
import {
  isNumber,
  type PaletteOption,
  type PaletteSection,
  rankCommands,
  toOption,
} from './sections';
import { useFound } from './use-found';

/** What the palette offers for what was typed: recent things before anything is, then commands and what the search finds. */
export function useSections(query: string) {
  const owner = useContext(DraftOwner);
  // As it was when the palette opened: a page that changes beneath does not move the rows.
  const [commands] = useState(() => deskCommands.list());
  const [recent] = useState(() =>
    (owner ? readRecent(owner) : []).filter(isElsewhere).map(toCommand),
  );
  const { found, status } = useFound(query);
  const states = useTranslations('claims.state');
  const words = useTranslations('keys.palette');
  const claims = found.claims.map(({ number, statement, state }) =>
    quoted(`claim-${number}`, statement, paths.desk.claim(number), `#${number} · ${states(state)}`),
  );
  const documents = found.documents.map(toDocument);
  const comments = found.comments.flatMap(toComment);
  const topics = found.topics.map(({ slug, name }) =>
    quoted(`topic-${slug}`, name, paths.desk.claims({ topic: slug })),
  );
  const go = paths.desk.search({ q: query });
  // What it says is what was typed: nothing in it is marked.
  const all: PaletteOption = {
    ...{ id: 'search', group: 'go', label: words('all', { query }), go, ranges: [] },
  };
  const some = claims.length + documents.length + comments.length > 0;
  const section = (name: string, some: StandingCommand[]): PaletteSection => ({
    name,
    options: some.map((command) => toOption(command, query)),
  });
  const ranked = rankCommands(commands, query);
  const searched = [
    section('claims', claims),
    section('documents', documents),
    section('comments', comments),
    section('topics', topics),
    { name: 'everything', options: some ? [all] : [] },
  ].map((one) => ({ ...one, stale: status === 'loading' }));
  const blank = query.trim() === '';
  const sections = blank
    ? [section('recent', recent), ...ranked]
    : isNumber(query)
      ? [...searched, ...ranked]
      : [...ranked, ...searched];
  return { sections: sections.filter(({ options }) => options.length > 0), status };
}

function quoted(id: string, label: string, go: string, note?: string): StandingCommand {
  return { id, label, note, go, quoted: true, group: 'go' };
}

/** Leads to the place in its text, where it is not the title that was meant. */
function toDocument({ id, title, publisher, marks, passages }: Found['documents'][number]) {
  const [place] = marks.length === 0 ? passages : [];
  const go = place ? paths.desk.place(id, place) : paths.desk.document(id);
  return quoted(`document-${id}`, title, go, publisher ?? undefined);
}

function toComment({ id, by, claim, document, excerpt }: Found['comments'][number]) {
  if (claim)
    return [quoted(`comment-${id}`, excerpt.text, paths.desk.comment(claim.number, id), by)];
  if (!document) return [];
  return [quoted(`comment-${id}`, excerpt.text, paths.desk.passageComment(document.id, id), by)];
}

const isElsewhere = ({ href }: RecentThing) => href !== location.pathname;

function toCommand({ href, label, note }: RecentThing): StandingCommand {
  return quoted(`recent-${href}`, label, href, note);
}
