import { useTranslations } from 'next-intl';
import { CheckReport } from './check-report';
import type { useCheck } from './use-check';

/** Where the outcome of a check is told, also to those who hear the page. */
export function CheckResult({ state }: { state: ReturnType<typeof useCheck>['state'] }) {
  const t = useTranslations('verify');
  return (
    <div aria-live="polite">
      {state.kind === 'checking' && <p className="mt-4 text-muted">{t('checking')}</p>}
      {state.kind === 'noCrypto' && <p className="mt-4 text-danger">{t('noCrypto')}</p>}
      {state.kind === 'unreadable' && <p className="mt-4 text-danger">{t('unreadable')}</p>}
      {state.kind === 'checked' && <CheckReport {...state.result} />}
    </div>
  );
}
