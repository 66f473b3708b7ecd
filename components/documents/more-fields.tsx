'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { typed } from '@/lib/form-state';
import { type BibliographyField, BibliographyFields } from './bibliography-fields';

type MoreFieldsProps = {
  names: readonly BibliographyField[];
  hint: ReactNode;
  children: ReactNode;
};

/** Optional fields of an `ActionForm`, folded away until they are wanted or one of them was refused. */
export function MoreFields({ names, hint, children }: MoreFieldsProps) {
  const state = useSentForm();
  const errors = state.status === 'refused' ? state.fields : {};
  const values = Object.fromEntries(names.map((name) => [name, typed(state, name)]));
  const open = names.some((name) => (name !== 'kind' && values[name]) || errors[name]);
  return (
    <details open={open} className="group border-y py-2">
      <summary className="flex cursor-pointer list-none items-center gap-1 font-medium">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-muted transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        {children}
      </summary>
      <p className="mt-1 ms-5 text-12 text-muted">{hint}</p>
      <div className="ms-5 mt-3 mb-2 grid items-start gap-4 sm:grid-cols-2">
        <BibliographyFields {...{ names, values, errors }} />
      </div>
    </details>
  );
}
