import { useTranslations } from 'next-intl';
import { DocumentLine } from '@/components/evidence/document-line';
import { QuotedPassage } from '@/components/evidence/quoted-passage';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { EmptyState } from '@/components/layout/empty-state';
import { SectionHeading } from '@/components/layout/section-heading';
import { PassageNow } from '@/components/placements/passage-now';
import { Link } from '@/components/ui/link';
import { removeAppearanceAction } from '@/lib/claims/actions';
import type { ClaimView } from '@/lib/claims/view';
import { paths } from '@/lib/paths';
import { AddAppearance } from './add-appearance';

type ClaimAppearancesProps = { claim: Pick<ClaimView, 'id' | 'appearances' | 'can'> };

/** Where the claim is made, each passage with the sentences around it. */
export function ClaimAppearances({ claim }: ClaimAppearancesProps) {
  const t = useTranslations('claims.appearances');
  const { appearances, can } = claim;
  return (
    <section aria-labelledby="appearances" className="grid gap-3">
      <SectionHeading
        id="appearances"
        className="mb-0"
        note={appearances.length > 0 && appearances.length}
      >
        {t('title')}
      </SectionHeading>
      {appearances.length === 0 && (
        <EmptyState title={t('empty')} level={3}>
          {t('emptyWhy')}
        </EmptyState>
      )}
      {appearances.map(({ id, passage, document, by }) => (
        <figure key={id} className="border-t pt-3">
          <DocumentLine document={document} />
          <QuotedPassage
            passage={passage}
            language={document.language}
            className="mt-1 max-w-[76ch]"
          />
          <PassageNow passage={passage} language={document.language} />
          <figcaption className="mt-1 flex flex-wrap items-center gap-x-3 text-12 text-muted">
            <Link href={paths.desk.passage(document.id, passage.id)} className="link">
              {t('inDocument')}
            </Link>
            {t('by', { name: by.name })}
            {can.addAppearance && (
              <ConfirmAction
                action={removeAppearanceAction}
                fields={{ appearanceId: id }}
                title={t('removeTitle', { title: document.title })}
                description={t('removeHint')}
                verb={t('remove')}
                label={t('removeOf', { title: document.title })}
              />
            )}
          </figcaption>
        </figure>
      ))}
      {can.addAppearance && <AddAppearance claimId={claim.id} />}
    </section>
  );
}
