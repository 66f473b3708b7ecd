'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { correctDocumentAction } from '@/lib/documents/actions';
import type { DocumentView } from '@/lib/documents/view';
import { typed, unsent } from '@/lib/form-state';
import { type BibliographyField, BibliographyFields } from './bibliography-fields';

const names = [
  'title',
  'publisher',
  'authors',
  'publishedOn',
  'kind',
  'language',
  'url',
  'archiveUrl',
  'noCopyReason',
] as const satisfies readonly BibliographyField[];

type Values = Record<BibliographyField, string>;

/** Corrects what is known about a document. After a conflict it says what changed and keeps what was typed. */
export function BibliographyForm({ document }: { document: DocumentView }) {
  const t = useTranslations('documents');
  const [state, action] = useActionState(correctDocumentAction, unsent);
  const stored = toValues(document);
  const entries = names.map((name) => [name, typed(state, name, stored[name])]);
  const values: Values = Object.fromEntries(entries);
  const errors = state.status === 'refused' ? state.fields : {};
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const current = conflict ? (state.current as DocumentView) : document;
  const theirs = names.filter((name) => toValues(current)[name] !== values[name]);
  return (
    <form action={action} noValidate className="grid gap-4">
      {conflict ? (
        <Notice tone="warn" title={t('correct.conflict')}>
          <ul className="mt-1">
            {theirs.map((name) => (
              <li key={name}>
                {t('correct.theirs', {
                  field: t(`fields.${name}`),
                  value: toValues(current)[name] || t('correct.nothing'),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <FormRefusal state={state} fields={names} />
      )}
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="version" value={current.version} />
      <BibliographyFields {...{ names, values, errors }} required={['title']} />
      <div className="flex items-center gap-3">
        <SubmitButton>{t('correct.save')}</SubmitButton>
        <p role="status" className="text-muted">
          {state.status === 'done' && t('correct.saved')}
        </p>
      </div>
    </form>
  );
}

function toValues(document: DocumentView): Values {
  return {
    title: document.title,
    publisher: document.publisher ?? '',
    authors: document.authors.join('\n'),
    publishedOn: document.publishedOn ?? '',
    url: document.url ?? '',
    archiveUrl: document.archiveUrl ?? '',
    noCopyReason: document.noCopyReason ?? '',
    language: document.language ?? '',
    kind: document.kind,
  };
}
