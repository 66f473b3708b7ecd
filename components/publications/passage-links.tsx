import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

type PassageLinksProps = {
  slug: string;
  passage: { id: string; sourceUrl: string | null; archiveUrl: string | null };
};

/** The ways to a published passage: in its document here, at its source, in an archived copy. */
export function PassageLinks({ slug, passage }: PassageLinksProps) {
  const t = useTranslations('publications');
  const { id, sourceUrl, archiveUrl } = passage;
  return (
    <>
      <Link href={paths.publishedPassage(slug, id)} className="link" prefetch={false}>
        {t('seeDocument')}
      </Link>
      {sourceUrl && (
        <a href={sourceUrl} rel="noopener noreferrer" className="link">
          {t('seeSource')}
        </a>
      )}
      {archiveUrl && (
        <a href={archiveUrl} rel="noopener noreferrer" className="link">
          {t('archived')}
        </a>
      )}
    </>
  );
}
