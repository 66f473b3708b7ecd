import { StateDot } from '@/components/claims/state-dot';
import { MatchedText } from '@/components/palette/matched-text';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { FoundClaim } from '@/lib/search/found';
import { MarkedExcerpt } from './marked-excerpt';

/** Claims by their statement, with the words of their verdict where those were meant. */
export function FoundClaims({ items }: { items: readonly FoundClaim[] }) {
  return items.map(({ id, number, statement, language, state, marks, excerpt }) => (
    <li key={id} className="grid gap-1">
      <Link
        href={paths.desk.claim(number)}
        data-list-link=""
        lang={language ?? undefined}
        dir="auto"
        className="font-serif text-18/6.5 wrap-break-word text-ink no-underline hover:text-accent hover:underline"
      >
        <MatchedText text={statement} ranges={marks} />
      </Link>
      {excerpt && <MarkedExcerpt {...{ excerpt, language }} className="text-muted" />}
      <span className="flex gap-3 text-12 text-muted">
        <ClaimNumber number={number} /> <StateDot state={state} />
      </span>
    </li>
  ));
}
