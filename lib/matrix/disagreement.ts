/**
 * How much independent sources disagree about a claim: `(s + c) ^ (smaller / larger)`, where `s` support and `c`
 * contradict it. 0 while nobody contradicts anybody; else from above 1 (many against one) up to `s + c` (as many on
 * either side), so that both balance and number count: 1 against 1 is 2, 3 against 3 is 6, 5 against 1 is 1.4. It puts
 * claims in an order and means nothing else.
 *
 * The measure is the "controversy" by which Reddit sorts (`controversy` in r2/r2/lib/db/_sorts.pyx of its published
 * source). Variance, entropy and the indices of polarisation (van der Eijk 2001, Esteban and Ray 1994) were left aside:
 * the first three give 1 against 1 as much as 20 against 20, the last puts 10 against 1 above 3 against 3.
 */
export function disagreement(supports: number, contradicts: number): number {
  const smaller = Math.min(supports, contradicts);
  if (smaller <= 0) return 0;
  return (supports + contradicts) ** (smaller / Math.max(supports, contradicts));
}
