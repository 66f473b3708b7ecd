'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useCommands } from '@/components/palette/use-commands';
import { Glue } from '@/components/ui/glue';
import { Menu } from '@/components/ui/menu';
import { send } from '@/lib/form-state';
import { chooseTeamAction } from '@/lib/people/actions';

type TeamSwitcherProps = { teams: { id: string; name: string; current: boolean }[] };

/** The team this device works in; with several, a menu that changes it and opens its desk. */
export function TeamSwitcher({ teams }: TeamSwitcherProps) {
  const t = useTranslations('teams');
  const [reason, setReason] = useState<string>();
  const [pending, start] = useTransition();
  const current = teams.find((team) => team.current);
  const command = useTranslations('keys.command');
  const choose = (teamId: string) =>
    start(async () => setReason(await send(chooseTeamAction, { teamId })));
  useCommands({
    group: 'go',
    commands: teams
      .filter((team) => !team.current)
      .map(({ id, name }) => ({
        id: `team-${id}`,
        label: command('teamOf', { team: name }),
        run: () => choose(id),
      })),
  });
  if (teams.length < 2) {
    return (
      <p dir="auto" className="px-2 text-12 text-muted wrap-break-word">
        {current?.name}
      </p>
    );
  }
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-busy={pending || undefined}
            className="flex w-full items-center gap-1 rounded px-2 py-1 text-start text-12 text-muted hover:bg-raised/60 hover:text-ink"
          >
            <span className="sr-only">
              {t('switcher')}
              <Glue mark="colon" />
            </span>
            <span dir="auto" className="min-w-0 grow truncate">
              {current?.name}
            </span>
            <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
          </button>
        }
        items={[
          { kind: 'heading', label: t('switcher') },
          ...teams.map((team) => ({
            label: <span dir="auto">{team.name}</span>,
            checked: team.current,
            onSelect: () => {
              if (!team.current) choose(team.id);
            },
          })),
        ]}
      />
      {reason && (
        <p role="alert" className="px-2 text-12 text-danger">
          {t('switchFailed', { reason })}
        </p>
      )}
    </>
  );
}
