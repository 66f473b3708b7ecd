'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { findClaims } from '@/components/claim-list/find-claims';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import { unsent } from '@/lib/form-state';
import { paths } from '@/lib/paths';
import {
  declineTipsAction,
  letThroughAction,
  markAsSpamAction,
  mergeTipsAction,
} from '@/lib/tips/actions';
import { selectionForm } from './tip-entry';

/** The form for a new claim, with what is selected. */
function newClaimOf(form: HTMLFormElement | null) {
  const ids = form ? new FormData(form).getAll('tipIds') : [];
  return paths.desk.newClaim({ tip: ids.flatMap((some) => String(some).split(' ')) });
}

type TipsBulkBarProps = {
  /** Keys of reasons with their words. */
  reasons: readonly { key: string; label: string }[];
  held: boolean;
};

/** What can be done with the selected tips at once; it appears with the first one. */
export function TipsBulkBar({ reasons, held }: TipsBulkBarProps) {
  const t = useTranslations('tips');
  const router = useRouter();
  const [declined, decline, declining] = useActionState(declineTipsAction, unsent);
  const [aside, markAsSpam, marking] = useActionState(markAsSpamAction, unsent);
  const [through, letThrough, letting] = useActionState(letThroughAction, unsent);
  const [merged, merge, merging] = useActionState(mergeTipsAction, unsent);
  const refused = [declined, aside, through, merged].find(({ status }) => status === 'refused');
  return (
    <form
      id={selectionForm}
      action={decline}
      aria-label={t('bulk')}
      className="fixed inset-x-3 bottom-3 z-20 hidden flex-wrap items-center gap-2 rounded border bg-raised p-2 shadow-float md:inset-x-auto md:end-6 [body:has([form=tips-selection]:checked)_&]:flex"
    >
      <p className="px-1">{t('selected')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-44">
          <Combobox
            name="claimId"
            label={t('mergeClaim')}
            quiet
            placeholder={t('mergeClaim')}
            load={findClaims}
          />
        </div>
        <Button type="submit" formAction={merge} variant="primary" pending={merging}>
          {t('merge')}
        </Button>
        <Button onClick={(event) => router.push(newClaimOf(event.currentTarget.form))}>
          {t('makeClaim')}
        </Button>
      </div>
      <Select name="reason" defaultValue="" aria-label={t('declineReason')} className="max-w-56">
        <option value="">{t('declineReason')}</option>
        {reasons.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <Button type="submit" pending={declining}>
        {t('decline')}
      </Button>
      {held && (
        <Button type="submit" formAction={letThrough} variant="primary" pending={letting}>
          {t('letThrough')}
        </Button>
      )}
      <Button type="submit" formAction={markAsSpam} variant="quiet" pending={marking}>
        {t('spam')}
      </Button>
      {refused?.status === 'refused' && (
        <p role="alert" className="w-full px-1 text-12 text-danger">
          {refused.message}
        </p>
      )}
    </form>
  );
}
