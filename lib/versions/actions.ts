'use server';

import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import { paths } from '@/lib/paths';
import { captureFile, captureFromUrl, captureText } from './mutations';
import { type CaptureFormInput, captureFormSchema } from './schema';

/** Form: documentId, from (`page`, or `address` with url, `file` with file, `text` with text). Leads to the versions. */
export const captureVersionAction = memberAction(
  captureFormSchema,
  async (member, input): Promise<void> => {
    const { status, documentId, version } = await capture(member, input);
    redirect(paths.desk.versions(documentId, { [status]: version.number }));
  },
);

function capture(member: Member, input: CaptureFormInput) {
  const { documentId } = input;
  if (input.from === 'text') return captureText(member, { documentId, text: input.text });
  if (input.from === 'file') return captureFile(member, { documentId, file: input.file });
  const url = input.from === 'address' ? input.url : undefined;
  return captureFromUrl(member, { documentId, url });
}
