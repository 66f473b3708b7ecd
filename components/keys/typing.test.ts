import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { isTyping } from './typing';

const at = (html: string) =>
  parseHTML(`<main>${html}</main>`).document.querySelector('[data-here]');

it.each([
  '<input data-here>',
  '<input type="search" data-here>',
  '<input type="number" data-here>',
  '<input type="range" data-here>',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<div contenteditable><p data-here></p></div>',
  '<div contenteditable="plaintext-only" data-here></div>',
  '<div role="textbox" data-here></div>',
  '<button role="combobox" data-here></button>',
  '<div role="dialog"><button data-here></button></div>',
  '<div role="alertdialog"><a href="/" data-here></a></div>',
  '<div role="menu"><div role="menuitem" data-here></div></div>',
  '<div role="listbox"><div role="option" data-here></div></div>',
])('is typing, or busy with what lies on top: %s', (html) => {
  expect(isTyping(at(html))).toBe(true);
});

it.each([
  '<p data-here></p>',
  '<a href="/" data-here></a>',
  '<button data-here></button>',
  '<input type="checkbox" data-here>',
  '<div contenteditable="false" data-here></div>',
  '<div role="group" tabindex="0" data-here></div>',
])('is not typing: %s', (html) => {
  expect(isTyping(at(html))).toBe(false);
});

it('is typing anywhere while an input method composes a character', () => {
  const place = at('<p data-here></p>');
  expect(isTyping(place, { isComposing: true })).toBe(true);
  expect(isTyping(place, { keyCode: 229 })).toBe(true);
  expect(isTyping(null)).toBe(false);
});
