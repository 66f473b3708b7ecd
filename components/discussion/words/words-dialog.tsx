'use client';

import { useTranslations } from 'next-intl';
import { PanelClose } from '@/components/layout/panel-close';
import { Dialog } from '@/components/ui/dialog';
import type { Part } from '@/lib/discussion/parts';
import type { ThreadView } from '@/lib/discussion/queries';
import { plainWords } from '@/lib/discussion/words';
import { OpenThreadForm } from '../open-thread-form';

type WordsDialogProps = { target: ThreadView['target']; part: Part; onClose: () => void };

/** The chosen words and what there is to say about them. */
export function WordsDialog({ target, part, onClose }: WordsDialogProps) {
  const t = useTranslations('discussion');
  return (
    <Dialog open title={t('discussWords')} onOpenChange={(open) => !open && onClose()}>
      <blockquote
        dir="auto"
        className="mb-4 max-h-36 overflow-y-auto border-s-2 border-accent ps-3 font-serif text-16 whitespace-pre-line"
      >
        {plainWords(part.exact)}
      </blockquote>
      <div ref={focusField}>
        <PanelClose value={onClose}>
          <OpenThreadForm target={target} part={part} />
        </PanelClose>
      </div>
    </Dialog>
  );
}

/** The words are shown above; what comes next is to write. */
function focusField(form: HTMLDivElement | null): void {
  form?.querySelector('textarea')?.focus();
}
