import { addSubclaim } from '@/lib/subclaims/mutations';
import { captureText } from '@/lib/versions/mutations';
import { type DemoClaim, graduated } from './claims';
import { type DemoCorrection, tellCorrection } from './story';
import type { DemoTeam } from './team';

type Keys = ReadonlyMap<string, string>;

/** A document as it reads later: the same account in other words, so that a quoted passage is altered. */
const reworded = {
  key: 'agencies-2018',
  changes: [
    [
      'Former detainees told the Associated Press that they had received no vocational training.',
      'People who had been detained told the Associated Press that they had received no vocational training there.',
    ],
  ],
} as const;

/** A statement with two parts, each checked by itself. */
export const both: DemoClaim = {
  key: 'both',
  statement:
    'People in the centres in Xinjiang receive vocational training, and all of them have graduated and are in stable employment.',
  topics: ['Xinjiang'],
  state: 'researching',
};

const parts = [
  { claim: 'training', exact: 'receive vocational training' },
  { claim: 'graduated', exact: 'have graduated and are in stable employment' },
] as const;

/** A summary that said less exactly than the report whose statement it was. */
const heldUntil: DemoCorrection = {
  reason: 'The summary did not say whose statement it is that people were held until 2021.',
  summary:
    'Officials said so without figures. Amnesty International says that the statement cannot be checked from outside; people it interviewed say that they were held between 2017 and 2021.',
  note: 'The summary said that Amnesty International reports people held until 2021. Its report rests on interviews with people who say that they were held between 2017 and 2021; the summary now says so. The verdict is the same.',
};

/**
 * What happens after the publications: a document changes, a statement is taken apart into the claims it is made of, and one of
 * those is corrected.
 */
export async function tellLater(
  team: DemoTeam,
  documents: Keys,
  claims: Keys,
  texts: Keys,
): Promise<void> {
  const documentId = documents.get(reworded.key) ?? '';
  const text = reworded.changes.reduce(
    (words, [before, after]) => words.replace(before, after),
    texts.get(reworded.key) ?? '',
  );
  await captureText(team.reviewer2, { documentId, text });
  const parentId = claims.get(both.key) ?? '';
  for (const { claim, exact } of parts) {
    await addSubclaim(team.reviewer, {
      parentId,
      childId: claims.get(claim),
      rule: 'all',
      part: { exact },
    });
  }
  await tellCorrection(team, documents, claims.get(graduated.key) ?? '', graduated, heldUntil);
}
