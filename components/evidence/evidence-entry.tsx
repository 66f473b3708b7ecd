import { useLocale, useTranslations } from 'next-intl';
import { FigureLine } from '@/components/figures/figure-line';
import { PassageNow } from '@/components/placements/passage-now';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import type { EvidenceView } from '@/lib/evidence/queries';
import { formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import { EvidenceActions } from './evidence-actions';
import { QuotedPassage } from './quoted-passage';

type EvidenceEntryProps = {
  evidence: EvidenceView;
  /** The number that the verdict refers to. */
  number: number;
  canDiscuss: boolean;
  /** The first open thread about it. */
  threadId?: string;
};

/** One piece of evidence: the quotation in its context, where it stands, why it was attached and by whom. */
export function EvidenceEntry({ evidence, number, canDiscuss, threadId }: EvidenceEntryProps) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const { id, passage, document, stance, reason, figure, version, by, changedBy } = evidence;
  const changeable = { id, version, stance, reason, figure };
  return (
    <figure
      id={`evidence-${id}`}
      data-list-row=""
      aria-label={t('number', { number })}
      className="mt-2 scroll-mt-16 rounded target:outline-2 target:outline-offset-4 target:outline-accent"
    >
      <QuotedPassage passage={passage} language={document.language} stance={stance} />
      <PassageNow passage={passage} language={document.language} />
      <figcaption className="mt-2">
        <p className="flex flex-wrap gap-x-3 text-12 text-muted">
          <span className="font-mono tabular-nums">[{number}]</span>
          <Link href={paths.desk.passage(document.id, passage.id)} className="link">
            {t('inDocument')}
          </Link>
          {document.url && (
            <a href={document.url} rel="noopener noreferrer" className="link">
              {t('original')}
            </a>
          )}
          {document.archiveUrl && (
            <a href={document.archiveUrl} rel="noopener noreferrer" className="link">
              {t('archived')}
            </a>
          )}
          {threadId && (
            <a href={`#thread-${threadId}`} className="link">
              {t('openThreads', { count: evidence.openThreads })}
            </a>
          )}
        </p>
        <p className="mt-1 max-w-[66ch] whitespace-pre-line" dir="auto">
          {reason}
        </p>
        {figure && <FigureLine figure={figure} />}
        <p className="text-12 text-muted" title={formatDateTime(locale, evidence.updatedAt)}>
          {t('attachedBy', { name: by.name })}
          {changedBy.id !== by.id && (
            <>
              <Glue mark="comma" />
              {t('changedBy', { name: changedBy.name })}
            </>
          )}
        </p>
        <EvidenceActions
          evidence={{ ...changeable, quote: passage.exact, language: document.language }}
          document={{ id: document.id, title: document.title }}
          passage={passage}
          canChange={evidence.canChange}
          canDiscuss={canDiscuss}
        />
      </figcaption>
    </figure>
  );
}
