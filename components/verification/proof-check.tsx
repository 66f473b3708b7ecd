'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/textarea-field';
import { checkProofText } from '@/lib/bundle-checks/check-proof';
import { CheckResult } from './check-result';
import { readPublisherKeys } from './publisher-keys';
import { useCheck } from './use-check';

/** Checks a pasted audit proof in the browser, against the keys of this publisher. */
export function ProofCheck() {
  const t = useTranslations('verify');
  const { state, check } = useCheck();
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('proof') ?? '');
        void check(async () => ({
          findings: await checkProofText(text, (await readPublisherKeys()) ?? ''),
        }));
      }}
    >
      <TextareaField
        name="proof"
        label={t('proof')}
        rows={6}
        dir="ltr"
        spellCheck={false}
        required
      />
      <Button type="submit" variant="primary" className="justify-self-start">
        {t('proofCheck')}
      </Button>
      <CheckResult state={state} />
    </form>
  );
}
