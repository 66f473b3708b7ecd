import { useTranslations } from 'next-intl';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { ClaimView } from '@/lib/claims/view';
import { paths } from '@/lib/paths';

/** Why a closed claim is closed, and which other claim it repeats. */
export function ClaimEnd({ claim }: { claim: Pick<ClaimView, 'closeReason' | 'duplicateOf'> }) {
  const t = useTranslations('claims');
  const { closeReason, duplicateOf } = claim;
  if (!closeReason) return null;
  return (
    <p className="border-b bg-sunk px-4 py-2 md:px-6">
      {t(`closedAs.${closeReason}`)}
      {duplicateOf && (
        <>
          {' · '}
          <Link href={paths.desk.claim(duplicateOf.number)} className="link" dir="auto">
            <ClaimNumber number={duplicateOf.number} /> <Quoted>{duplicateOf.statement}</Quoted>
          </Link>
        </>
      )}
    </p>
  );
}
