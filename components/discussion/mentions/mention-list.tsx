'use client';

import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import type { Mentionable } from '@/lib/mentions/markdown';
import { cn } from '@/lib/utils';

type MentionListProps = {
  id: string;
  people: readonly Mentionable[];
  active: number;
  onPick: (person: Mentionable) => void;
};

/** The people who are offered; the keys are handled by the text area, where the focus stays. */
export function MentionList({ id, people, active, onPick }: MentionListProps) {
  const t = useTranslations('discussion');
  return (
    <div id={id} role="listbox" aria-label={t('people')} tabIndex={-1}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text area.
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text area.
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          ref={(row) => {
            if (index === active) row?.scrollIntoView({ block: 'nearest' });
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
          className={cn(
            'flex cursor-default items-center gap-2 rounded px-2 py-1.5 max-sm:min-h-11',
            index === active && 'bg-sunk',
          )}
        >
          <Avatar name={person.name} decorative />
          <span dir="auto">{person.name}</span>
        </div>
      ))}
    </div>
  );
}
