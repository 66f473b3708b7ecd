import robotsParser from 'robots-parser';
import { expect, it } from 'vitest';
import { toRobots } from './robots';

const origin = 'https://assay.example';
const robots = robotsParser(`${origin}/robots.txt`, toRobots(origin));

it.each([
  ['/', true],
  ['/claims/a-claim', true],
  ['/api/v1/published/a-claim', true],
  ['/api/docs', true],
  ['/api/oembed?url=x', true],
  ['/api/v1/claims', false],
  ['/desk/claims', false],
  ['/unsubscribe/x', false],
])('crawlers and %s: %s', (path, allowed) => {
  expect(robots.isAllowed(`${origin}${path}`, 'bot')).toBe(allowed);
  expect(robots.getSitemaps()).toEqual([`${origin}/sitemap.xml`]);
});
