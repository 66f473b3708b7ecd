import { toSides } from '@/lib/publications/claim-page';
import type { Snapshot } from '@/lib/publications/snapshot';
import type { ChallengeAbout, Stance } from '@/prisma/generated/enums';

/** A piece of evidence with its number on the page of a publication. */
export type NumberedEvidence = {
  id: string;
  number: number;
  stance: Stance;
  exact: string;
  title: string;
  publisher: string | null;
  language: string | null;
};

/** The evidence of a publication in the order of its page, under the numbers that readers see there. */
export function numberedEvidence(snapshot: Snapshot): NumberedEvidence[] {
  return toSides(snapshot).flatMap(({ groups }) =>
    groups.flatMap(({ quotations }) =>
      quotations.map(({ id, number, stance, exact, document }) => {
        const { title, publisher, language } = document;
        return { id, number, stance, exact, title, publisher, language };
      }),
    ),
  );
}

/** What a challenge is about, as the database keeps it. */
export type Subject = {
  about: ChallengeAbout;
  evidenceId: string | null;
  evidenceNumber: number | null;
};

/** What a form's value (`verdict`, `evidence:ID`) means for a publication; null for evidence that is not on its page. */
export function subjectOf(value: string, snapshot: Snapshot): Subject | null {
  if (value === 'verdict' || value === 'statement' || value === 'missing')
    return { about: value, evidenceId: null, evidenceNumber: null };
  const id = /^evidence:(.+)$/.exec(value)?.[1];
  const found = numberedEvidence(snapshot).find((one) => one.id === id);
  return found ? { about: 'evidence', evidenceId: found.id, evidenceNumber: found.number } : null;
}
