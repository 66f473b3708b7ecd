import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { DraftOwner } from '@/components/drafts/draft-owner';
import { paths } from '@/lib/paths';
import { deskCommands, type StandingCommand } from './commands';
import { type RecentThing, readRecent } from './recent';
import { isNumber, type PaletteSection, rankCommands, toOption } from './sections';
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
  const claims = found.claims.map(({ number, statement, state }) =>
    quoted(`claim-${number}`, statement, paths.desk.claim(number), `#${number} · ${states(state)}`),
  );
  const documents = found.documents.map(({ id, title, publisher }) =>
    quoted(`document-${id}`, title, paths.desk.document(id), publisher ?? undefined),
  );
  const topics = found.topics.map(({ slug, name }) =>
    quoted(`topic-${slug}`, name, paths.desk.claims({ topic: slug })),
  );
  const section = (name: string, some: StandingCommand[]): PaletteSection => ({
    name,
    options: some.map((command) => toOption(command, query)),
  });
  const ranked = rankCommands(commands, query);
  const searched = [
    section('claims', claims),
    section('documents', documents),
    section('topics', topics),
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

const isElsewhere = ({ href }: RecentThing) => href !== location.pathname;

function toCommand({ href, label, note }: RecentThing): StandingCommand {
  return quoted(`recent-${href}`, label, href, note);
}
