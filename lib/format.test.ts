import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCoefficient,
  formatDate,
  formatDateTime,
  formatDays,
  formatDigest,
  formatDuration,
  formatFigureValue,
  formatLanguage,
  formatNumber,
  formatRelative,
  formatTick,
} from './format';

/** Fixed spaces as they are read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it('are written day, month, year, and never break', () => {
    expect(formatDate('en', '2024-03-01')).toBe('1\u00a0March\u00a02024');
  });

  it('are those of UTC, wherever the machine is', () => {
    expect(plain(formatDateTime('en', '2024-03-03T23:30:00Z'))).toBe('3 March 2024, 23:30 UTC');
    expect(plain(formatDate('en', '2024-03-03T23:30:00Z'))).toBe('3 March 2024');
  });

  it.each([
    ['2024-03-03T11:59:40Z', 'now'],
    ['2024-03-03T11:58:10Z', '1 minute ago'],
    ['2024-03-03T09:00:00Z', '3 hours ago'],
    ['2024-03-02T12:00:00Z', 'yesterday'],
    ['2024-02-18T12:00:00Z', '2 weeks ago'],
    ['2022-03-03T12:00:00Z', '2 years ago'],
    ['2024-03-05T12:00:00Z', 'in 2 days'],
  ])('%s is %s', (value, words) => {
    expect(formatRelative('en', value, '2024-03-03T12:00:00Z')).toBe(words);
  });
});

describe('amounts', () => {
  it('group their digits', () => {
    expect(formatNumber('en', 4000)).toBe('4,000');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1 kB'],
    [2_440_000, '2.4 MB'],
    [50_000_000, '50 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(plain(formatBytes('en', bytes))).toBe(words);
  });
});

describe('names', () => {
  it('shortens a digest to its ends', () => {
    expect(plain(formatDigest(`9f3c71aa${'0'.repeat(52)}04be`))).toBe('9f3c 71aa … 04be');
  });

  it('names a language, and keeps what is no tag', () => {
    expect(formatLanguage('en', 'ar')).toBe('Arabic');
    expect(formatLanguage('en', 'not a tag')).toBe('not a tag');
  });
});

it('a coefficient has three decimals and a real minus', () => {
  expect(formatCoefficient('en', 0.7)).toBe('0.700');
  expect(formatCoefficient('en', -0.0123)).toBe('−0.012');
});

describe('in the other languages', () => {
  it.each([
    ['fr', '1er mars 2024, 14:02 UTC', '24–30 août 2026', '12 345,5', '2,4 Mo', '12 j'],
    ['es', '1 de marzo de 2024, 14:02 UTC', '24–30 ago 2026', '12.345,5', '2,4 MB', '12 d'],
    ['ar', '1 مارس 2024، 14:02 UTC', '24–30 أغسطس 2026', '12,345.5', '2.4 ميغابايت', '12 يومًا'],
    ['zh', '2024年3月1日 14:02 UTC', '2026年8月24日至2026年8月30日', '12,345.5', '2.4 MB', '12天'],
  ])('%s has its own order, joints and units', (locale, time, days, number, size, length) => {
    const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(said(formatDateTime(locale, '2024-03-01T14:02:00Z'))).toBe(time);
    expect(said(formatDays(locale, '2026-08-24', '2026-08-30'))).toBe(days);
    expect(said(formatNumber(locale, 12_345.5))).toBe(number);
    expect(said(formatBytes(locale, 2_440_000))).toBe(size);
    expect(said(formatDuration(locale, 12 * 24 * 60))).toBe(length);
  });

  it('only the first of a French month is an ordinal', () => {
    expect(formatDate('fr', '2024-03-11')).toBe('11\u00a0mars\u00a02024');
    expect(formatTick('fr', { date: '2024-03-01', precision: 'day' })).toBe(
      '1er\u00a0mars\u00a02024',
    );
    expect(formatTick('fr', { date: '2024-03-01', precision: 'month' })).toBe('mars\u00a02024');
  });

  it('one day is not a range', () => {
    expect(formatDays('zh', '2026-08-24', '2026-08-24')).toBe('2026年8月24日');
  });

  it('Arabic is written with the digits 0 to 9', () => {
    const all = [
      formatDateTime('ar', '2024-03-01T14:02:00Z'),
      formatFigureValue('ar', { low: 1_234, high: 5_678.9 }),
      formatRelative('ar', '2024-03-01T14:02:00Z', '2024-03-09T14:02:00Z'),
    ].join(' ');
    expect(all).toMatch(/[0-9]/);
    expect(all).not.toMatch(/[٠-٩۰-۹]/);
  });
});
