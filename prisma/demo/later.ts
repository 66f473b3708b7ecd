import { addSubclaim } from '@/lib/subclaims/mutations';
import { captureText } from '@/lib/versions/mutations';
import type { DemoClaim } from './claims';
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

/** What happens after the publications: a document changes, and a statement is taken apart into the claims it is made of. */
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
}
