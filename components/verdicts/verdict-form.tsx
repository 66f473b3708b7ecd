'use client';

import { useState } from 'react';
import { verdictStart } from '@/lib/adjudications/start';
import type { AssessmentView, RatingView } from '@/lib/assessments/queries';
import type { VerdictView } from '@/lib/verdicts/queries';
import { VerdictEditor } from './verdict-editor';

/** What a reference needs to know of a piece of evidence. */
export type CitableEvidence = { id: string; exact: string; publisher: string };

export type VerdictFormProps = {
  claimId: string;
  verdict: VerdictView | null;
  ratings: readonly (RatingView & { definition: string })[];
  evidence: readonly CitableEvidence[];
  /** All assessments of this round. */
  assessments: readonly AssessmentView[];
};

/**
 * The verdict's form. As long as nobody has typed into it, it follows what is saved and what was accepted; from the first
 * key on it keeps what it began with, and what others save meanwhile is shown above it.
 */
export function VerdictForm(props: VerdictFormProps) {
  const { verdict, assessments } = props;
  const start = JSON.stringify(verdict?.explanation ? null : verdictStart(assessments));
  const [base, setBase] = useState(verdict);
  const [from, setFrom] = useState(start);
  const [touched, setTouched] = useState(false);
  if (!touched && verdict !== base) setBase(verdict);
  // Who comes back from adjudicating finds the screen as it was, with a form that began before.
  if (!touched && start !== from) setFrom(start);
  return (
    <VerdictEditor
      {...props}
      key={`${base?.version ?? 0} ${from}`}
      base={base}
      onTouched={() => setTouched(true)}
      onSaved={() => setTouched(false)}
    />
  );
}
