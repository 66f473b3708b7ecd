'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';

type FormRefusalProps = {
  state: ActionState;
  /** The names of the fields that show their own sentence beside them. */
  fields?: readonly string[];
};

/**
 * Why a form was refused, unless a field of it says so already; the first field that is wrong gets the focus, else the reason
 * is brought into view.
 */
export function FormRefusal({ state, fields = [] }: FormRefusalProps) {
  const place = useRef<HTMLSpanElement>(null);
  const said =
    state.status !== 'refused' || fields.some((name) => state.fields[name] === state.message);
  useEffect(() => {
    if (state.status !== 'refused') return;
    const form = place.current?.closest('form');
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // The button of a long form may stand far below the sentence.
    if (!wrong && !said) place.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    wrong?.focus();
  }, [state, said]);
  return (
    <>
      <span ref={place} hidden />
      {!said && <Notice tone="error">{state.message}</Notice>}
    </>
  );
}
