'use server';

import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import {
  type PageInput,
  pageFormSchema,
  type TextInput,
  textFormSchema,
} from '@/lib/documents/schema';
import { paths } from '@/lib/paths';
import { requestImport } from './mutations';

/** Form: title, text and bibliographic fields. Leads to the batch's progress. */
export const importTextAction = memberAction(textFormSchema, (member: Member, input: TextInput) =>
  follow(requestImport(member, { items: [{ ...input, method: 'paste' }] })),
);

/** Form: url and bibliographic fields. Leads to the batch's progress. */
export const importPageAction = memberAction(pageFormSchema, (member: Member, input: PageInput) =>
  follow(requestImport(member, { items: [{ ...input, method: 'url' }] })),
);

async function follow(request: Promise<{ batchId: string }>): Promise<never> {
  const { batchId } = await request;
  redirect(paths.desk.importDocuments({ batch: batchId }));
}
