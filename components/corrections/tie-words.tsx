import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import type { Tie } from '@/lib/cascade/ties';
import { listed } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';

type TieWordsProps = {
  tie: Tie;
  documents: readonly { id: string; title: string; publisher: string | null }[];
};

/** How a claim hangs together with a corrected one, and through which documents. */
export function TieWords({ tie, documents }: TieWordsProps) {
  const t = useTranslations('corrections.cascade');
  const locale = useLocale();
  return (
    <>
      {t(`tie.${tie}`)}
      {documents.map(({ id, title, publisher }, index) => (
        <Fragment key={id}>
          {index > 0 ? <Glue mark="between" /> : ' '}
          <Link href={paths.desk.document(id)} className="link">
            <span dir="auto">{listed(locale, [title, ...(publisher ? [publisher] : [])])}</span>
          </Link>
        </Fragment>
      ))}
    </>
  );
}
