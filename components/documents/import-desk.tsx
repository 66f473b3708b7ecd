'use client';

import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { formatNumber } from '@/lib/format';
import type { ImportItemView } from '@/lib/imports/queries';
import { paths } from '@/lib/paths';
import { BibliographyFields } from './bibliography-fields';
import { FileDrop } from './file-drop';
import { ImportList } from './import-list';
import { PageForm } from './page-form';
import { PasteForm } from './paste-form';
import { type Batch, useFileUpload } from './use-file-upload';
import { useImportProgress } from './use-import-progress';

const MEBIBYTE = 1024 * 1024;

const tabOf = { paste: 'paste', url: 'page' } as const;

type ImportDeskProps = {
  batchId: string | null;
  items: ImportItemView[];
  limitMb: number;
  /** The address of a page that somebody came here with. */
  url?: string;
  /** Where they came from, which stays in the address. */
  back?: string;
};

/** The three ways in, and below them what becomes of each thing. */
export function ImportDesk({ batchId, items, limitMb, url, back }: ImportDeskProps) {
  const t = useTranslations('documents.imports');
  const locale = useLocale();
  const fields = useRef<HTMLFormElement>(null);
  const progress = useImportProgress(batchId, items);
  const refuse = (file: File) => {
    if (file.size === 0) return t('emptyFile');
    if (file.size <= limitMb * MEBIBYTE) return null;
    return t('tooLarge', {
      size: formatNumber(locale, Math.ceil(file.size / MEBIBYTE)),
      limit: limitMb,
    });
  };
  const onSent = (batch: Batch) => {
    progress.follow(batch);
    // The address of the batch, so that it can be left and come back to; the page stays as it is.
    history.replaceState(null, '', paths.desk.importDocuments({ batch: batch.batchId, back }));
  };
  const { uploads, add } = useFileUpload(batchId, { refuse, broken: t('notSent') }, onSent);
  const send = (files: File[]) => add(files, new FormData(fields.current ?? undefined));
  const files = (
    <div className="grid gap-4">
      <FileDrop limitMb={limitMb} onFiles={send} />
      <FieldsForAll form={fields} />
    </div>
  );
  const latest = items.at(-1)?.method;
  const shown = progress.items.length + uploads.length > 0;
  return (
    <div className="grid max-w-[44rem] gap-8">
      {shown && <ImportList items={progress.items} uploads={uploads} lost={progress.lost} />}
      <Tabs
        keep
        defaultValue={tabFor(latest, url)}
        label={t('ways')}
        tabs={[
          { value: 'files', label: t('files'), content: files },
          { value: 'paste', label: t('paste'), content: <PasteForm /> },
          { value: 'page', label: t('page'), content: <PageForm url={url} back={back} /> },
        ]}
      />
    </div>
  );
}

/** The way that was used last; who comes with an address has the form for it before them. */
function tabFor(latest: string | undefined, url: string | undefined): string {
  if (url) return 'page';
  return latest && latest in tabOf ? tabOf[latest as keyof typeof tabOf] : 'files';
}

function FieldsForAll({ form }: { form: React.RefObject<HTMLFormElement | null> }) {
  const t = useTranslations('documents.imports');
  return (
    <details className="group border-y py-2">
      <summary className="flex cursor-pointer list-none items-center gap-1 font-medium">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-muted transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        {t('forAll')}
      </summary>
      <p className="ms-5 mt-1 text-12 text-muted">{t('forAllHint')}</p>
      <form
        ref={form}
        onSubmit={(event) => event.preventDefault()}
        className="ms-5 mt-3 mb-2 grid items-start gap-4 sm:grid-cols-2"
      >
        <BibliographyFields names={['publisher', 'publishedOn', 'language', 'kind']} />
      </form>
    </details>
  );
}
