'use client';

import { useSentForm } from '@/components/layout/sent-form';
import { Combobox } from '@/components/ui/combobox';
import { fieldError } from '@/lib/form-state';
import { findClaims } from './find-claims';

type ClaimFieldProps = { name: string; label: string; hint?: string; optional?: boolean };

/** A claim of the team, found by its words, in an `ActionForm`. */
export function ClaimField({ name, ...rest }: ClaimFieldProps) {
  const error = fieldError(useSentForm(), name);
  return <Combobox {...rest} name={name} load={findClaims} error={error} />;
}
