'use client';

import type { Span } from '@/lib/capture/segment';
import { useReader } from './reader-context';

/** The chosen place, as the forms send it. */
export function PassageFields({ span }: { span: Span }) {
  const { documentId, versionNumber } = useReader();
  const fields = { documentId, versionNumber, start: span.start, end: span.end };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
