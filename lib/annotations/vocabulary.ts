/** The context of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The media type that the Web Annotation Protocol asks for. */
export const ANNOTATION_MEDIA_TYPE = `application/ld+json; profile="${ANNOTATION_CONTEXT}"`;

/** The end of the namespace of Assay's own terms on every installation; the beginning is its address. */
export const NAMESPACE_PATH = '/ns/assay#';

/** Where Assay's own terms live on the installation with that public address. */
export function namespaceOf(address: string): string {
  return `${address}${NAMESPACE_PATH}`;
}

/** The context of what leaves: the W3C's, and the prefix of Assay's own terms, which others may ignore. */
export function contextOf(address: string): [typeof ANNOTATION_CONTEXT, { assay: string }] {
  return [ANNOTATION_CONTEXT, { assay: namespaceOf(address) }];
}

/** The IRI of a thing of the API: what identifies an annotation wherever it goes. */
export function iriOf(address: string, noun: string, id: string): string {
  return `${address}/api/v1/${noun}/${id}`;
}
