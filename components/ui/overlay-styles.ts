/** The one elevation: what floats above the page. */
export const floating = 'z-50 rounded border bg-raised text-ink shadow-float outline-none';
