import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatClock } from '@/lib/format';
import type { DraftKeeper } from './draft-keeper';
import type { DraftLine } from './draft-line';
import { SignInAgain } from './sign-in-again';

type DraftStatusProps = { line: DraftLine; keeper: DraftKeeper };

/** What became of what is typed, in one line whose place is kept, so that nothing moves when it comes. */
export function DraftStatus({ line, keeper }: DraftStatusProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const swap = (words: string) => <Step run={() => keeper.swap()}>{words}</Step>;
  const says = (): ReactNode => {
    switch (line.kind) {
      case 'nothing':
        return null;
      case 'restored':
        return (
          <>
            {t('restored', { at: formatClock(locale, line.at) })}
            <Step run={() => keeper.discard()}>{t('discard')}</Step>
            {line.other && swap(t('other'))}
          </>
        );
      case 'found':
      case 'newer':
      case 'replaced':
        return (
          <>
            {t(line.kind, { at: formatClock(locale, line.at) })}
            {swap(t(line.kind === 'found' ? 'restore' : 'other'))}
          </>
        );
      case 'gone':
      case 'discarded':
        return (
          <>
            {t(line.kind)}
            {swap(t('back'))}
          </>
        );
      case 'swapped':
        return (
          <>
            {t('swapped')}
            {swap(t('swapBack'))}
          </>
        );
      case 'signed-out':
        return (
          <>
            {t('signedOut')}
            <SignInAgain words={t('signIn')} />
          </>
        );
      case 'refused':
        return line.message;
      default:
        return t(line.kind);
    }
  };
  return (
    <p
      aria-live="polite"
      data-draft-line=""
      className="flex min-h-5 flex-wrap items-baseline gap-x-2 text-12/5 text-muted"
    >
      {says()}
    </p>
  );
}

function Step({ run, children }: { run: () => Promise<void>; children: string }) {
  return (
    <button type="button" className="link text-12" onClick={() => void run()}>
      {children}
    </button>
  );
}
