import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finding } from '@/lib/bundle-checks/findings';
import { getOfflinePage } from './queries';
import { chooseLanguage, makeSayings, makeWords } from './say';

describe('the offline page', () => {
  it('is one small file that loads nothing, with a policy that names its script and its style', async () => {
    const page = await getOfflinePage();
    expect(page.length).toBeLessThan(150_000);
    expect(page).not.toMatch(/<(link|img|iframe|script src)|\bimport\(|@import|url\(/);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const [name, part] of [
      ['script', /<script type="module">(.*?)<\/script>/s],
      ['style', /<style>(.*?)<\/style>/s],
    ] as const) {
      const hash = createHash('sha256')
        .update(part.exec(page)?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
  });

  it('reaches for no network: no way to ask for anything is in it', async () => {
    expect(await getOfflinePage()).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|https?:\/\/(?!www\.w3\.org)/,
    );
  });

  it('says a time as people write it, and what is none as it stands there', () => {
    const dated = (at: string) => makeSayings('fr')(finding('included', { number: 2, at }));
    expect(dated('2024-05-01T10:00:00.000Z')).toContain('1er\u00a0mai\u00a02024');
    expect(dated('yesterday')).toContain('yesterday');
  });

  it('speaks the first language of the reader that it knows', () => {
    expect(chooseLanguage(['de-AT', 'ar-MA', 'fr'])).toBe('ar');
    expect(chooseLanguage(['constructor', 'zh-Hant-TW'])).toBe('zh');
    expect(chooseLanguage([])).toBe('en');
    // A name stands in isolation in a sentence from right to left.
    expect(makeWords('ar')('found.missing', { path: 'keys.json' })).toContain(
      '\u2068keys.json\u2069',
    );
  });
});
