import { fetchableUrl } from '@/lib/capture/fetch-rules';
import { AppError } from '@/lib/errors';

/**
 * A written address as one that events may be sent to. Throws INVALID with the reason: whatever may not be fetched either
 * (private networks, user names, unusual ports), and anything but https. `allowPrivate` is for tests and takes http as well.
 */
export function webhookUrl(written: string, rules: { allowPrivate: boolean }): URL {
  const url = fetchableUrl(written, rules);
  if (url.protocol !== 'https:' && !rules.allowPrivate) {
    const sentence = 'A webhook needs an address that begins with https://.';
    throw new AppError('INVALID', sentence, { url: sentence });
  }
  return url;
}

/** What the environment of a test says; of an installation it says nothing. */
type TestRules = { ASSAY_TEST_ALLOW_PRIVATE_FETCH: boolean; ASSAY_TEST_RECEIVER?: string };

/** May an address be on this machine? Only a test's own receiver may. */
export function allowsPrivate(written: string, rules: Readonly<TestRules>): boolean {
  if (rules.ASSAY_TEST_ALLOW_PRIVATE_FETCH) return true;
  const origin = URL.parse(written)?.origin;
  return origin !== undefined && origin === rules.ASSAY_TEST_RECEIVER;
}
