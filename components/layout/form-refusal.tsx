'use client';

import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';

type FormRefusalProps = {
  state: ActionState;
  /** The names of the fields that show their own sentence beside them. */
  fields?: readonly string[];
};

/** Why a form was refused, unless a field of it says so already. */
export function FormRefusal({ state, fields = [] }: FormRefusalProps) {
  if (state.status !== 'refused') return null;
  if (fields.some((name) => state.fields[name] === state.message)) return null;
  return <Notice tone="error">{state.message}</Notice>;
}
