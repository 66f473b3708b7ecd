/** Says why a sub-claim is refused: the chain of claims that it would close, by their numbers, the sub-claim first. */
export function circleSentence(numbers: readonly number[]): string {
  if (numbers.length <= 1) return 'A claim is not part of itself.';
  const chain = numbers.map((number) => `#${number}`).join(' → ');
  return `A claim cannot be part of itself. Each of these is made of the next already: ${chain}.`;
}
