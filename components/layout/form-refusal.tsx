'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';

type FormRefusalProps = {
  state: ActionState;
  /** The names of the fields that show their own sentence beside them. */
  fields?: readonly string[];
};

/** Why a form was refused, unless a field of it says so already; the first field that is wrong gets the focus. */
export function FormRefusal({ state, fields = [] }: FormRefusalProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (state.status !== 'refused') return;
    const form = place.current?.closest('form');
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  const said =
    state.status !== 'refused' || fields.some((name) => state.fields[name] === state.message);
  return (
    <>
      <span ref={place} hidden />
      {!said && <Notice tone="error">{state.message}</Notice>}
    </>
  );
}
