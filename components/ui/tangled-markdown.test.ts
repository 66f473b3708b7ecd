import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from './markdown';
import { isTangled } from './tangled-markdown';

const show = (source: string) => renderToStaticMarkup(createElement(Markdown, { source }));

describe('a tangled text', () => {
  test.each([
    ['quotations', '>'.repeat(5000)],
    ['quotations with blanks', '> '.repeat(5000)],
    ['lists', '- '.repeat(5000)],
    ['numbered lists', '1. '.repeat(3000)],
    ['quotations and lists', '> - 1) '.repeat(1000)],
    ['emphasis', `${'*a **b '.repeat(3000)}c${' b** a*'.repeat(3000)}`],
    ['half emphasis', '*a_ '.repeat(12_500)],
    ['links', '[a]('.repeat(12_500)],
    ['in the middle', `First.\n\n${'>'.repeat(5000)} x\n\nLast.`],
  ])('of %s is shown as it was typed', (_, source) => {
    expect(isTangled(source)).toBe(true);
    const html = show(source);
    expect(html).not.toContain('<blockquote');
    expect(html).toContain(source.slice(0, 40).replaceAll('>', '&gt;'));
  });
});

test.each([
  '',
  'A **plain** text with a [link](https://a.example/), see [1](#e1).',
  '> > > quoted three times\n\n- a\n  - b\n    - c\n\n1. one\n2. two',
  `A rule:\n\n---\n\n${'-'.repeat(500)}\n\n${'* '.repeat(3)}`,
  Array.from({ length: 300 }, (_, at) => `Paragraph ${at} with *three* [signs](#e${at}).`).join(
    '\n\n',
  ),
  'word '.repeat(10_000),
])('what people write is not tangled: %.40s', (source) => {
  expect(isTangled(source)).toBe(false);
  expect(show(source)).not.toContain('whitespace-pre-wrap');
});

test('nothing in Markdown runs or loads anything', () => {
  const html = show(
    '<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://a.example/i.png) <img src=x onerror=y>',
  );
  expect(html).not.toMatch(/<script|<img|javascript:/);
});
