/** Between what was and what became of it: an arrow along the line, whichever way that is read. */
export function Became() {
  return <span className="mx-1 inline-block [&:dir(rtl)]:-scale-x-100">→</span>;
}
