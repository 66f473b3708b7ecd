/** As many as a browser extension's account holds of one page, and what one request settles in good time. */
export const MAX_ANNOTATIONS = 2000;
/** One annotation as JSON; a comment of three pages with all its context is a tenth of it. */
export const MAX_SOURCE = 200_000;
/** Deeper than any annotation; what nests for its own sake is refused before anything walks through it. */
export const MAX_DEPTH = 40;
/** As long as a comment may be. */
export const MAX_TEXT = 10_000;
