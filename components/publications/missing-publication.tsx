import { Missing } from '@/components/layout/missing';
import { NothingPublished, type Unpublished } from './nothing-published';

type MissingPublicationProps = { what: Unpublished };

/** What the static page of something that was never published answers. */
export function MissingPublication({ what }: MissingPublicationProps) {
  return (
    <Missing>
      <NothingPublished what={what} />
    </Missing>
  );
}
