import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/claims/view';
import { formatDateTime } from '@/lib/format';
import { claimFieldValues, type EditableClaim } from './claim-field-values';

type ClaimConflictProps = { seen: EditableClaim; other: ClaimView };

/** What somebody else saved in the meantime: who, when, and each field that differs from what this form began with. */
export function ClaimConflict({ seen, other }: ClaimConflictProps) {
  const t = useTranslations('claims');
  const locale = useLocale();
  const before = { statement: seen.statement, ...claimFieldValues(seen) };
  const now = { statement: other.statement, ...claimFieldValues(other) };
  const names = Object.keys(now) as (keyof typeof now)[];
  const changed = names.filter((name) => now[name] !== before[name]);
  const labels: Record<keyof typeof now, string> = {
    statement: t('fields.statement'),
    'claimant.name': t('fields.claimant'),
    'claimant.kind': t('fields.kind'),
    'claimant.wikidataId': t('fields.wikidata'),
    claimantUnknown: t('fields.claimantUnknown'),
    claimedOn: t('fields.claimedOn'),
    claimedOnUnknown: t('fields.claimedOnUnknown'),
    topics: t('fields.topics'),
    language: t('fields.language'),
  };
  return (
    <Notice
      tone="warn"
      title={t('theirs', {
        name: other.changedBy.name,
        at: formatDateTime(locale, other.updatedAt),
      })}
    >
      {changed.length === 0 && <p>{t('theirsElsewhere')}</p>}
      <dl className="grid gap-2">
        {changed.map((name) => (
          <div key={name}>
            <dt className="text-12 text-muted">{labels[name]}</dt>
            <dd dir="auto" className={name === 'statement' ? 'font-serif text-18' : undefined}>
              {now[name] === 'on' ? '✓' : now[name] || '–'}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-12 text-muted">{t('yoursKept')}</p>
    </Notice>
  );
}
