import { formatDateTime } from '@/lib/format';
import type { Finding } from './findings';

/** The values of a finding as its sentence says them in a language: a time as people write it, anything else as it is. */
export function saidValues(locale: string, { values }: Finding): Finding['values'] {
  const { at } = values;
  const isTime = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  return isTime ? { ...values, at: formatDateTime(locale, at) } : values;
}
