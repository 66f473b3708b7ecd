'use client';

import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { Popover } from '@/components/ui/popover';
import { useReader } from './reader-context';

const rows = ['sentence', 'word', 'start', 'block', 'verbs', 'fold', 'close'] as const;

/** Says which keys work in the text, and goes there. */
export function KeyboardButton() {
  const { root } = useReader();
  const t = useTranslations('reader');
  return (
    <Popover
      label={t('keys.title')}
      align="end"
      trigger={
        <IconButton label={t('keys.title')} className="max-sm:hidden">
          <Keyboard aria-hidden="true" />
        </IconButton>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {rows.map((row) => (
          <div key={row} className="contents">
            <dt>
              <Kbd>{t(`keys.${row}.key`)}</Kbd>
            </dt>
            <dd>{t(`keys.${row}.text`)}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        onClick={() => root.current?.focus({ preventScroll: true })}
        className="link mt-3"
      >
        {t('keys.start_marking')}
      </button>
    </Popover>
  );
}
