import { useTranslations } from 'next-intl';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { sentenceOf } from '@/components/workspace/history-words';
import type { LogItem } from '@/lib/audit-log/queries';
import { paths } from '@/lib/paths';

type LogLineProps = { item: LogItem };

/** One thing that was done: by whom, when, and where in the log it stands. */
export function LogLine({ item }: LogLineProps) {
  const t = useTranslations('audit');
  const said = useLogSentence();
  const { entry, actorName, claimNumber, checkpoint } = item;
  const someone = entry.actorKind === 'visitor' ? t('reader') : t('itself');
  return (
    <li className="border-t py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 wrap-break-word">
          <b className="font-medium">{actorName ?? someone}</b> {said(entry)}
          {claimNumber !== null && (
            <>
              {' '}
              <Link href={paths.desk.claim(claimNumber)} className="link">
                <ClaimNumber number={claimNumber} />
              </Link>
            </>
          )}
        </p>
        <p className="text-12 text-muted">
          <Timestamp value={entry.at} />
        </p>
      </div>
      <details className="text-12 text-muted">
        <summary className="cursor-pointer">
          {checkpoint === null ? t('waits') : t('in', { size: checkpoint })}
        </summary>
        <LogDetails item={item} />
      </details>
    </li>
  );
}

function LogDetails({ item: { entry, leaf, index } }: LogLineProps) {
  const t = useTranslations('audit');
  const rows = [
    ...(index === null ? [] : [[t('place'), String(index)] as const]),
    [t('identifier'), entry.id] as const,
    ...(leaf === null ? [] : [[t('leaf'), leaf] as const]),
    [t('details'), JSON.stringify(entry, null, 1)] as const,
  ];
  return (
    <dl className="mt-2 grid gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd dir="ltr" className="overflow-x-auto font-mono wrap-break-word whitespace-pre-wrap">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was done, as claims tell it in their history; by its noun for what is not about a claim. */
function useLogSentence() {
  const t = useTranslations('audit.did');
  const history = useTranslations('claims.history');
  return ({ action, before, after }: LogItem['entry']) => {
    const known = sentenceOf(action, before, after);
    if (known) return history(known);
    const [noun = '', verb = ''] = action.split('.');
    const key = t.has(noun as 'other') ? (noun as 'other') : 'other';
    return t(key, { verb });
  };
}
