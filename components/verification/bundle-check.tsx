'use client';

import { useTranslations } from 'next-intl';
import type { ChangeEvent } from 'react';
import { TextField } from '@/components/ui/text-field';
import { checkChosen } from '@/lib/bundle-checks/check-bundle';
import { CheckResult } from './check-result';
import { readPublisherKeys } from './publisher-keys';
import { type Checked, useCheck } from './use-check';

/** Checks a bundle in the browser: a ZIP, or the folder into which it was unpacked. */
export function BundleCheck() {
  const t = useTranslations('verify');
  const { state, check } = useCheck();
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    if (files.length > 0) void check(() => examine(files));
  };
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          type="file"
          label={t('bundleFile')}
          accept=".zip,application/zip"
          className="min-w-0"
          onChange={onChange}
        />
        <TextField
          type="file"
          label={t('folder')}
          className="min-w-0"
          onChange={onChange}
          ref={(input) => {
            input?.toggleAttribute('webkitdirectory', true);
          }}
        />
      </div>
      <CheckResult state={state} />
    </>
  );
}

async function examine(chosen: readonly File[]): Promise<Checked> {
  return await checkChosen(chosen, await readPublisherKeys());
}
