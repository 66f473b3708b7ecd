import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { removeDerivationAction } from '@/lib/derivations/actions';
import type { DrawView, NamedDocument } from '@/lib/derivations/draws-queries';

type DrawnFromProps = {
  draws: readonly DrawView[];
  documents: readonly NamedDocument[];
  canChange: boolean;
};

/** What a document draws on, and how; each line can be taken back. */
export function DrawnFrom({ draws, documents, canChange }: DrawnFromProps) {
  const t = useTranslations('evidence.derivation');
  const nameOf = (id: string) => {
    const document = documents.find((one) => one.id === id);
    return document?.publisher ?? document?.title ?? id;
  };
  return (
    <ul className="text-12 text-muted">
      {draws.map(({ id, from, to, kind }) => {
        const sentence = t(`drawn.${kind}`, { from: nameOf(from), to: nameOf(to) });
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-1">
            <span dir="auto">{sentence}</span>
            {canChange && (
              <ConfirmAction
                action={removeDerivationAction}
                fields={{ derivationId: id }}
                title={t('removeTitle', { sentence })}
                description={t('removeHint')}
                verb={t('remove')}
                label={t('removeOf', { sentence })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
