import { useTranslations } from 'next-intl';
import type { Workspace } from '@/lib/workspace/queries';

type WorkspaceNavProps = {
  workspace: Workspace;
  /** What is not always there. */
  has: { reReviews: boolean; lineage: boolean; answers: boolean };
};

/** The way through the parts of a claim where they stand in one long column; only those that there are. */
export function WorkspaceNav({ workspace: { evidence, subclaims }, has }: WorkspaceNavProps) {
  const t = useTranslations('claims.parts');
  const live = evidence.filter(({ withdrawn }) => withdrawn === null);
  const parts = [
    'statement',
    has.reReviews && 're-review',
    'appearances',
    (subclaims.items.length > 0 || subclaims.can.tie) && 'subclaims',
    'evidence',
    'searches',
    has.lineage && 'lineage',
    live.some(({ document }) => document.publishedOn) && 'timeline',
    live.some(({ figure }) => figure) && 'figures',
    'comment',
    has.answers && 'replies',
    has.answers && 'challenges',
    'discussion',
    'similar',
    'verdict',
    'history',
  ] as const;
  return (
    <nav
      aria-label={t('label')}
      data-print="hide"
      className="sticky top-11.75 z-10 flex gap-4 overflow-x-auto border-b bg-paper px-4 py-2 md:top-0 md:px-6 lg:hidden"
    >
      {parts
        .filter((part) => part !== false)
        .map((part) => (
          <a key={part} href={`#${part}`} className="link whitespace-nowrap">
            {t(part)}
          </a>
        ))}
    </nav>
  );
}
