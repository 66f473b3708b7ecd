import { useTranslations } from 'next-intl';
import { paths, type SettingsPart } from '@/lib/paths';
import type { Command } from './commands';
import { CommandsOf } from './commands-of';

const parts: SettingsPart[] = [
  'people',
  'ratings',
  'assignment',
  'publisher',
  'readers',
  'notifications',
  'tokens',
  'webhooks',
  'sessions',
];

type DeskCommandsProps = {
  /** What this person may do from everywhere. */
  may: { work: boolean; create: boolean; import: boolean };
};

/** Where one can go from every page of the desk, and what can be begun there. */
export function DeskCommands({ may }: DeskCommandsProps) {
  return (
    <>
      <CommandsOf group="go" commands={usePlaces()} />
      <CommandsOf group="do" commands={useBeginnings(may)} />
    </>
  );
}

function usePlaces(): Command[] {
  const t = useTranslations('keys.command');
  const layout = useTranslations('layout');
  const audit = useTranslations('audit');
  const settings = useTranslations('settings');
  const { desk } = paths;
  return [
    { id: 'work', label: layout('myWork'), go: desk.home(), shortcut: 'goWork' },
    { id: 'inbox', label: layout('inbox'), go: desk.inbox(), shortcut: 'goInbox' },
    {
      id: 'board',
      label: t('board'),
      also: layout('claims'),
      go: desk.claims(),
      shortcut: 'goBoard',
    },
    { id: 'table', label: t('table'), go: desk.claims({ view: 'table' }), shortcut: 'goClaims' },
    {
      id: 'documents',
      label: layout('documents'),
      go: desk.documents(),
      shortcut: 'goDocuments',
    },
    { id: 'search', label: layout('search'), go: desk.search() },
    { id: 'matrix', label: layout('matrix'), go: desk.matrix(), shortcut: 'goMatrix' },
    { id: 'insights', label: layout('insights'), go: desk.insights() },
    { id: 'audit', label: audit('title'), go: desk.audit() },
    { id: 're-review', label: layout('reReview'), go: desk.reReview(), shortcut: 'goReReview' },
    { id: 'tips', label: layout('tips'), go: desk.tips(), shortcut: 'goTips' },
    { id: 'suggestions', label: t('suggestions'), go: desk.suggestions() },
    { id: 'annotations', label: t('annotations'), go: desk.annotations() },
    {
      id: 'settings',
      label: t('settingsPart', { part: settings('team') }),
      go: desk.settings(),
    },
    ...parts.map((part) => ({
      id: `settings-${part}`,
      label: t('settingsPart', { part: settings(part) }),
      go: desk.settings(part),
    })),
    { id: 'public', label: layout('publicPages'), go: paths.home() },
  ];
}

function useBeginnings(may: DeskCommandsProps['may']): Command[] {
  const t = useTranslations('keys.command');
  const { desk } = paths;
  const all: (Command | false)[] = [
    may.work && { id: 'next', label: t('next'), go: desk.next() },
    may.create && { id: 'new-claim', label: t('newClaim'), go: desk.newClaim() },
    may.import && { id: 'import', label: t('importDocument'), go: desk.importDocuments() },
    may.create && { id: 'import-claims', label: t('importClaims'), go: desk.importClaims() },
  ];
  return all.filter((command) => command !== false);
}
