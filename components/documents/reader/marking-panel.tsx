'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { IconButton } from '@/components/ui/icon-button';
import { floating } from '@/components/ui/overlay-styles';
import { cn } from '@/lib/utils';
import { AttachEvidenceForm } from './attach-evidence-form';
import { DiscussForm } from './discuss-form';
import { quoteOf, readBlocks } from './dom-positions';
import { NewClaimForm } from './new-claim-form';
import { PlaceForm } from './place-form';
import { useReader, useReaderState } from './reader-context';

const forms = {
  claim: NewClaimForm,
  evidence: AttachEvidenceForm,
  discuss: DiscussForm,
  place: PlaceForm,
};

/** The form for the chosen words, beside the text, which stays in view and keeps its highlight. */
export function MarkingPanel() {
  const { root, language, openPanel } = useReader();
  const { span, panel } = useReaderState();
  const t = useTranslations('reader');
  if (!panel || !span || !root.current) return null;
  const quote = quoteOf(readBlocks(root.current), span);
  const Form = forms[panel];
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && openPanel(null)}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirstField}
          onInteractOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            root.current?.focus({ preventScroll: true });
          }}
          className={cn(
            floating,
            'fixed overflow-y-auto overscroll-contain p-5 text-14',
            'max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[75dvh] max-sm:rounded-b-none',
            'sm:inset-e-4 sm:top-4 sm:max-h-[calc(100dvh-32px)] sm:w-96',
          )}
        >
          <div className="mb-3 flex items-start gap-4">
            <Dialog.Title className="grow text-18 font-semibold">{t(`verb.${panel}`)}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t('close')} className="-me-2 -mt-1">
                <X aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </div>
          <blockquote
            dir="auto"
            lang={language ?? undefined}
            className="mb-4 max-h-36 overflow-y-auto border-s-2 border-accent ps-3 font-serif text-16 whitespace-pre-line"
          >
            {quote}
          </blockquote>
          <Form quote={quote} span={span} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The words are shown above; what comes next is to write. */
function focusFirstField(event: Event) {
  const { currentTarget } = event;
  if (!(currentTarget instanceof Element)) return;
  const field = currentTarget.querySelector<HTMLElement>('textarea, input:not([type="hidden"])');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
