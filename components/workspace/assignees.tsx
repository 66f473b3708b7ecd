'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useTellAct } from '@/components/undo/last-act';
import { unsent } from '@/lib/form-state';
import { assignClaimsAction } from '@/lib/my-work/actions';

type Person = { id: string; name: string };

type AssigneesProps = {
  claimId: string;
  assignees: readonly Person[];
  /** Who may be assigned; empty when the viewer may not say so. */
  candidates: readonly Person[];
  /** The rule by which somebody was assigned, by the person's id; null for one that is no longer there. */
  rules: Readonly<Record<string, string | null>>;
};

/** Who works on the claim; the menu assigns and ends an assignment. */
export function Assignees({ claimId, assignees, candidates, rules }: AssigneesProps) {
  const t = useTranslations('claims');
  const words = useTranslations('undo');
  const tell = useTellAct();
  const [refusal, setRefusal] = useState<string>();
  const [pending, start] = useTransition();
  const toggle = ({ id, name }: Person, assigned: boolean) =>
    start(async () => {
      const form = new FormData();
      form.set('claimId', claimId);
      form.set('userId', id);
      form.set('change', assigned ? 'unassign' : 'assign');
      const state = await assignClaimsAction(unsent, form);
      setRefusal(state.status === 'refused' ? state.message : undefined);
      if (state.status !== 'done') return;
      const said = words(assigned ? 'unassigned' : 'assigned', { name });
      tell({ words: said, eventIds: state.result.undo });
    });
  const is = (person: Person) => assignees.some(({ id }) => id === person.id);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-12 text-muted">{t('assignees')}</span>
      {assignees.length === 0 && <span className="text-12 text-muted">{t('nobody')}</span>}
      <ul className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {assignees.map((person) => (
          <li key={person.id} className="flex items-center gap-1.5">
            <Avatar name={person.name} decorative />
            {person.name}
            <ByRule rule={rules[person.id]} />
          </li>
        ))}
      </ul>
      {candidates.length > 0 && (
        <Menu
          trigger={
            <Button size="small" variant="quiet" pending={pending}>
              <UserPlus aria-hidden="true" />
              {t('assign')}
            </Button>
          }
          items={candidates.map((person) => ({
            label: person.name,
            checked: is(person),
            onSelect: () => toggle(person, is(person)),
          }))}
        />
      )}
      {refusal && (
        <p role="alert" className="text-12 text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}

function ByRule({ rule }: { rule: string | null | undefined }) {
  const t = useTranslations('assignment');
  if (rule === undefined) return null;
  return (
    <span className="text-12 text-muted">
      {rule === null ? t('byLostRule') : t('byRule', { rule })}
    </span>
  );
}
