import { useLocale, useTranslations } from 'next-intl';
import { TieWords } from '@/components/corrections/tie-words';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { TextForm } from '@/components/layout/text-form';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { settleReReviewAction } from '@/lib/re-reviews/actions';
import type { CorrectionReReview } from '@/lib/re-reviews/view';

/** Another claim was corrected or retracted: what was wrong there, how this one hangs together with it, what can be done. */
export function CorrectionEntry({ entry }: { entry: CorrectionReReview }) {
  const t = useTranslations('re-reviews');
  const words = useTranslations('corrections');
  const locale = useLocale();
  const { id, cause, correction, can } = entry;
  const { claim, tie, documents } = correction;
  return (
    <article
      aria-label={t('correction', { number: claim.number })}
      className="grid gap-2 border-t py-3"
    >
      <p>
        <span className="font-semibold text-danger">
          {t(`cause.${cause}`, { date: formatDate(locale, correction.publishedAt) })}
        </span>{' '}
        <Link href={paths.desk.claim(claim.number)} className="link">
          <ClaimNumber number={claim.number} />
        </Link>{' '}
        <span lang={claim.language ?? undefined} dir="auto" className="font-serif">
          {claim.statement}
        </span>
      </p>
      <p className="text-12 text-muted">
        {correction.cause && words(`cause.${correction.cause}`)}
        {correction.severity && <> · {words(`severity.${correction.severity}`)}</>}
      </p>
      <blockquote
        dir="auto"
        className="max-w-[72ch] border-s-2 ps-3 whitespace-pre-line wrap-break-word"
      >
        {correction.note}
      </blockquote>
      <p className="text-12/5 text-muted">
        {t('hangsTogether')} <TieWords tie={tie} documents={documents} />
      </p>
      {can.settle && (
        <PanelSwitch
          variant="secondary"
          panels={[
            {
              name: 'settle',
              label: t('settle'),
              description: t('settleCorrection', { number: claim.number }),
              content: (
                <TextForm
                  action={settleReReviewAction}
                  fields={{ reReviewId: id }}
                  name="outcome"
                  label={t('outcome')}
                  hint={t('outcomeCorrection')}
                  verb={t('settleVerb')}
                  draft={`reason:settle:${id}`}
                />
              ),
            },
          ]}
        />
      )}
    </article>
  );
}
