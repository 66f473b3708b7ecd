/** What deciding about dissent needs to know of an assessment. */
export type Rated = { id: string; rating: { key: string } };

/** Why the verdict does not follow one assessment. */
export type DissentReason = { assessment: string; reason: string };

/** The assessments whose rating is not the verdict's, in their order. How sure somebody was is no dissent. */
export function dissentsFrom<T extends Rated>(assessments: readonly T[], rating: string): T[] {
  return assessments.filter((assessment) => assessment.rating.key !== rating);
}

/** The dissents that the verdict does not answer with a reason. */
export function unansweredDissents<T extends Rated>(
  assessments: readonly T[],
  rating: string,
  reasons: readonly DissentReason[],
): T[] {
  const answered = new Set(
    reasons.filter(({ reason }) => reason.trim() !== '').map(({ assessment }) => assessment),
  );
  return dissentsFrom(assessments, rating).filter(({ id }) => !answered.has(id));
}
