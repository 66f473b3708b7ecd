import { getTranslations } from 'next-intl/server';
import { AsidePanel } from '@/components/layout/aside-panel';
import { PlacementActions } from '@/components/placements/placement-actions';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { MissingPassageView } from '@/lib/passages/queries';
import { paths } from '@/lib/paths';
import { PassageMarks } from './passage-marks';

type MissingPassagesProps = {
  documentId: string;
  versionNumber: number;
  language: string | null;
  passages: readonly MissingPassageView[];
  canDecide: boolean;
};

/** Passages of earlier versions that do not stand in this one; nothing when all do. */
export async function MissingPassages(props: MissingPassagesProps) {
  const { documentId, versionNumber, language, passages, canDecide } = props;
  const t = await getTranslations('placements');
  if (passages.length === 0) return null;
  return (
    <AsidePanel title={t('notFound')} note={passages.length}>
      <p className="text-muted">{t('notFoundWhy')}</p>
      <ul className="divide-y">
        {passages.map(({ id, carried, ...uses }) => (
          <li key={id} className="grid gap-1 py-3">
            <div className="text-12">
              <PassageMarks passage={{ ...uses, carried: null }} />
            </div>
            <Link
              href={paths.desk.document(documentId, {
                version: carried.versionNumber,
                passage: id,
              })}
              dir="auto"
              lang={language ?? undefined}
              className="line-clamp-4 font-serif text-16 text-ink no-underline hover:underline"
            >
              <Quoted>{carried.exact}</Quoted>
            </Link>
            <p className="text-12 text-muted">
              {carried.decision ? t(`decision.${carried.decision}`) : t('undecided')}
            </p>
            {canDecide && (
              <div className="-ms-2 flex flex-wrap items-center gap-1">
                <PlacementActions
                  placement={{
                    ...{ id: carried.placementId, documentId, versionNumber },
                    ...{ version: carried.version, place: null },
                    decision: carried.decision && { kind: carried.decision },
                    passage: { exact: carried.exact },
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </AsidePanel>
  );
}
