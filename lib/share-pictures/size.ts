/** What Open Graph asks for, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;
