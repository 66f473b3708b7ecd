import { getTranslations } from 'next-intl/server';
import { ChecklistItems, type ChecklistNotes } from '@/components/checklist/checklist-items';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Link } from '@/components/ui/link';
import type { CascadeEntry } from '@/lib/cascade/queries';
import { type ChecklistItem, failingRules } from '@/lib/checklist/checklist';
import { paths } from '@/lib/paths';
import type { ReviewPlanView } from '@/lib/review-plans/queries';
import { getSayer } from '@/lib/sentences/say';
import { PublishForm } from './publish-form';

type PublishPanelProps = {
  claimId: string;
  checklist: readonly ChecklistItem[];
  notes: ChecklistNotes;
  /** An editor, and the claim lies in approval with the approvals it needs. */
  canPublish: boolean;
  /** Where the public page is, once there is one. */
  slug: string | null;
  /** How long it holds; as of the day of the publication unless the editor says otherwise. */
  plan: ReviewPlanView | null;
  cascade: readonly CascadeEntry[];
};

/** The publishing checklist, and the publication once the approvals are in. */
export async function PublishPanel(props: PublishPanelProps) {
  const { claimId, checklist, notes, canPublish, slug, plan, cascade } = props;
  const t = await getTranslations('publications.desk');
  const say = await getSayer();
  return (
    <AsidePanel
      id="publishing"
      title={t('checklist')}
      note={t('passed', {
        count: checklist.filter((item) => item.passed || item.waiverReason).length,
        total: checklist.length,
      })}
    >
      <ChecklistItems items={checklist} notes={notes} />
      {canPublish && (
        <PublishForm
          claimId={claimId}
          slug={slug}
          plan={plan}
          cascade={cascade}
          failing={failingRules(checklist).map(({ name, sentence }) => ({
            name,
            sentence: say(sentence),
          }))}
        />
      )}
      {slug && (
        <p className="mt-3">
          <Link href={paths.claim(slug)} className="link">
            {t('publicPage')}
          </Link>
        </p>
      )}
    </AsidePanel>
  );
}
