import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** Where somebody came from who asked for a claim that was merged into this one. */
export function MergedNotice({ from, into }: { from: number; into: number }) {
  const t = useTranslations('matches');
  return (
    <Notice className="rounded-none">
      {t('mergedHere', { from, into })}{' '}
      <Link href={paths.desk.claim(from, { history: 1 })} className="link">
        {t('seeHistory')}
      </Link>
    </Notice>
  );
}
