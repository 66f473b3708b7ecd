import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SentWords } from '@/components/submissions/sent-words';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { formatBytes, formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { ListedTip } from '@/lib/tips/queries';
import { TipSettled } from './tip-settled';
import { TipSteps } from './tip-steps';

type TipEntryProps = {
  /** Near copies of each other, the newest first. */
  tips: readonly [ListedTip, ...ListedTip[]];
  /** Claims that it may be about. */
  suggestions?: ReactNode;
  now: string;
};

/** The id of the form that says what is done with the selected tips. */
export const selectionForm = 'tips-selection';

/** A tip with its near copies: what was sent, what it may be about, and what can be done. */
export function TipEntry({ tips, suggestions, now }: TipEntryProps) {
  const t = useTranslations('tips');
  const locale = useLocale();
  const [tip, ...alike] = tips;
  const isOpen = tip.can.merge;
  return (
    <article
      aria-label={t('entry', { date: formatDateTime(locale, tip.receivedAt) })}
      data-list-row=""
      className="grid gap-3 border-t py-4 has-[[name=tipIds]:checked]:bg-accent-wash"
    >
      <div className="flex items-start gap-3">
        {isOpen && (
          <input
            type="checkbox"
            name="tipIds"
            value={tips.map(({ id }) => id).join(' ')}
            form={selectionForm}
            aria-label={t('select')}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
        )}
        <div className="grid min-w-0 gap-2">
          <TipWords tip={tip} now={now} />
          {alike.length > 0 && (
            <details>
              <summary className="cursor-pointer text-accent">
                {t('alike', { count: alike.length })}
              </summary>
              <div className="mt-2 grid gap-3 border-s-2 ps-3">
                {alike.map((one) => (
                  <TipWords key={one.id} tip={one} now={now} />
                ))}
              </div>
            </details>
          )}
          {suggestions}
          <TipSettled tip={tip} />
          <TipSteps tips={tips} />
        </div>
      </div>
    </article>
  );
}

function TipWords({ tip, now }: { tip: ListedTip; now: string }) {
  const t = useTranslations('tips');
  const locale = useLocale();
  const { text, language, link, file, hold } = tip;
  return (
    <div className="grid gap-1">
      {tip.forgotten ? (
        <p className="text-muted">{t('forgotten')}</p>
      ) : (
        <SentWords {...{ text, language, link }} file={null} />
      )}
      {link && (
        <p className="text-12 text-muted">
          {t('linkNote')}{' '}
          <Link
            href={paths.desk.importDocuments({ url: link, back: paths.desk.tips() })}
            className="link"
          >
            {t('import')}
          </Link>
        </p>
      )}
      {file && (
        <p dir="auto" className="wrap-anywhere">
          <a href={paths.api.tipFile(tip.id)} download={file.filename} className="link">
            {t('file', { name: file.filename, size: formatBytes(locale, file.size) })}
          </a>
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-12 text-muted">
        <Timestamp value={tip.receivedAt} now={now} />
        {hold && <span className="text-qualifies">{t(`hold.${hold}`)}</span>}
        {!tip.forgotten && (
          <span dir="auto" className="wrap-anywhere">
            {tip.email ?? t(tip.leftEmail ? 'emailLeft' : 'noEmail')}
          </span>
        )}
      </p>
    </div>
  );
}
