import type { AdjudicationDecision } from '@/prisma/generated/enums';

/** What beginning a verdict needs to know of an assessment. */
export type Adjudicated = {
  id: string;
  rating: { key: string };
  confidence: number;
  reasoning: string;
  adjudication: { decision: AdjudicationDecision; reason: string } | null;
};

/** What a verdict can begin from. */
export type VerdictStart = { rating: string; confidence: number; explanation: string };

/**
 * What the accepted and merged assessments give a verdict to begin from: rating and confidence of the first accepted one
 * (else the first merged one), and their reasonings one after the other. Null while none was accepted or merged.
 */
export function verdictStart(assessments: readonly Adjudicated[]): VerdictStart | null {
  const by = (decision: AdjudicationDecision) =>
    assessments.filter(({ adjudication }) => adjudication?.decision === decision);
  const taken = [...by('accepted'), ...by('merged')];
  const [first] = taken;
  if (!first) return null;
  return {
    rating: first.rating.key,
    confidence: first.confidence,
    explanation: taken.map(({ reasoning }) => reasoning.trim()).join('\n\n'),
  };
}

/** The answer that overruling an assessment is to it; undefined when it was not overruled. */
export function overrulingOf({ adjudication }: Adjudicated): string | undefined {
  return adjudication?.decision === 'overruled' ? adjudication.reason : undefined;
}
