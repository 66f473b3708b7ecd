import { useTranslations } from 'next-intl';
import type { DocumentView } from '@/lib/documents/view';
import { paths } from '@/lib/paths';
import type { WatchView } from '@/lib/watching/queries';
import type { Command } from './commands';
import { CommandsOf } from './commands-of';
import { watchCommands } from './watch-commands';

type DocumentCommandsProps = {
  document: Pick<DocumentView, 'id' | 'title' | 'can' | 'versions'>;
  watch: WatchView | null;
};

/** What can be done with the document that is open. */
export function DocumentCommands({ document, watch }: DocumentCommandsProps) {
  const { id, title, can, versions } = document;
  const t = useTranslations('keys.command');
  const [latest, former] = versions;
  const commands: (Command | false)[] = [
    can.correct && { id: 'new-version', label: t('newVersion'), go: paths.desk.versions(id) },
    latest !== undefined &&
      former !== undefined && {
        id: 'compare',
        label: t('compare'),
        go: paths.desk.compareVersions(id, { from: former.number, to: latest.number }),
      },
    can.correct && { id: 'draws-on', label: t('drawsOn'), press: 'draws-on' },
    can.correct && { id: 'correct', label: t('correct'), press: 'correct' },
    ...watchCommands(watch, t),
    { id: 'annotations-of', label: t('annotationsOf'), go: paths.desk.annotations(id) },
    { id: 'copy', label: t('copyLink'), copy: paths.desk.document(id), done: t('copied') },
  ];
  return (
    <CommandsOf
      commands={commands.filter((command) => command !== false)}
      thing={{ href: paths.desk.document(id), label: title }}
    />
  );
}
