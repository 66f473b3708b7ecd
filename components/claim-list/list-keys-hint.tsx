import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/kbd';

/** The keys of the list, for those who have some. */
export function ListKeysHint() {
  const t = useTranslations('board.bulk');
  return (
    <p className="hidden min-h-9 content-center text-12 text-muted md:pointer-fine:block">
      {t.rich('keys', {
        j: () => <Kbd>j</Kbd>,
        k: () => <Kbd>k</Kbd>,
        x: () => <Kbd>x</Kbd>,
        shift: () => <Kbd>Shift</Kbd>,
        enter: () => <Kbd>Enter</Kbd>,
      })}
    </p>
  );
}
