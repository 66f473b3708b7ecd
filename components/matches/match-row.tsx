import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateDot } from '@/components/claims/state-dot';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { paths } from '@/lib/paths';
import type { ClaimState } from '@/prisma/generated/enums';

type MatchRowProps = {
  claim: {
    number: number;
    statement: string;
    language: string | null;
    state: ClaimState;
    score: number | null;
  };
  note?: ReactNode;
  /** What can be done about it. */
  children?: ReactNode;
};

/** A similar claim of the team, how alike it is, and what can be done about it. */
export function MatchRow({ claim, note, children }: MatchRowProps) {
  const t = useTranslations('matches');
  const { number, statement, language, state, score } = claim;
  return (
    <li
      data-list-row=""
      className="grid items-start gap-x-6 gap-y-1 border-t py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div>
        <Link href={paths.desk.claim(number)} className="link font-serif text-16">
          <span lang={language ?? undefined} dir="auto">
            <Quoted>{statement}</Quoted>
          </span>
        </Link>
        <p className="flex flex-wrap gap-x-3 text-12 text-muted tabular-nums">
          <ClaimNumber number={number} />
          <StateDot state={state} />
          {score !== null && <span>{t('score', { score })}</span>}
          {note}
        </p>
      </div>
      <div className="flex flex-wrap gap-1">{children}</div>
    </li>
  );
}
