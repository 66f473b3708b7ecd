import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { removeMatchAction } from '@/lib/matches/actions';
import type { MatchesView, MatchView } from '@/lib/matches/queries';
import { paths } from '@/lib/paths';
import { MatchDecision } from './match-decision';
import { MatchRow } from './match-row';
import { MergeDialog } from './merge-dialog';

type SimilarSectionProps = {
  claim: { id: string; slug: string | null };
  matches: MatchesView;
  canMerge: boolean;
};

/** Claims that are like this one: confirmed by somebody, and suggested by their words alone, apart. */
export function SimilarSection({ claim, matches, canMerge }: SimilarSectionProps) {
  const t = useTranslations('matches');
  const { confirmed, rejected, suggested, can } = matches;
  const { team, published } = suggested;
  const undo = ({ id, number }: MatchView) =>
    can.match && (
      <ActionButton
        action={removeMatchAction}
        fields={{ claimId: claim.id, otherId: id }}
        variant="quiet"
        label={t('undoOf', { number: `#${number}` })}
      >
        {t('undo')}
      </ActionButton>
    );
  const decided = (match: MatchView) => (
    <MatchRow
      key={match.id}
      claim={match}
      note={<span>{t('decidedBy', { name: match.decidedBy.name })}</span>}
    >
      {undo(match)}
      {canMerge && match.state !== 'closed' && <MergeDialog claim={claim} into={match} />}
    </MatchRow>
  );
  return (
    <section aria-labelledby="similar" className="grid gap-3">
      <SectionHeading id="similar" className="mb-0">
        {t('title')}
      </SectionHeading>
      {confirmed.length + team.length + published.length === 0 && (
        <p className="text-muted">{t('none')}</p>
      )}
      {confirmed.length > 0 && (
        <div>
          <SectionHeading level={3}>{t('confirmed')}</SectionHeading>
          <ul>{confirmed.map(decided)}</ul>
        </div>
      )}
      {team.length > 0 && (
        <div>
          <SectionHeading level={3}>{t('suggested')}</SectionHeading>
          <ul>
            {team.map((other) => (
              <MatchRow key={other.id} claim={other}>
                {can.match && <MatchDecision claimId={claim.id} other={other} />}
                {canMerge && other.state !== 'closed' && <MergeDialog claim={claim} into={other} />}
              </MatchRow>
            ))}
          </ul>
        </div>
      )}
      {published.length > 0 && <PublishedElsewhere items={published} />}
      {rejected.length > 0 && (
        <details>
          <summary className="text-muted">{t('rejected', { count: rejected.length })}</summary>
          <ul className="mt-2">{rejected.map(decided)}</ul>
        </details>
      )}
    </section>
  );
}

function PublishedElsewhere({ items }: { items: MatchesView['suggested']['published'] }) {
  const t = useTranslations('matches');
  return (
    <div>
      <SectionHeading level={3}>{t('published')}</SectionHeading>
      <ul>
        {items.map(({ slug, statement, language, teamName, ratingName }) => (
          <li key={slug} className="border-t py-2">
            <Link href={paths.claim(slug)} className="link font-serif text-16">
              <span lang={language ?? undefined} dir="auto">
                <Quoted>{statement}</Quoted>
              </span>
            </Link>
            <p className="text-12 text-muted">
              {t('publishedBy', { team: teamName, rating: ratingName })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
