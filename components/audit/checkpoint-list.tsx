import { useTranslations } from 'next-intl';
import { Timestamp } from '@/components/ui/timestamp';
import type { ListedCheckpoint } from '@/lib/checkpoints/queries';

type CheckpointListProps = { checkpoints: readonly ListedCheckpoint[] };

/** The newest signed states of the log; each opens to the very text that was signed. */
export function CheckpointList({ checkpoints }: CheckpointListProps) {
  const t = useTranslations('audit');
  if (checkpoints.length === 0) return <p className="text-muted">{t('noCheckpoints')}</p>;
  return (
    <ol className="grid">
      {checkpoints.map(({ size, at, note }) => (
        <li key={size} className="border-t py-2">
          <details>
            <summary className="flex cursor-pointer flex-wrap justify-between gap-x-4">
              <span>{t('entries', { count: size })}</span>
              <span className="text-12 text-muted">
                <Timestamp value={at} />
              </span>
            </summary>
            <pre
              dir="ltr"
              className="mt-2 overflow-x-auto font-mono text-12 whitespace-pre-wrap break-all"
            >
              {note}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  );
}
