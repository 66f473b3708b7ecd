import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { QuotableVersion } from './factories';
import type { ReReviewCause } from './generated/enums';

/** Where a passage stands in a later version, as if the machine had found `words` there; missing without them. */
export function createPlacement(
  client: Tx,
  {
    passage,
    version,
    words,
  }: {
    passage: { id: string; start: number; exact: string };
    version: QuotableVersion;
    words?: string;
  },
) {
  const key = { passageId: passage.id, versionId: version.id };
  if (words === undefined) {
    return client.placement.create({ data: { ...key, fate: 'missing', inPlace: false } });
  }
  const start = version.text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  const same = words === passage.exact;
  return client.placement.create({
    data: {
      ...key,
      fate: same ? (start === passage.start ? 'exact' : 'moved') : 'altered',
      ...{ start, end: start + words.length, exact: words },
      score: same ? 1 : 0.8,
      inPlace: same,
    },
  });
}

/** An open entry on the re-review list. */
export function createReReview(
  client: Tx,
  {
    by,
    cause = 'passage_altered',
    ...entry
  }: {
    by: Member;
    claimId: string;
    passageId: string;
    versionId: string;
    cause?: ReReviewCause;
  },
) {
  return client.reReview.create({ data: { teamId: by.teamId, cause, ...entry } });
}
