import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { excerpt } from '@/components/placements/excerpt';
import { requoteAppearanceAction, requoteEvidenceAction } from '@/lib/placements/actions';
import type { RestingView } from '@/lib/re-reviews/view';

type TakeOverProps = { rests: readonly RestingView[]; placementId: string; words: string };

/** For everything that quotes the old words: let it quote the new ones. */
export function TakeOver({ rests, placementId, words }: TakeOverProps) {
  const t = useTranslations('placements.takeOver');
  const named = { words: excerpt(words) };
  return rests.map((rest) =>
    rest.kind === 'evidence' ? (
      <ActionButton
        key={rest.id}
        action={requoteEvidenceAction}
        fields={{ evidenceId: rest.id, version: String(rest.version), placementId }}
        label={t('evidenceLabel', named)}
      >
        {t('evidence')}
      </ActionButton>
    ) : (
      <ActionButton
        key={rest.id}
        action={requoteAppearanceAction}
        fields={{ appearanceId: rest.id, placementId }}
        label={t('appearanceLabel', named)}
      >
        {t('appearance')}
      </ActionButton>
    ),
  );
}
