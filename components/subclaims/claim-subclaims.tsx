import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { SubclaimsView } from '@/lib/subclaims/queries';
import { AddSubclaim } from './add-subclaim';
import { StatementParts } from './statement-parts';
import { SubclaimEntry } from './subclaim-entry';

type ClaimSubclaimsProps = {
  claim: { id: string; statement: string; language: string | null };
  subclaims: SubclaimsView;
};

/** What the claim is made of: the parts of its statement, and the claims they were tied to. */
export function ClaimSubclaims({ claim, subclaims }: ClaimSubclaimsProps) {
  const t = useTranslations('subclaims');
  const { items, can } = subclaims;
  const { id, statement, language } = claim;
  if (items.length === 0 && !can.tie) return null;
  return (
    <section aria-labelledby="subclaims" className="grid gap-3">
      <SectionHeading id="subclaims" className="mb-0" note={items.length > 0 && items.length}>
        {t('title')}
      </SectionHeading>
      {items.length > 0 && (
        <>
          <StatementParts {...{ statement, language }} subclaims={items} />
          <ul>
            {items.map((subclaim) => (
              <SubclaimEntry
                key={`${subclaim.id} ${subclaim.version}`}
                {...{ subclaim, statement }}
                canTie={can.tie}
              />
            ))}
          </ul>
        </>
      )}
      {can.tie && (
        <AddSubclaim
          claimId={id}
          statement={statement}
          note={items.length === 0 ? t('empty') : undefined}
        />
      )}
    </section>
  );
}
