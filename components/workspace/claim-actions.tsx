import { useTranslations } from 'next-intl';
import { StepBar } from '@/components/lifecycle/step-bar';
import { buttonClass } from '@/components/ui/button-styles';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { Workspace } from '@/lib/workspace/queries';

/** The ways out of a claim's workspace: to its public page, as a file, and the steps of its life. */
export function ClaimActions({ workspace: { claim, steps } }: { workspace: Workspace }) {
  const t = useTranslations('claims');
  return (
    <>
      {claim.slug && (
        <LinkButton href={paths.claim(claim.slug)} variant="quiet">
          {t('publicPage')}
        </LinkButton>
      )}
      <a
        href={`/api/v1/claims/${claim.id}/annotations?whole=true`}
        download="annotations.jsonld"
        aria-label={t('exportAs')}
        title={t('exportAs')}
        className={buttonClass('quiet', 'medium')}
      >
        {t('export')}
      </a>
      <StepBar claimId={claim.id} steps={steps} />
    </>
  );
}
