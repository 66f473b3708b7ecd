import { describe, expect, test } from 'vitest';
import { readRequestAnswer, readStatusAnswer } from './answers';
import { MOST_ATTEMPTS, waitAfter } from './patience';

const now = new Date('2025-03-01T12:00:00Z');
const archive = 'https://archive.example';
const answer = (body: unknown, status = 200, retryAfter?: string) => ({
  status,
  retryAfter,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const asked = (...given: Parameters<typeof answer>) => readRequestAnswer(answer(...given), now);
const polled = (...given: Parameters<typeof answer>) =>
  readStatusAnswer(answer(...given), archive, now);

describe('the answer to a request for a copy', () => {
  test.each([
    [
      'a job',
      { url: 'http://a.example', job_id: 'spn2-1' },
      200,
      { kind: 'asked', jobId: 'spn2-1' },
    ],
    [
      'a copy made just before, with its job',
      { job_id: 'spn2-2', message: 'The same snapshot had been made 4 minutes ago.' },
      200,
      { kind: 'asked', jobId: 'spn2-2' },
    ],
    [
      'a page that cannot be archived',
      {
        status: 'error',
        status_ext: 'error:blocked-url',
        message: 'This URL is in the block list.',
      },
      200,
      { kind: 'failed', reason: 'The web archive made no copy: This URL is in the block list.' },
    ],
    [
      'too many at once',
      { status: 'error', status_ext: 'error:user-session-limit', message: 'Limit reached' },
      200,
      { kind: 'anew', reason: 'The web archive made no copy: Limit reached.' },
    ],
    ['a wrong key', 'Unauthorized', 401, { kind: 'failed' }],
    [
      'another refusal',
      '<html>Bad</html>',
      400,
      { kind: 'failed', reason: expect.stringContaining('400') },
    ],
    [
      'an error with a status',
      { status: 'error', status_ext: 'error:invalid-url-syntax', message: 'Not valid' },
      400,
      { kind: 'failed', reason: expect.stringContaining('Not valid') },
    ],
    ['a web page', '<html>Welcome</html>', 200, { kind: 'later' }],
    ['nothing', '', 200, { kind: 'later' }],
    ['another kind of JSON', [1, 2], 200, { kind: 'later' }],
    ['numbers for words', { job_id: 7 }, 200, { kind: 'later' }],
  ])('%s', (_, body, status, expected) => {
    expect(asked(body, status)).toMatchObject(expected);
  });

  test.each([
    [429, undefined, undefined],
    [429, '120', 120_000],
    [503, 'Sat, 01 Mar 2025 12:05:00 GMT', 300_000],
    [429, 'Sat, 01 Mar 2025 11:00:00 GMT', 0],
    [429, 'soon', undefined],
    [429, '99999999', 86_400_000],
  ])('%i with Retry-After %s waits %s ms', (status, retryAfter, afterMs) => {
    expect(asked('Too many requests', status, retryAfter)).toEqual({
      kind: 'later',
      reason: `The web archive was busy: it answered ${status}.`,
      afterMs,
    });
  });
});

describe('the answer about how far a copy is', () => {
  const success = {
    status: 'success',
    timestamp: '20250301120000',
    original_url: 'http://a.example/b?c=d',
  };
  test.each([
    ['pending', { status: 'pending', resources: ['x'] }, { kind: 'working' }],
    [
      'done',
      success,
      { kind: 'archived', url: `${archive}/web/20250301120000/http://a.example/b?c=d` },
    ],
    ['done without a time', { ...success, timestamp: undefined }, { kind: 'later' }],
    ['done at no time', { ...success, timestamp: '../../evil' }, { kind: 'later' }],
    [
      'gone wrong for now',
      { status: 'error', status_ext: 'error:soft-time-limit-exceeded', message: 'Too slow.' },
      { kind: 'anew' },
    ],
    [
      'gone wrong',
      { status: 'error', status_ext: 'error:not-found', message: 'Not found (HTTP status=404).' },
      { kind: 'failed', reason: 'The web archive made no copy: Not found (HTTP status=404).' },
    ],
    [
      'gone wrong without a word',
      { status: 'error' },
      { kind: 'failed', reason: 'The web archive made no copy: no reason.' },
    ],
    ['something else', { status: 'confused' }, { kind: 'later' }],
  ])('%s', (_, body, expected) => {
    expect(polled(body)).toMatchObject(expected);
  });
});

test('patience grows to two hours and ends after about half a day', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1));
  expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(Math.max(...waits)).toBe(7_200_000);
  const hours = waits.reduce((sum, one) => sum + one, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(8);
  expect(hours).toBeLessThan(16);
  expect(waitAfter(1, 600_000)).toBe(600_000);
});
