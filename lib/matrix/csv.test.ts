import { expect, it } from 'vitest';
import { matrixToCsv } from './csv';
import { toMatrix } from './matrix';

it('writes a claim a line, with words for stances', () => {
  const claim = {
    ...{ id: 'c', number: 3, statement: '=Doubled, "they" say', updatedAt: '' },
    ...{ claimantName: null, claimedOn: '2024-03-01', state: 'new' },
  };
  const document = (id: string, publisher: string | null) => ({ id, title: `T${id}`, publisher });
  const told = (documentId: string, stance: 'supports' | 'contradicts') => ({
    ...{ claimId: 'c', documentId, sources: [documentId], stance },
  });
  const matrix = toMatrix({
    claims: [claim],
    documents: [document('1', null), document('2', 'Office')],
    evidence: [told('1', 'supports'), told('2', 'contradicts'), told('2', 'supports')],
    ...{ by: 'sources', sort: 'disagreement' },
  });
  const csv = matrixToCsv(matrix, { head: 'state', of: ({ state }) => state });
  expect(csv).toBe(
    '\ufeffnumber,statement,claimant,claimed_on,state,supports,contradicts,qualifies,context,disagreement,T1,Office: T2\r\n' +
      `3,"'=Doubled, ""they"" say",,2024-03-01,new,2,1,0,0,${Number((3 ** 0.5).toFixed(4))},supports,supports; contradicts\r\n`,
  );
});
