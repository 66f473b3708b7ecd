import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { ChallengeStatus as Status } from '@/lib/challenges/public-queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { PublicDisposition } from './public-disposition';

/** For the sender alone: how their objection stands, the answer, and what they wrote. */
export function ChallengeStatus({ status }: { status: Status }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  const { number, publication, receivedAt, disposition, isSetAside, slug } = status;
  const date = formatDate(locale, receivedAt);
  return (
    <>
      <blockquote lang={status.language ?? undefined} dir="auto" className="font-serif text-18">
        {t('quoted', { text: status.statement })}
      </blockquote>
      {disposition ? (
        <section aria-labelledby="answer">
          <h2 id="answer" className="mb-1 font-semibold">
            {t('status.answered')}
          </h2>
          <PublicDisposition disposition={disposition} slug={slug} followed={status.followed} />
        </section>
      ) : (
        <Notice tone={isSetAside ? 'warn' : 'info'}>
          {t(isSetAside ? 'status.setAside' : 'status.open')}
          {status.wantsMail && !isSetAside && <> {t('status.wantsMail')}</>}
        </Notice>
      )}
      <section aria-labelledby="sent" className="grid gap-2">
        <h2 id="sent" className="font-semibold">
          {t('status.yours')}
        </h2>
        <p className="text-muted">{t('status.to', { number, version: publication, date })}</p>
        <p dir="auto" className="whitespace-pre-line wrap-break-word">
          {status.text}
        </p>
        {status.quote && (
          <blockquote
            dir="auto"
            className="border-s-2 ps-3 font-serif whitespace-pre-line wrap-break-word"
          >
            {t('quoted', { text: status.quote })}
          </blockquote>
        )}
        {status.url && (
          <p dir="ltr" className="text-12/5 wrap-anywhere text-muted">
            {status.url}
          </p>
        )}
      </section>
      <p>
        <Link href={paths.claim(slug)} className="link">
          {t('form.back')}
        </Link>
      </p>
    </>
  );
}
