'use server';

import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import { mapClaimImport, requestClaimImport, startClaimImport } from './mutations';
import { claimFileFormSchema, importStartSchema, mappingFormSchema } from './schema';

const follow = (id: string): never => redirect(paths.desk.importClaims({ import: id }));

/** Form: file, or text. Leads to its columns. */
export const requestClaimImportAction = memberAction(
  claimFileFormSchema,
  async (member, { file, text = '' }): Promise<void> => {
    const chosen = file && file.size > 0;
    const bytes = chosen
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(text);
    const name = chosen ? file.name.slice(0, 300) : 'Pasted table';
    const { id } = await requestClaimImport(member, { name, bytes });
    follow(id);
  },
);

/** Form: importId, a column for each field, dates. Shows what would happen. */
export const mapClaimImportAction = memberAction(
  mappingFormSchema,
  async (member, input): Promise<void> => {
    await mapClaimImport(member, input);
    follow(input.importId);
  },
);

/** Form: importId. Leads to the import's progress. */
export const startClaimImportAction = memberAction(
  importStartSchema,
  async (member, input): Promise<void> => {
    await startClaimImport(member, input);
    follow(input.importId);
  },
);
