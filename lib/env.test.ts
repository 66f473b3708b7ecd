import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env';

describe('parseEnvironment', () => {
  test('an empty environment has the documented defaults', () => {
    expect(parseEnvironment({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      ASSAY_DATA_DIR: '.assay',
      ASSAY_URL: 'http://127.0.0.1:3000',
      ASSAY_DEMO: true,
      ASSAY_MAX_UPLOAD_MB: 50,
      ASSAY_JOBS: 'inline',
      WAYBACK_URL: 'https://web.archive.org',
      WAYBACK_AUTO: false,
      ASSAY_TEST_ALLOW_PRIVATE_FETCH: false,
      TRUSTED_PROXIES: [],
      LOG_LEVEL: 'info',
      building: false,
    });
  });

  test('an empty value counts as absent', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  test('the address follows port and host unless it is given', () => {
    expect(parseEnvironment({ PORT: '81', HOST: '0.0.0.0' }).ASSAY_URL).toBe('http://localhost:81');
    expect(parseEnvironment({ HOST: '::1' }).ASSAY_URL).toBe('http://[::1]:3000');
    expect(parseEnvironment({ ASSAY_URL: 'https://a.example/' }).ASSAY_URL).toBe(
      'https://a.example',
    );
  });

  test.each([
    ['PORT', 'abc', 'PORT is not a port number'],
    ['PORT', '70000', 'PORT'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL is not a postgres:// address'],
    ['ASSAY_URL', 'ftp://x', 'ASSAY_URL is not an http or https address'],
    ['ASSAY_DEMO', 'maybe', 'ASSAY_DEMO must be one of 0, 1, false, true'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET needs at least 32 characters'],
    ['TRUSTED_PROXIES', 'here, there', 'TRUSTED_PROXIES is not a list of addresses'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal'],
    ['OIDC_ISSUER', 'https://id.example', 'OIDC_CLIENT_SECRET is missing'],
    ['WAYBACK_ACCESS_KEY', 'key', 'WAYBACK_SECRET_KEY is missing'],
    ['WAYBACK_URL', 'archive', 'WAYBACK_URL is not an http or https address'],
  ])('%s=%s is refused in words', (name, value, words) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(words);
  });

  test('every bad value is named, in one line, and no value is repeated', () => {
    const parse = () => parseEnvironment({ PORT: 'x', AUTH_SECRET: 'hunter2', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(/^Bad environment: PORT .*AUTH_SECRET .*LOG_LEVEL [^\n]*$/);
    expect(parse).not.toThrow(/hunter2/);
  });

  test('the result cannot be changed', () => {
    expect(Object.isFrozen(parseEnvironment({}))).toBe(true);
  });
});
