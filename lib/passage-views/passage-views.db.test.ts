import { expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import {
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { AROUND, getPassageView } from './queries';

const exact = 'Two 🐟 were counted.';
const around = (before: number, after: number) =>
  `${'ab🐟c '.repeat(before)}${exact}${' xy🐟z'.repeat(after)}`;

/** A claim with one piece of evidence from a document; published with it unless told otherwise. */
async function publish(by: Member, text: string, published = true) {
  const document = await createDocument(db, { by, text });
  const passage = await createPassage(db, { by, version: document.currentVersion, exact });
  const claim = await createClaim(db, { by });
  const evidence = await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
  const base = sampleSnapshot('words');
  const [first, ...rest] = base.approved.evidence;
  if (!first) throw new Error('The sample has evidence.');
  const { textSha256 } = document.currentVersion;
  const place = { documentId: document.id, textSha256, versionNumber: 1, exact };
  const { start, end } = passage;
  const [sample, ...documents] = base.approved.documents;
  if (!sample) throw new Error('The sample has documents.');
  const snapshot = {
    ...base,
    approved: {
      ...base.approved,
      evidence: [
        { ...first, id: evidence.id, passage: { ...first.passage, ...place, start, end } },
        ...rest,
      ],
      documents: [...documents, sample, { ...sample, id: document.id }],
    },
  };
  const { slug } = published
    ? await createPublication(db, { by, claimId: claim.id, snapshot: canonicalJson(snapshot) })
    : { slug: `claim-${claim.number}` };
  return { slug, id: evidence.id, document };
}

const length = (text: string) => [...text].length;

test.each([
  ['in the middle', 500, 500, 500, 500],
  ['near the beginning', 10, 500, 50, 950],
  ['near the end', 500, 10, 950, 50],
  ['in a short document', 3, 3, 15, 15],
])('%s: at most 1,000 characters around it', async (_, before, after, shownBefore, shownAfter) => {
  const by = await createMember(db);
  const { slug, id } = await publish(by, around(before, after));
  const view = await getPassageView(slug, id);
  expect(view?.passage.exact).toBe(exact);
  expect([length(view?.before ?? ''), length(view?.after ?? '')]).toEqual([
    shownBefore,
    shownAfter,
  ]);
  expect(shownBefore + shownAfter).toBeLessThanOrEqual(AROUND);
  expect(around(before, after)).toContain(`${view?.before}${exact}${view?.after}`);
  expect(view?.more).toEqual({ before: before * 5 > shownBefore, after: after * 5 > shownAfter });
});

test('only what a publication of that very claim quotes can be reached', async () => {
  const by = await createMember(db);
  const hidden = await publish(by, around(5, 5), false);
  const shown = await publish(by, around(5, 5));
  expect(await getPassageView(hidden.slug, hidden.id)).toBeNull();
  expect(await getPassageView(shown.slug, hidden.id)).toBeNull();
  expect(await getPassageView(shown.slug, 'constructor')).toBeNull();
  expect(await getPassageView('../etc', shown.id)).toBeNull();
  expect(await getPassageView(shown.slug, shown.id)).not.toBeNull();
});
