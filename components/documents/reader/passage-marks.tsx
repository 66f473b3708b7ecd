import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { PassageView } from '@/lib/passages/queries';

type PassageMarksProps = {
  passage: Pick<PassageView, 'evidence' | 'appearances' | 'threads' | 'carried'>;
  /** Further lines are counted, not shown. */
  most?: number;
};

/** What a passage is to which claims, a line for each: "+ supports claim 128". */
export function PassageMarks({ passage, most = 3 }: PassageMarksProps) {
  const t = useTranslations('reader');
  const { evidence, appearances, threads, carried } = passage;
  const lines = [
    ...evidence.map(({ id, stance, number }) => (
      <span key={id} className="block">
        <StanceMark stance={stance} /> {t('claimNumber', { number })}
      </span>
    )),
    ...appearances.map(({ id, number }) => (
      <span key={id} className="block font-semibold text-accent">
        {t('madeHere', { number })}
      </span>
    )),
  ];
  const hidden = lines.length - most;
  return (
    <>
      {carried && !carried.inPlace && (
        <span className="block font-semibold text-danger">{t('carriedAltered')}</span>
      )}
      {lines.length === 0 && (
        <span className="block font-semibold text-muted">
          {threads > 0 ? t('discussed') : t('unused')}
        </span>
      )}
      {hidden > 1 ? lines.slice(0, most - 1) : lines}
      {hidden > 1 && <span className="block text-muted">{t('more', { count: hidden + 1 })}</span>}
      {threads > 0 && <span className="block text-muted">{t('threads', { count: threads })}</span>}
    </>
  );
}
