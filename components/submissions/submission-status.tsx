import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { paths } from '@/lib/paths';
import type { SubmissionView } from '@/lib/submissions/queries';
import { SentWords } from './sent-words';

/** What became of a tip, and what was sent, for its sender. */
export function SubmissionStatus({ tip }: { tip: SubmissionView }) {
  const t = useTranslations('submissions.status');
  const { status, publication, text, language, link, file } = tip;
  const hasWords = text !== null || link !== null || file !== null;
  return (
    <div className="grid gap-6">
      <section className="grid gap-2 border-s-2 border-accent ps-4">
        <h2 className="font-serif text-22">{t(status)}</h2>
        <Explanation tip={tip} />
        {publication && (
          <p>
            <Link
              href={paths.claim(publication.slug)}
              lang={publication.language ?? undefined}
              dir="auto"
              className="link font-serif text-18"
            >
              {publication.statement}
            </Link>
          </p>
        )}
        <dl className="flex flex-wrap gap-x-6 text-12 text-muted [&_dd]:inline [&_dt]:me-1.5 [&_dt]:inline">
          <div>
            <dt>{t('received')}</dt>
            <dd>
              <Timestamp value={tip.receivedAt} />
            </dd>
          </div>
          {tip.settledAt && (
            <div>
              <dt>{t('settled')}</dt>
              <dd>
                <Timestamp value={tip.settledAt} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      {hasWords && <SentWords {...{ text, language, link }} file={file?.filename ?? null} />}
    </div>
  );
}

function Explanation({ tip: { status, reason, answer } }: { tip: SubmissionView }) {
  const t = useTranslations('submissions.status');
  const reasons = useTranslations('tips.reason');
  if (status === 'withdrawn') return null;
  if (status !== 'declined') return <p>{t(`${status}Text`)}</p>;
  return (
    <>
      <p>{reasons(`${reason ?? 'other'}.told`)}</p>
      {answer && (
        <blockquote dir="auto" className="border-s-2 ps-3 whitespace-pre-line wrap-anywhere">
          {answer}
        </blockquote>
      )}
    </>
  );
}
