'use client';

import { useTranslations } from 'next-intl';
import { CommentForm } from '@/components/discussion/comment-form';
import { PanelClose } from '@/components/layout/panel-close';
import type { Span } from '@/lib/capture/segment';
import { openThreadAction } from '@/lib/discussion/actions';
import { partOfPassage } from './part-of-passage';
import { useReader } from './reader-context';

type DiscussFormProps = { span: Span; quote: string };

/** Opens a thread on the chosen passage; words inside of a passage are discussed as a part of that one. */
export function DiscussForm({ span, quote }: DiscussFormProps) {
  const { documentId, versionNumber, passages, finish } = useReader();
  const t = useTranslations('reader');
  const inside = partOfPassage(passages, span, quote);
  const fields = inside
    ? {
        kind: 'passage',
        id: inside.passageId,
        partStart: `${inside.part.start}`,
        partEnd: `${inside.part.end}`,
        partExact: inside.part.exact,
      }
    : {
        ...{ documentId, versionNumber: `${versionNumber}` },
        ...{ start: `${span.start}`, end: `${span.end}` },
      };
  return (
    <PanelClose value={() => finish({ kind: 'discuss', span })}>
      {inside && <p className="mb-3 text-muted">{t('insidePassage')}</p>}
      <CommentForm
        action={openThreadAction}
        fields={fields}
        label={t('comment')}
        hint={t('commentHint')}
        verb={t('openThread')}
        draft={`thread:document:${documentId}`}
      />
    </PanelClose>
  );
}
