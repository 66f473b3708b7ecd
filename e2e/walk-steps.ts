import type { Page } from '@playwright/test';

/** What makes the page wider than the screen. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return wide.slice(-3).map((element) => element.outerHTML.slice(0, 160));
  });
}

/**
 * Texts of which a part cannot be seen: what hides its own overflow, unless it can be scrolled, is for ears only, or is a
 * link of so many lines to the page that has it whole.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element);
      const { overflowX, overflowY, clip, clipPath, position } = style;
      if (style.webkitLineClamp !== 'none' && element.matches('a[href]')) return false;
      const forEars = position === 'absolute' && (clip !== 'auto' || clipPath !== 'none');
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (forEars || clientWidth === 0 || !element.textContent?.trim()) return false;
      const hides = (value: string) => value === 'hidden' || value === 'clip';
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      );
    });
    return hidden.map((element) => element.outerHTML.slice(0, 160));
  });
}

/**
 * What is wrong with a page as its HTML alone has it: no title, empty places, keys of words instead of words, forms that send
 * nothing, buttons without a form.
 */
export function pageFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.title.trim() === '') faults.push('no title');
    const main = document.querySelector<HTMLElement>('main');
    // In bytes: a Chinese sentence has a third of the signs of an English one, of three bytes each.
    const { length } = new TextEncoder().encode(main?.innerText.trim());
    if (length < 40) faults.push('next to nothing in the main part');
    for (const heading of document.querySelectorAll('h1, h2, h3')) {
      if (!heading.textContent?.trim()) faults.push(`empty ${heading.outerHTML.slice(0, 80)}`);
    }
    // next-intl writes the key of a word that it does not have.
    const key = /\b[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-z][A-Za-z]+){2,}\b/.exec(main?.innerText ?? '');
    if (key) faults.push(`a key instead of its words: ${key[0]}`);
    for (const form of document.forms) {
      const sends = form.method === 'get' || form.querySelector('input[name^="$ACTION"]') !== null;
      if (!sends) faults.push(`sends nothing: ${form.outerHTML.slice(0, 120)}`);
      const button = form.querySelector('button:not([type=button]), input[type=submit]');
      if (!button) faults.push(`no button: ${form.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
}

/** How often Tab may stay within one field: a date with a time has seven parts and a button. */
const MOST_PARTS = 8;

/**
 * Goes through the page with the Tab key: first the way past the navigation, then every link, button and field in the order
 * in which they stand, each with a frame that is seen, none outside of the screen. The faults, as sentences.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  let last = -1;
  // Ends with the page: what comes next stands further on, or is a fault.
  for (let stop = 0, parts = 1; ; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(describeFocus);
    parts = at?.place === last ? parts + 1 : 1;
    if (at && parts > MOST_PARTS) return [...faults, `does not let go: ${at.html}`];
    // A field for a date has a stop for each part of it.
    if (at?.place === last) continue;
    if (!at || at.place < last) {
      if (at && at.place !== 0) faults.push(`out of order: ${at.html}`);
      return stop < 2 ? [...faults, 'nothing to reach by keyboard'] : faults;
    }
    last = at.place;
    if (stop === 0 && !at.skips) faults.push(`the first stop leads nowhere on: ${at.html}`);
    if (!at.framed) faults.push(`no frame: ${at.html}`);
    if (!at.seen) faults.push(`not on the screen: ${at.html}`);
  }
}

function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const all = [
    ...document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex], iframe',
    ),
  ];
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const href = element.getAttribute('href') ?? '';
  // A mark in a drawing has no box: a ring around it is drawn instead.
  const rings = [...element.querySelectorAll('circle, rect')].filter((part) => {
    const { fill, stroke } = getComputedStyle(part);
    return element instanceof SVGElement && fill === 'none' && !/^none|, 0\)$/.test(stroke);
  });
  return {
    place: all.indexOf(element),
    html: element.outerHTML.slice(0, 120),
    // A page of one form has no navigation to go past.
    skips:
      document.querySelector('header nav') === null ||
      (href.startsWith('#') && document.querySelector(href)?.tagName === 'MAIN'),
    framed:
      rings.length > 0 ||
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      boxShadow !== 'none',
    seen:
      width > 0 &&
      height > 0 &&
      top < window.innerHeight &&
      bottom > 0 &&
      left < window.innerWidth &&
      right > 0,
  };
}
