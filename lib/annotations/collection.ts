import type { Annotation, AnnotationCollection, AnnotationPage } from './model';
import { contextOf } from './vocabulary';

/** Annotations of one page. */
export const PAGE = 200;

/** What a collection is called, where it is, and how many annotations it has. */
export type Collected = { address: string; path: string; label: string; total: number };

/** The collection with its first page; `whole` when `items` are all there are. No pages when it is empty. */
export function collectionOf(
  collected: Collected,
  items: Annotation[],
  { whole }: { whole: boolean },
): AnnotationCollection {
  const { address, label, total } = collected;
  const id = idOf(collected);
  const last = whole ? 1 : lastPage(total);
  const { '@context': _, ...first } = pageOf(collected, items, 1);
  if (whole) delete first.next;
  return {
    '@context': contextOf(address),
    ...{ id, label, total, type: 'AnnotationCollection' },
    ...(total > 0 && { first, last: pageId(collected, last) }),
  };
}

/** One page, counted from 1, with the ways to its neighbours. */
export function pageOf(collected: Collected, items: Annotation[], page: number): AnnotationPage {
  const last = lastPage(collected.total);
  return {
    '@context': contextOf(collected.address),
    id: pageId(collected, page),
    type: 'AnnotationPage',
    partOf: idOf(collected),
    startIndex: (page - 1) * PAGE,
    ...(page < last && { next: pageId(collected, page + 1) }),
    ...(page > 1 && { prev: pageId(collected, page - 1) }),
    items,
  };
}

const lastPage = (total: number) => Math.max(1, Math.ceil(total / PAGE));
const idOf = ({ address, path }: Collected) => `${address}${path}`;
const pageId = (collected: Collected, page: number) => `${idOf(collected)}?page=${page}`;
