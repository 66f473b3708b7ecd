'use client';

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/utils';

type FileDropProps = { limitMb: number; onFiles: (files: File[]) => void };

/** Takes many files, dropped or chosen; the button and the file list of the system serve the keyboard. */
export function FileDrop({ limitMb, onFiles }: FileDropProps) {
  const t = useTranslations('documents.imports');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the button does the same.
    <div
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        'grid justify-items-center gap-3 rounded border border-dashed border-edge px-4 py-10 text-center transition-colors',
        over && 'border-accent bg-accent-wash',
      )}
    >
      <FileUp aria-hidden="true" className="size-6 text-muted" strokeWidth={1.5} />
      <p className="font-serif text-18">{over ? t('dropNow') : t('drop')}</p>
      <Button variant="primary" aria-describedby={hint} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx"
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after a failure.
          event.target.value = '';
        }}
      />
      <p id={hint} className="max-w-[48ch] text-12 text-muted">
        {t('dropHint', { limit: limitMb })}
      </p>
    </div>
  );
}
