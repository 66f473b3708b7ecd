import { Fragment } from 'react';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Quoted } from '@/components/ui/quoted';
import { runsOf } from '@/lib/roll-up/part';
import type { SubclaimView } from '@/lib/subclaims/queries';

type StatementPartsProps = {
  statement: string;
  language: string | null;
  subclaims: readonly SubclaimView[];
};

/** The statement with the parts that have a sub-claim marked, each followed by the numbers of those. */
export function StatementParts({ statement, language, subclaims }: StatementPartsProps) {
  const placed = subclaims.filter(({ part }) => part && !part.loose);
  const runs = runsOf(
    statement,
    placed.map(({ part }) => part),
  );
  return (
    <p lang={language ?? undefined} dir="auto" className="max-w-[60ch] font-serif text-18/7.5">
      <Quoted>
        {runs.map(({ text, parts }, index) => {
          const next = runs[index + 1]?.parts ?? [];
          const ending = parts.filter((part) => !next.includes(part));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their place.
            <Fragment key={index}>
              {parts.length > 0 ? (
                <mark className="bg-transparent text-ink underline decoration-accent decoration-2 underline-offset-4">
                  {text}
                </mark>
              ) : (
                text
              )}
              {ending.map((part) => (
                <a
                  key={part}
                  href={`#subclaim-${placed[part]?.id}`}
                  className="ms-0.5 align-super font-sans text-12 text-accent no-underline select-none"
                >
                  <ClaimNumber number={placed[part]?.claim.number} />
                </a>
              ))}
            </Fragment>
          );
        })}
      </Quoted>
    </p>
  );
}
