'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import {
  type PageInput,
  pageFormSchema,
  type TextInput,
  textFormSchema,
} from '@/lib/documents/schema';
import { paths } from '@/lib/paths';
import { backSchema } from './back';
import { requestImport } from './mutations';

/** Form: title, text and bibliographic fields. Leads to the batch's progress. */
export const importTextAction = memberAction(textFormSchema, (member: Member, input: TextInput) =>
  follow(requestImport(member, { items: [{ ...input, method: 'paste' }] })),
);

/** Form: url, bibliographic fields, and `back`, which stays with the batch. Leads to the batch's progress. */
export const importPageAction = memberAction(
  z.intersection(pageFormSchema, backSchema),
  (member: Member, { back, ...input }: PageInput & { back?: string }) =>
    follow(requestImport(member, { items: [{ ...input, method: 'url' }] }), back),
);

async function follow(request: Promise<{ batchId: string }>, back?: string): Promise<never> {
  const { batchId } = await request;
  redirect(paths.desk.importDocuments({ batch: batchId, back }));
}
