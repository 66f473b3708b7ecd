'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatDate, formatDateTime, formatRelative } from '@/lib/format';

type TimestampProps = {
  /** UTC, ISO 8601. */
  value: string;
  /** The time of rendering: with it the words are relative from the first paint. */
  now?: string;
};

/** "3 days ago", with the exact time on hover; the date alone until the page is alive. */
export function Timestamp({ value, now }: TimestampProps) {
  const locale = useLocale();
  const minute = useSyncExternalStore(everyMinute, currentMinute, () => null);
  const reference = minute === null ? now : new Date(minute * 60_000).toISOString();
  return (
    <time dateTime={value} title={formatDateTime(locale, value)} className="whitespace-nowrap">
      {reference ? formatRelative(locale, value, reference) : formatDate(locale, value)}
    </time>
  );
}

function currentMinute() {
  return Math.ceil(Date.now() / 60_000);
}

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, 60_000);
  return () => clearInterval(timer);
}
