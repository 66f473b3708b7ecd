/** Colours of the light scheme, as `app/globals.css` has them: a picture has no dark side. */
export const paperColours = {
  paper: '#fbfaf7',
  ink: '#1c1b19',
  muted: '#625d55',
  hair: '#e4e0d8',
} as const;

const ratingColours: Readonly<Record<string, string>> = {
  false: '#a32a1c',
  mostly_false: '#a8491a',
  mixed: '#7d5d00',
  mostly_true: '#2f6a5f',
  true: '#1d5fa8',
  unproven: '#7d5d00',
  misleading: '#8a3a6b',
  outdated: '#5b5a86',
};

/** The colour of a rating by its colour token; ink when unknown. */
export function ratingHex(token: string): string {
  return ratingColours[token] ?? paperColours.ink;
}
