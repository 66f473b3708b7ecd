import { useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { Link } from '@/components/ui/link';
import { removeDerivationAction } from '@/lib/derivations/actions';
import type { DerivationView, DocumentDerivations } from '@/lib/derivations/queries';
import { paths } from '@/lib/paths';

type DerivationsProps = {
  document: { id: string; title: string };
  derivations: DocumentDerivations;
  canChange: boolean;
};

/** The documents that this one draws on, and those that draw on it. */
export function Derivations({ document, derivations, canChange }: DerivationsProps) {
  const t = useTranslations('reader');
  const { drawsOn, drawnOnBy } = derivations;
  return [
    { title: t('drawsOn'), list: drawsOn, from: document },
    { title: t('drawnOnBy'), list: drawnOnBy, from: null },
  ]
    .filter(({ list }) => list.length > 0)
    .map(({ title, list, from }) => (
      <AsidePanel key={title} title={title}>
        <ul className="grid gap-1">
          {list.map((derivation) => (
            <DerivationLine
              key={derivation.id}
              {...{ derivation, canChange }}
              from={from ?? derivation.document}
            />
          ))}
        </ul>
      </AsidePanel>
    ));
}

type DerivationLineProps = {
  derivation: DerivationView;
  /** The document that draws, in which the passage stands. */
  from: { id: string; title: string };
  canChange: boolean;
};

function DerivationLine({ derivation, from, canChange }: DerivationLineProps) {
  const t = useTranslations('reader');
  const words = useTranslations('evidence.derivation');
  const { id, kind, document, passageId } = derivation;
  const { title } = document;
  return (
    <li>
      <Link href={paths.desk.document(document.id)} dir="auto" className="link">
        {title}
      </Link>{' '}
      <span className="text-muted">{t(`derivation.${kind}`)}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-12">
        {passageId && (
          <Link href={paths.desk.passage(from.id, passageId)} className="link">
            {t('provenance.passage')}
          </Link>
        )}
        {canChange && (
          <ConfirmAction
            action={removeDerivationAction}
            fields={{ derivationId: id }}
            title={words('removeTitle', { sentence: title })}
            description={words('removeHint')}
            verb={words('remove')}
            label={words('removeOf', { sentence: title })}
          />
        )}
      </span>
    </li>
  );
}
