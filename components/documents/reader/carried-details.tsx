import { useTranslations } from 'next-intl';
import { PlacementActions } from '@/components/placements/placement-actions';
import { WordDifference } from '@/components/placements/word-difference';
import { Link } from '@/components/ui/link';
import { differenceOfWords } from '@/lib/difference/words';
import type { CarriedView, PassageView } from '@/lib/passages/queries';
import { paths } from '@/lib/paths';
import { standingOf } from '@/lib/standing/standing';
import { useReader } from './reader-context';

/** Of a passage that was marked in an earlier version: what became of it here, and a person's side of that. */
export function CarriedDetails({
  passage,
  carried,
}: {
  passage: PassageView;
  carried: CarriedView;
}) {
  const { documentId, versionNumber, language, can } = useReader();
  const t = useTranslations('placements');
  const { placementId, version, decision, exact } = carried;
  const standing = standingOf(carried);
  return (
    <div className="grid gap-2 border-s-2 ps-3">
      <p>
        <span className={standing === 'altered' ? 'font-semibold text-danger' : undefined}>
          {t(`standing.${standing}`, { version: versionNumber })}
        </span>{' '}
        <Link
          href={paths.desk.document(documentId, {
            version: carried.versionNumber,
            passage: passage.id,
          })}
          className="link"
        >
          {t('openThen')}
        </Link>
      </p>
      {exact !== passage.exact && (
        <WordDifference parts={differenceOfWords(exact, passage.exact)} language={language} />
      )}
      <p className="text-12 text-muted">{decision ? t(`decision.${decision}`) : t('undecided')}</p>
      {can.mark && (
        <div className="-ms-2 flex flex-wrap items-center gap-1">
          <PlacementActions
            placement={{
              ...{ id: placementId, documentId, versionNumber, version },
              place: passage,
              decision: decision && { kind: decision },
              passage: { exact },
            }}
          />
        </div>
      )}
    </div>
  );
}
