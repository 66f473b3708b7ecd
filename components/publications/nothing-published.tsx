import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { ClaimSearch } from './claim-search';

/** What readers may ask for that was never published. */
export type Unpublished = 'claim' | 'version' | 'passage' | 'topic';

type NothingPublishedProps = { what: Unpublished };

/** What is not there, in words, with the search and the list of what is. */
export function NothingPublished({ what }: NothingPublishedProps) {
  const t = useTranslations('publications');
  return (
    <>
      <div className="mb-6 max-w-[56ch]">
        <p className="eyebrow mb-2">404</p>
        <h1 className="font-serif text-28 text-balance">{t(`missing.${what}`)}</h1>
        <p className="mt-2 text-muted">{t(`missing.${what}Text`)}</p>
      </div>
      <ClaimSearch />
      <p className="mt-4">
        <Link href={paths.claims()} className="link">
          {t('list.more')}
        </Link>
      </p>
    </>
  );
}
