'use client';

import { useState } from 'react';
import { useSentForm } from './sent-form';

/**
 * The version of a thing that an `ActionForm` changes. After a conflict it is the present one, so that sending the form
 * again means it. What nobody made yet has none. It is the version that the form was opened with: what others save while
 * somebody types must not pass for seen.
 */
export function FormVersion({ seen }: { seen?: number }) {
  const state = useSentForm();
  const [opened] = useState(seen);
  const known = state.status === 'done' ? seen : opened;
  const current = state.status === 'refused' && state.code === 'CONFLICT' ? state.current : null;
  return <input type="hidden" name="version" value={versionOf(current) ?? known ?? ''} />;
}

function versionOf(current: unknown): number | null {
  if (typeof current !== 'object' || current === null || !('version' in current)) return null;
  return typeof current.version === 'number' ? current.version : null;
}
