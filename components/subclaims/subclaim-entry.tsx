import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { ActionForm } from '@/components/layout/action-form';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { SubmitButton } from '@/components/ui/submit-button';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { paths } from '@/lib/paths';
import { changeSubclaimAction, removeSubclaimAction } from '@/lib/subclaims/actions';
import type { SubclaimView } from '@/lib/subclaims/queries';
import { PartField } from './part-field';
import { RuleField } from './rule-field';

type SubclaimEntryProps = {
  subclaim: SubclaimView;
  /** The parent's. */
  statement: string;
  canTie: boolean;
};

/** One sub-claim: its part of the statement, its rule, and what was published about it. */
export function SubclaimEntry({ subclaim, statement, canTie }: SubclaimEntryProps) {
  const t = useTranslations('subclaims');
  const { id, claim, rule, part, rating, version } = subclaim;
  const number = `#${claim.number}`;
  return (
    <li
      id={`subclaim-${id}`}
      data-list-row=""
      className="scroll-mt-16 border-t py-3 target:bg-accent-wash"
    >
      <p>
        <span className="me-2 text-muted tabular-nums">{number}</span>
        <Link
          href={paths.desk.claim(claim.number)}
          lang={claim.language ?? undefined}
          dir="auto"
          className="link font-serif text-16"
        >
          <Quoted>{claim.statement}</Quoted>
        </Link>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-muted">
        <Badge>{t(`rules.${rule}`)}</Badge>
        <span dir="auto">{part ? <Quoted>{part.exact}</Quoted> : t('whole')}</span>
        {rating ? (
          <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
        ) : (
          <span>{t('notPublished')}</span>
        )}
        <StateDot state={claim.state} />
      </p>
      {part?.loose && <p className="mt-1 text-12 text-qualifies">{t('loose')}</p>}
      {canTie && (
        <PanelSwitch
          className="mt-1"
          panels={[
            {
              name: 'change',
              label: t('change'),
              description: t('changeOf', { number }),
              content: (
                <ActionForm
                  action={changeSubclaimAction}
                  fields={{ subclaimId: id, version: String(version) }}
                  named={['rule', 'part']}
                  label={t('changeOf', { number })}
                  className="grid max-w-[72ch] gap-3"
                >
                  <PartField statement={statement} initial={part?.exact} />
                  <RuleField initial={rule} />
                  <div>
                    <SubmitButton size="small">{t('save')}</SubmitButton>
                  </div>
                </ActionForm>
              ),
            },
          ]}
        >
          <ConfirmAction
            action={removeSubclaimAction}
            fields={{ subclaimId: id }}
            title={t('removeTitle', { number })}
            description={t('removeHint')}
            verb={t('remove')}
            label={t('removeOf', { number })}
          />
        </PanelSwitch>
      )}
    </li>
  );
}
