import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import { WordDifference } from '@/components/placements/word-difference';
import type { NamedEvidence, PublicationDifference } from '@/lib/mementos/difference';

/** The evidence that came, went and changed between two versions, each piece with its words and its document. */
export function EvidenceDifference({ difference }: { difference: PublicationDifference }) {
  const t = useTranslations('corrections.difference');
  const { added, removed, changed } = difference;
  return (
    <>
      {(['added', 'removed'] as const).map((name) => {
        const items = name === 'added' ? added : removed;
        return (
          items.length > 0 && (
            <section key={name}>
              <h3 className="mb-1 text-12 text-muted">{t(name, { count: items.length })}</h3>
              <ul className="grid gap-3">
                {items.map((item) => (
                  <li key={item.id}>
                    <Named item={item} />
                    <WordDifference
                      parts={[{ kind: name, text: item.exact }]}
                      language={item.language}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {changed.length > 0 && (
        <section>
          <h3 className="mb-1 text-12 text-muted">{t('changed', { count: changed.length })}</h3>
          <ul className="grid gap-3">
            {changed.map((item) => (
              <li key={item.id}>
                <Named item={item} />
                {item.stanceBefore && (
                  <p className="text-12/5">{t('stanceWas', { stance: item.stanceBefore })}</p>
                )}
                <WordDifference
                  parts={item.exactParts ?? [{ kind: 'same', text: item.exact }]}
                  language={item.language}
                />
                {item.reasonParts && (
                  <>
                    <p className="mt-1 text-12/5 text-muted">{t('reason')}</p>
                    <WordDifference parts={item.reasonParts} language={null} className="text-14" />
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Named({ item }: { item: NamedEvidence }) {
  const t = useTranslations('corrections.difference');
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-12/5">
      <StanceMark stance={item.stance} />
      <span className="text-muted" dir="auto">
        {t('in', { title: item.title })}
      </span>
    </p>
  );
}
