import type { NextRequest } from 'next/server';
import { type ImportedItem, outcomes } from '@/lib/annotation-imports/schema';
import type { AnnotationCollection, AnnotationPage } from '@/lib/annotations/model';
import { ANNOTATION_MEDIA_TYPE } from '@/lib/annotations/vocabulary';
import { decode } from '@/lib/capture/decode';

/** A collection or a page under the media type and with the link that the Web Annotation Protocol asks for. */
export function annotationResponse(body: AnnotationCollection | AnnotationPage): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': ANNOTATION_MEDIA_TYPE,
      link: '<http://www.w3.org/ns/ldp#Page>; rel="type", <http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
      'cache-control': 'private, no-store',
      vary: 'accept',
    },
  });
}

/** What was sent, as the text of a file: a form's file, or the body itself. */
export async function annotationText(
  body: unknown,
  request: Pick<NextRequest, 'headers'>,
): Promise<string> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data');
  const file = isForm && typeof body === 'object' && body !== null && 'file' in body && body.file;
  if (file instanceof File) return decode(new Uint8Array(await file.arrayBuffer()));
  return JSON.stringify(body);
}

/** What became of each annotation, and how many had which outcome. */
export function importedAnswer(items: ImportedItem[]) {
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, items.filter((item) => item.outcome === outcome).length]),
  ) as Record<(typeof outcomes)[number], number>;
  return { counts, items };
}
