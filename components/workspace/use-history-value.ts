import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatLanguage } from '@/lib/format';
import { type ShownField, worded } from './history-words';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A function that says a value of the audit log as a person reads it: its word, its day, its language, or itself. */
export function useHistoryValue(): (field: ShownField, value: string) => string {
  const t = useTranslations();
  const locale = useLocale();
  return (field, value) => {
    if (day.test(value)) return formatDate(locale, value);
    if (field === 'language') return formatLanguage(locale, value);
    if (!(field in worded) || !/^\w+$/.test(value)) return value;
    // The log names a value by its key; a key that has no word any more is shown as it is.
    const keys = worded[field as keyof typeof worded].map((where) => `${where}.${value}`);
    const key = keys.find((one) => t.has(one as Parameters<typeof t.has>[0]));
    return key ? t(key as Parameters<typeof t>[0]) : value;
  };
}
