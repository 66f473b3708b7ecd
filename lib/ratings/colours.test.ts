import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Colour, paperColours, ratingHex } from './colours';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

/** A colour as the style sheet has it. */
function inCss(name: string): Colour {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  return { light: found?.[1] ?? '', dark: found?.[2] ?? '' };
}

it('colours are those of the style sheet', () => {
  for (const [name, colour] of Object.entries(paperColours)) expect(inCss(name)).toEqual(colour);
  const ratings = [...css.matchAll(/--color-rating-([a-z-]+):/g)].map(([, name]) => name ?? '');
  expect(ratings.length).toBeGreaterThan(7);
  for (const name of ratings) {
    expect(ratingHex(name.replace('-', '_')), name).toEqual(inCss(`rating-${name}`));
  }
  expect(ratingHex('constructor')).toEqual(paperColours.ink);
});
