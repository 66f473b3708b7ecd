'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { Combobox } from '@/components/ui/combobox';
import { inLanguage } from '@/lib/i18n/address';
import { suggestClaims } from './suggest-claims';

type ClaimSearchFieldProps = { label: string; hint?: string; text?: string; className?: string };

/** The search of published claims: a field of the form around it, with a script also claims and topics while typing. */
export function ClaimSearchField({ label, hint, text = '', className }: ClaimSearchFieldProps) {
  const { push } = useRouter();
  const locale = useLocale();
  return (
    <Combobox
      {...{ label, hint, className }}
      typedName="q"
      defaultValue={{ value: '', label: text }}
      untaken
      load={suggestClaims}
      onChoose={(option) => option && push(inLanguage(option.value, locale) as Route)}
    />
  );
}
