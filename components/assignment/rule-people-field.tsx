'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { IconButton } from '@/components/ui/icon-button';
import { fieldError } from '@/lib/form-state';

type Person = { id: string; name: string };
type RulePeopleFieldProps = {
  /** Everybody who can be chosen; those of the rule first, in the order of their turns. */
  people: readonly Person[];
  chosen: readonly string[];
};

/** Among whom a rule chooses, and the order of their turns. */
export function RulePeopleField({ people, chosen }: RulePeopleFieldProps) {
  const t = useTranslations('assignment');
  const id = useId();
  const [order, setOrder] = useState(people);
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const error = fieldError(useSentForm(), 'people');
  // Turns are of the chosen ones alone: a move goes past everybody who is not.
  const turns = order.filter(({ id: one }) => picked.includes(one));
  const move = (person: Person, by: -1 | 1) => {
    const other = turns[turns.indexOf(person) + by];
    if (!other) return;
    const next = order.filter((one) => one !== person);
    next.splice(order.indexOf(other), 0, person);
    setOrder(next);
  };
  const toggle = (person: string) =>
    setPicked(
      picked.includes(person) ? picked.filter((one) => one !== person) : [...picked, person],
    );
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-medium">{t('people')}</legend>
      <p className="mb-1 text-12 text-muted">{t('peopleHint')}</p>
      <ol className="max-h-72 overflow-y-auto rounded border">
        {order.map((person) => (
          <li key={person.id} className="flex items-center gap-2 border-b px-2 last:border-b-0">
            <label className="flex min-w-0 grow items-center gap-2 py-1.5">
              <input
                type="checkbox"
                name="people"
                value={person.id}
                checked={picked.includes(person.id)}
                onChange={() => toggle(person.id)}
                className="size-4 shrink-0 accent-accent"
              />
              <span dir="auto" className="truncate">
                {person.name}
              </span>
            </label>
            {turns.length > 1 && turns.includes(person) && (
              <Turn
                name={person.name}
                first={person === turns[0]}
                last={person === turns.at(-1)}
                onMove={(by) => move(person, by)}
              />
            )}
          </li>
        ))}
      </ol>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type TurnProps = { name: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void };

function Turn({ name, first, last, onMove }: TurnProps) {
  const t = useTranslations('assignment');
  return (
    <>
      <IconButton
        size="small"
        label={t('earlier', { name })}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        size="small"
        label={t('later', { name })}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </>
  );
}
