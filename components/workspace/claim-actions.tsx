import { useTranslations } from 'next-intl';
import { StepBar } from '@/components/lifecycle/step-bar';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { Workspace } from '@/lib/workspace/queries';

/** The ways out of a claim's workspace: to its public page, and the steps of its life. */
export function ClaimActions({ workspace: { claim, steps } }: { workspace: Workspace }) {
  const t = useTranslations('claims');
  return (
    <>
      {claim.slug && (
        <LinkButton href={paths.claim(claim.slug)} variant="quiet">
          {t('publicPage')}
        </LinkButton>
      )}
      <StepBar claimId={claim.id} state={claim.state} steps={steps} />
    </>
  );
}
