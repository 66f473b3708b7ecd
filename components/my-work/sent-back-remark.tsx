import { useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';

type SentBackRemarkProps = { by: string | null; reason: string | null };

/** Why a draft came back, in the editor's own words or the software's. */
export function SentBackRemark({ by, reason }: SentBackRemarkProps) {
  const t = useTranslations('work.sentBack');
  return (
    <p className="mt-1 max-w-[66ch] border-s-2 ps-3 text-14 wrap-break-word">
      <span className="text-muted">{by ? t('by', { name: by }) : t('lapsed')}</span>{' '}
      <span dir="auto">{by ? reason : <Said sentence={reason} />}</span>
    </p>
  );
}
