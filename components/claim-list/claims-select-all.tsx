'use client';

import { useTranslations } from 'next-intl';
import { useClaimsSelection } from './use-claims-selection';

/** Selects every claim of the page, or none. */
export function ClaimsSelectAll() {
  const t = useTranslations('board.bulk');
  const { selected, all, select } = useClaimsSelection();
  return (
    <label className="-m-1 inline-grid size-8 place-items-center">
      <input
        type="checkbox"
        aria-label={t('all')}
        autoComplete="off"
        checked={all > 0 && selected === all}
        ref={(box) => {
          if (box) box.indeterminate = selected > 0 && selected < all;
        }}
        onChange={(event) => select(event.currentTarget.checked)}
        className="size-4 accent-accent"
      />
    </label>
  );
}
