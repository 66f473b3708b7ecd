import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';
import type { SearchStatus } from './use-found';
import type { Said } from './use-taking';

type PaletteStatusProps = {
  status: SearchStatus;
  said: Said | null;
  pending: boolean;
  query: string;
  count: number;
};

/** The foot of the palette: what came of a command, and how the search stands where it is not as one would expect. */
export function PaletteStatus({ status, said, pending, query, count }: PaletteStatusProps) {
  const t = useTranslations('keys.palette');
  if (said?.refused) {
    return (
      <p role="alert" className="border-t px-4 py-2.5 text-danger">
        {said.words}
      </p>
    );
  }
  const stands: Partial<Record<SearchStatus, string>> = {
    failed: t('unreachable'),
    signedOut: t('signedOut'),
    ready: count === 0 ? t('nothing', { query }) : undefined,
  };
  const words = said?.words ?? (pending ? t('doing') : stands[status]);
  const quietly = status === 'loading' ? t('searching') : query && t('count', { count });
  return (
    <p role="status" className={words ? 'border-t px-4 py-2.5 text-muted' : 'sr-only'}>
      {words ?? quietly}
      {words && status === 'signedOut' && (
        <>
          {' '}
          <a href={paths.signIn(location.pathname)} className="link">
            {t('signIn')}
          </a>
        </>
      )}
    </p>
  );
}
