/** Says why a sub-claim is refused: the chain of claims that it would close, by their numbers, the sub-claim first. */
export function circleSentence(numbers: readonly number[]): string {
  const [first = '', ...rest] = numbers.map((number) => `#${number}`);
  if (rest.length === 0) return 'A claim is not part of itself.';
  return `A claim cannot be part of itself: ${first} is already made of ${rest.join(', which is made of ')}.`;
}
