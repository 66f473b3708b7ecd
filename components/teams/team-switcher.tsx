'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { startTransition, useActionState } from 'react';
import { Menu } from '@/components/ui/menu';
import { Notice } from '@/components/ui/notice';
import { chooseTeamAction } from '@/lib/people/actions';

type TeamSwitcherProps = { teams: { id: string; name: string; current: boolean }[] };

/** The team this device works in; a menu where the person is in several. */
export function TeamSwitcher({ teams }: TeamSwitcherProps) {
  const t = useTranslations('layout');
  const [state, choose] = useActionState(chooseTeamAction, { status: 'idle' });
  const current = teams.find((team) => team.current)?.name;
  if (teams.length < 2) {
    return (
      <p dir="auto" className="eyebrow px-2">
        {current}
      </p>
    );
  }
  const chooseTeam = (teamId: string) => {
    const form = new FormData();
    form.set('teamId', teamId);
    startTransition(() => choose(form));
  };
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t('switchTeam', { team: current ?? '' })}
            className="eyebrow inline-flex max-w-full items-center gap-1 rounded px-2 hover:text-ink"
          >
            <span dir="auto" className="truncate">
              {current}
            </span>
            <ChevronDown aria-hidden="true" className="size-3 shrink-0" />
          </button>
        }
        items={teams.map(({ id, name, current: checked }) => ({
          label: name,
          checked,
          onSelect: () => chooseTeam(id),
        }))}
      />
      {state.status === 'refused' && (
        <Notice tone="error" className="mt-2">
          {state.message}
        </Notice>
      )}
    </>
  );
}
