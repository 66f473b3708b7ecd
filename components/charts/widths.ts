/** What is drawn only where there is room for more than on a phone, and only where there is not. */
export const wideOnly = 'hidden @min-[500px]:inline';
export const narrowOnly = '@min-[500px]:hidden';

/** In pixels: as wide as a chart is at least, on a phone, and where it is wide. */
export const leastWidth = { narrow: 320, wide: 500 } as const;

/** A share of a picture's width, as SVG writes it. */
export const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;
