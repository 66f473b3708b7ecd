import { useTranslations } from 'next-intl';
import type { Part } from '@/lib/challenges/left-out';

/** A reader's text as it was written, with a mark in place of each run that an editor left out. */
export function Runs({ parts }: { parts: readonly Part[] }) {
  const t = useTranslations('challenges');
  return parts.map((part, index) =>
    part === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name and never change places.
      <span key={index} className="rounded bg-sunk px-1 text-12 text-muted">
        {t('leftOut')}
      </span>
    ) : (
      part
    ),
  );
}
