'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { decode } from '@/lib/capture/decode';
import { importAnnotations, placeAnnotation } from './mutations';
import { annotationFormSchema, outcomes, placingSchema } from './schema';

/** Form: file or text, documentId for one document. Answers how many had which outcome. */
export const importAnnotationsAction = memberAction(
  annotationFormSchema,
  async (member, { documentId, file, text = '' }) => {
    const chosen = file && file.size > 0;
    const source = chosen ? decode(new Uint8Array(await file.arrayBuffer())) : text;
    const items = await importAnnotations(member, { text: source, documentId });
    refresh();
    const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)]));
  },
);

/** Form: importedId, start, end. */
export const placeAnnotationAction = memberAction(placingSchema, async (member, input) => {
  await placeAnnotation(member, input);
  refresh();
});
