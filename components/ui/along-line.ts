/**
 * 1 for the arrow key that leads on along a line of the page, −1 for the one that leads back, 0 for any other key: where the
 * page is read from right to left, on is to the left.
 */
export function alongLine(key: string, root: { dir: string } = document.documentElement): number {
  const toTheRight = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return root.dir === 'rtl' ? -toTheRight || 0 : toTheRight;
}
