'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Select } from '@/components/ui/select';
import { unsent } from '@/lib/form-state';
import { assignClaimsAction } from '@/lib/my-work/actions';
import { selectionForm } from './claims-select';
import { useClaimsSelection } from './use-claims-selection';
import { useListKeys } from './use-list-keys';

type ClaimsBulkBarProps = { people: { id: string; name: string }[] };

/** What can be done to the selected claims; it appears with the first one and floats where the hand is. */
export function ClaimsBulkBar({ people }: ClaimsBulkBarProps) {
  const t = useTranslations('board.bulk');
  const [state, formAction, pending] = useActionState(assignClaimsAction, unsent);
  const { selected, select } = useClaimsSelection();
  useListKeys();
  const done = state.status === 'done' ? state.result : null;
  return (
    <>
      <form
        id={selectionForm}
        action={formAction}
        aria-label={t('label')}
        className="fixed inset-x-3 bottom-3 z-20 hidden flex-wrap items-center gap-2 rounded border bg-raised p-2 shadow-float md:inset-x-auto md:end-6 [body:has([form=claims-selection]:checked)_&]:flex"
      >
        <p className="px-1 tabular-nums">{t('selected', { count: selected })}</p>
        <Select
          name="userId"
          required
          defaultValue=""
          aria-label={t('member')}
          className="min-w-44"
        >
          <option value="">{t('choose')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" name="change" value="assign" variant="primary" pending={pending}>
          {t('assign')}
        </Button>
        <Button type="submit" name="change" value="unassign" pending={pending}>
          {t('unassign')}
        </Button>
        <Button variant="quiet" onClick={() => select(false)}>
          {t('clear')}
        </Button>
        {state.status === 'refused' && (
          <p role="alert" className="w-full px-1 text-danger">
            {state.message}
          </p>
        )}
      </form>
      <p className="text-12 text-muted" role="status">
        {done ? (
          t(done.change === 'assign' ? 'assigned' : 'unassigned', { count: done.count })
        ) : (
          <span className="hidden md:pointer-fine:inline">
            {t.rich('keys', {
              j: () => <Kbd>j</Kbd>,
              k: () => <Kbd>k</Kbd>,
              x: () => <Kbd>x</Kbd>,
            })}
          </span>
        )}
      </p>
    </>
  );
}
