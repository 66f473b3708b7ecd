/** What is drawn inside the ring, on a 28 by 28 field, by the rating's icon. */
export const ratingSigns: Readonly<Record<string, string>> = {
  false: 'M9 9l10 10M19 9L9 19',
  mostly_false: 'M10 10l8 8M18 10l-8 8M14 2a12 12 0 0 1 0 24',
  mixed: 'M14 2v24M5 14h5M18 14h5',
  mostly_true: 'M9 14.5l3.5 3.5L19 11M14 2a12 12 0 0 0 0 24',
  true: 'M8.5 14.5l4 4 7-8',
  unproven: 'M8 14h12',
  misleading: 'M8 18c3 0 3-8 6-8s3 8 6 8',
  outdated: 'M14 7v7l5 3',
};

/** Signs whose ring is dashed: the rating leans to one side. */
export const dashedSigns: ReadonlySet<string> = new Set(['mostly_false', 'mostly_true']);
