/** A colour of the light scheme and of the dark one, as `app/globals.css` has them: for what is drawn without that file. */
export type Colour = { light: string; dark: string };

export const paperColours = {
  paper: { light: '#fbfaf7', dark: '#161513' },
  ink: { light: '#1c1b19', dark: '#edeae4' },
  muted: { light: '#625d55', dark: '#a9a298' },
  hair: { light: '#e4e0d8', dark: '#34312c' },
  accent: { light: '#0d5c63', dark: '#6cc5cc' },
} as const satisfies Record<string, Colour>;

const ratingColours: Readonly<Record<string, Colour>> = {
  false: { light: '#a32a1c', dark: '#f28b7a' },
  mostly_false: { light: '#a8491a', dark: '#ee9a66' },
  mixed: { light: '#7d5d00', dark: '#d9b54a' },
  mostly_true: { light: '#2f6a5f', dark: '#76c3b0' },
  true: { light: '#1d5fa8', dark: '#7fb4ef' },
  unproven: { light: '#7d5d00', dark: '#d9b54a' },
  misleading: { light: '#8a3a6b', dark: '#e091c2' },
  outdated: { light: '#5b5a86', dark: '#a9a8dc' },
};

/** The colour of a rating by its colour token; ink when unknown. */
export function ratingHex(token: string): Colour {
  return Object.hasOwn(ratingColours, token)
    ? (ratingColours[token] ?? paperColours.ink)
    : paperColours.ink;
}
