'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import { scheduleChecks } from './check-mutations';
import { type CaptureResult, captureFile, captureFromUrl, captureText } from './mutations';
import {
  fileCaptureSchema,
  pageCaptureSchema,
  scheduleFormSchema,
  textCaptureSchema,
} from './schema';

/** Form: documentId, and url for another address than the document's. Leads to the versions, as all captures do. */
export const capturePageAction = memberAction(
  pageCaptureSchema,
  async (member, input): Promise<void> => show(await captureFromUrl(member, input)),
);

/** Form: documentId, file. */
export const captureFileAction = memberAction(
  fileCaptureSchema,
  async (member, input): Promise<void> => show(await captureFile(member, input)),
);

/** Form: documentId, text. */
export const captureTextAction = memberAction(
  textCaptureSchema,
  async (member, input): Promise<void> => show(await captureText(member, input)),
);

/** Form: documentId, everyDays (absent for never). */
export const scheduleChecksAction = memberAction(scheduleFormSchema, async (member, input) => {
  await scheduleChecks(member, input);
  refresh();
});

function show({ documentId, status, version }: CaptureResult): never {
  redirect(paths.desk.versions(documentId, { [status]: version.number }));
}
