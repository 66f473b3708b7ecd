/**
 * The scale a new team begins with. `color` and `icon` are keys of the style sheet's rating colours and of the drawn
 * signs; `value` is null outside the scale. The position is the place in this list.
 */
export const defaultRatings: readonly {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly color: string;
  readonly icon: string;
  readonly value: number | null;
}[] = [
  rating(
    'false',
    'False',
    1,
    'The sources contradict the claim, and nothing reliable supports it.',
  ),
  rating(
    'mostly_false',
    'Mostly false',
    2,
    'The main point is contradicted; a smaller part of the claim is right.',
  ),
  rating(
    'mixed',
    'Mixed',
    3,
    'Parts of the claim are right, and parts that matter as much are wrong.',
  ),
  rating(
    'mostly_true',
    'Mostly true',
    4,
    'The main point is right; a detail is wrong or needs an explanation.',
  ),
  rating('true', 'True', 5, 'The sources support the claim, and nothing reliable contradicts it.'),
  rating(
    'unproven',
    'Unproven',
    null,
    'The sources found are not enough to say whether the claim is right or wrong.',
  ),
  rating(
    'misleading',
    'Misleading',
    null,
    'The words can be defended, but the impression they give is contradicted by the sources.',
  ),
  rating('outdated', 'Outdated', null, 'The claim was right at one time and is not any more.'),
];

function rating(key: string, name: string, value: number | null, definition: string) {
  return { key, name, definition, color: key, icon: key, value };
}
