import { useLocale, useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { liftConflictAction } from '@/lib/conflicts/actions';
import type { ConflictsView, ConflictView } from '@/lib/conflicts/queries';
import { formatDateTime } from '@/lib/format';

/** Who keeps out of assessing and approving a claim, and why; nothing when nobody does. */
export function ConflictsPanel({ conflicts }: { conflicts: ConflictsView }) {
  const t = useTranslations('conflicts');
  if (conflicts.items.length === 0) return null;
  return (
    <AsidePanel title={t('title')}>
      <ul>
        {conflicts.items.map((item) => (
          <ConflictItem key={item.id} conflict={item} />
        ))}
      </ul>
    </AsidePanel>
  );
}

function ConflictItem({
  conflict: { id, by, reason, at, lifted, can },
}: {
  conflict: ConflictView;
}) {
  const t = useTranslations('conflicts');
  const locale = useLocale();
  return (
    <li className="border-t py-2">
      <p className={lifted ? 'text-muted line-through decoration-1' : undefined}>
        {t('by', { name: by.name })}
      </p>
      <p className="text-12 text-muted">{t('at', { at: formatDateTime(locale, at) })}</p>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {reason}
      </p>
      {lifted && (
        <div className="mt-1 border-s-2 ps-3">
          <p className="text-12 text-muted">
            {t('lifted', { name: lifted.by.name, at: formatDateTime(locale, lifted.at) })}
          </p>
          <p dir="auto">{lifted.reason}</p>
        </div>
      )}
      {can.lift && (
        <div className="mt-2">
          <ReasonDialog
            action={liftConflictAction}
            fields={{ conflictId: id }}
            title={t('liftTitle', { name: by.name })}
            description={t('liftWhat')}
            reason={t('liftReason')}
            hint={t('liftHint')}
            verb={t('lift')}
            draft={`reason:lift-conflict:${id}`}
            button={{ size: 'small', variant: 'secondary' }}
          />
        </div>
      )}
    </li>
  );
}
