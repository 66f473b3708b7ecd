'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import { correctDocument, foldBlock, unfoldBlock } from './mutations';
import { correctionFormSchema, foldSchema } from './schema';

/** After a change the page that sent it shows what is there now. */
function andRefresh<Input, Output>(run: (member: Member, input: Input) => Promise<Output>) {
  return async (member: Member, input: Input): Promise<Output> => {
    const output = await run(member, input);
    refresh();
    return output;
  };
}

/** Form: documentId, version and every bibliographic field; an empty one clears. */
export const correctDocumentAction = memberAction(
  correctionFormSchema,
  andRefresh(correctDocument),
);

/** Form: documentId, versionNumber, blockStart. */
export const foldBlockAction = memberAction(foldSchema, andRefresh(foldBlock));

/** Form: documentId, versionNumber, blockStart. */
export const unfoldBlockAction = memberAction(foldSchema, andRefresh(unfoldBlock));
