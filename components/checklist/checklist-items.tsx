import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Said } from '@/components/layout/said';
import { Glue } from '@/components/ui/glue';
import type { ChecklistItem } from '@/lib/checklist/checklist';
import { cn } from '@/lib/utils';

/** What is to be said about a rule besides its result, by the rule's name. */
export type ChecklistNotes = Partial<Record<ChecklistItem['name'], ReactNode>>;

type ChecklistItemsProps = {
  items: readonly ChecklistItem[];
  notes?: ChecklistNotes;
  className?: string;
};

/** The publishing checklist, one line a rule; a rule that fails or was waived says so in words. */
export function ChecklistItems({ items, notes = {}, className }: ChecklistItemsProps) {
  const t = useTranslations('checklist');
  return (
    <ul className={cn('text-12/4.5', className)}>
      {items.map(({ name, sentence, passed, detail, waivedBy, waiverReason }) => {
        const status = passed ? 'passed' : waiverReason ? 'waived' : 'missing';
        return (
          <li key={name} className="grid grid-cols-[16px_1fr] gap-x-1 py-1" data-status={status}>
            <span aria-hidden="true" className={passed ? 'text-accent' : 'text-qualifies'}>
              {passed ? '✓' : waiverReason ? '◦' : '○'}
            </span>
            <span className={passed ? undefined : 'text-qualifies'}>
              <span className="sr-only">
                {t(`status.${status}`)}
                <Glue mark="colon" />
              </span>
              <Said sentence={sentence} />
              {detail && !waiverReason && (
                <span className="block text-muted">
                  <Said sentence={detail} />
                </span>
              )}
              {notes[name]}
              {waiverReason && (
                <span className="block text-muted">
                  {t('waived', { name: waivedBy ?? '', reason: waiverReason })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
