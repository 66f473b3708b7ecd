import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { sourceSentence } from '@/lib/publications/source-sentence';
import type { SourceCount } from '@/lib/sources/sources';

const bold = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;

type SourceSentenceProps = { sources: SourceCount; className?: string };

/** The sentence that sums up the sources; grammatical for every count. */
export function SourceSentence({ sources, className }: SourceSentenceProps) {
  const t = useTranslations('publications.sources');
  return (
    <p className={className}>
      {sourceSentence(sources).map(({ key, values }, index) => (
        <Fragment key={key}>
          {index > 0 && t('between')}
          {t.rich(key, { ...values, b: bold })}
        </Fragment>
      ))}
      {t('end')}
    </p>
  );
}
