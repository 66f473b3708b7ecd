/** A, B, … Z, AA: what a source is called in a drawing. */
export function sourceLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sourceLetter(Math.floor(index / 26) - 1) + letter;
}
