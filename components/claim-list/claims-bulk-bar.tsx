'use client';

import { useTranslations } from 'next-intl';
import { useFormAction } from '@/components/layout/use-form-action';
import { usePrioritisedWords } from '@/components/priorities/use-prioritise';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useTellAct } from '@/components/undo/last-act';
import { assignClaimsAction } from '@/lib/my-work/actions';
import { prioritiseClaimsAction } from '@/lib/priorities/actions';
import { BulkPriority } from './bulk-priority';
import { selectionForm } from './claims-select';
import { useClaimsSelection } from './use-claims-selection';

type ClaimsBulkBarProps = { people: { id: string; name: string }[] };

/** What can be done to the selected claims; it appears with the first one and floats where the hand is. */
export function ClaimsBulkBar({ people }: ClaimsBulkBarProps) {
  const t = useTranslations('board.bulk');
  const tell = useTellAct();
  const wordsOf = usePrioritisedWords();
  const [assigned, assign, assigning] = useFormAction(
    assignClaimsAction,
    ({ count, change, undo }) =>
      tell({
        words: t(change === 'assign' ? 'assigned' : 'unassigned', { count }),
        eventIds: undo,
      }),
  );
  const [prioritised, prioritise, prioritising] = useFormAction(
    prioritiseClaimsAction,
    ({ count, change, undo }) => tell({ words: wordsOf(count, change), eventIds: undo }),
  );
  const { selected, select } = useClaimsSelection();
  const refused = [assigned, prioritised].find(({ status }) => status === 'refused');
  return (
    <form
      id={selectionForm}
      action={assign}
      aria-label={t('label')}
      className="fixed inset-x-3 bottom-3 z-20 hidden flex-wrap items-center gap-2 rounded border bg-raised p-2 shadow-float md:inset-x-auto md:end-6 [body:has([form=claims-selection]:checked)_&]:flex"
    >
      <p className="px-1 tabular-nums">{t('selected', { count: selected })}</p>
      <Select
        name="userId"
        required
        defaultValue=""
        aria-label={t('member')}
        className="min-w-40 max-sm:grow md:max-w-56"
      >
        <option value="">{t('choose')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" name="change" value="assign" variant="primary" pending={assigning}>
        {t('assign')}
      </Button>
      <Button type="submit" name="change" value="unassign" pending={assigning}>
        {t('unassign')}
      </Button>
      <BulkPriority action={prioritise} pending={prioritising} />
      <Button variant="quiet" onClick={() => select(false)}>
        {t('clear')}
      </Button>
      {refused?.status === 'refused' && (
        <p role="alert" className="w-full px-1 text-danger">
          {refused.message}
        </p>
      )}
    </form>
  );
}
