'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { ClaimPriority, type ClaimState } from '@/prisma/generated/enums';
import { DueDialog } from './due-dialog';
import { DueMark } from './due-mark';
import { PriorityMark } from './priority-mark';
import { usePrioritise } from './use-prioritise';

type ClaimPriorityLineProps = {
  claim: {
    id: string;
    number: number;
    state: ClaimState;
    priority: ClaimPriority;
    dueOn: string | null;
  };
  /** Whether the viewer says how soon it is worked on. */
  may: boolean;
  /** The time of rendering, ISO 8601. */
  now: string;
};

/** How soon a claim is worked on, and by when; the menus change it. */
export function ClaimPriorityLine({ claim, may, now }: ClaimPriorityLineProps) {
  const t = useTranslations('priorities');
  const [dating, setDating] = useState(false);
  const { prioritise, refusal, pending } = usePrioritise([claim.id]);
  const mark = <PriorityMark priority={claim.priority} usual />;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-12 text-muted" aria-hidden="true">
        {t('priority')}
      </span>
      {may ? (
        <Menu
          trigger={
            <Button size="small" variant="quiet" pending={pending}>
              {mark}
            </Button>
          }
          items={Object.values(ClaimPriority)
            .toReversed()
            .map((priority) => ({
              label: t(`names.${priority}`),
              checked: claim.priority === priority,
              onSelect: () => prioritise({ priority }),
            }))}
        />
      ) : (
        mark
      )}
      <DueMark claim={claim} now={now} />
      {may && (
        <Button size="small" variant="quiet" onClick={() => setDating(true)}>
          {t('change')}
        </Button>
      )}
      {!may && !claim.dueOn && <span className="text-12 text-muted">{t('none')}</span>}
      {dating && <DueDialog claim={claim} onClose={() => setDating(false)} />}
      {refusal && !dating && (
        <p role="alert" className="text-12 text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
