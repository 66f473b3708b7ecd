import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import type { listDerivations } from '@/lib/derivations/queries';
import { paths } from '@/lib/paths';

type DerivationsProps = { derivations: NonNullable<Awaited<ReturnType<typeof listDerivations>>> };

/** The documents that this one draws on, and those that draw on it. */
export function Derivations({ derivations }: DerivationsProps) {
  const t = useTranslations('reader');
  const { drawsOn, drawnOnBy } = derivations;
  return [
    { title: t('drawsOn'), list: drawsOn },
    { title: t('drawnOnBy'), list: drawnOnBy },
  ]
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) => (
      <AsidePanel key={title} title={title}>
        <ul className="grid gap-1">
          {list.map(({ id, kind, document }) => (
            <li key={id}>
              <Link href={paths.desk.document(document.id)} dir="auto" className="link">
                {document.title}
              </Link>{' '}
              <span className="text-muted">{t(`derivation.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </AsidePanel>
    ));
}
