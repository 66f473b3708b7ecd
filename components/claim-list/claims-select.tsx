import { useTranslations } from 'next-intl';

/** The form to which every selected claim of a page belongs, wherever it stands. */
export const selectionForm = 'claims-selection';

type ClaimsSelectProps = { id: string; number: number };

/** Selects one claim for what is done to several at once. */
export function ClaimsSelect({ id, number }: ClaimsSelectProps) {
  const t = useTranslations('board.bulk');
  return (
    // The label makes the target large enough for a finger and lies above the card's own link.
    <label className="relative z-1 -m-1 inline-grid size-8 place-items-center">
      <input
        type="checkbox"
        name="claimId"
        value={id}
        form={selectionForm}
        aria-label={t('one', { number })}
        autoComplete="off"
        className="size-4 accent-accent"
      />
    </label>
  );
}
