'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { LinkButton } from '@/components/ui/link-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ComboboxOption } from '@/components/ui/use-combobox';
import type { ActionState } from '@/lib/action';
import { fieldError, typed } from '@/lib/form-state';
import { paths } from '@/lib/paths';
import { findDocuments } from './find-documents';
import { QuoteHelp } from './quote-help';
import { type QuotePlace, quoteDoubt, quotePlaces } from './quote-places';

/** A passage by its document and its exact words; a quote that stands there several times is told apart by its place. */
export function PassageFields({ state }: { state: ActionState }) {
  const t = useTranslations('evidence.passage');
  const [document, setDocument] = useState<ComboboxOption | null>(null);
  // Places belong to the answer that listed them; typing anything else makes them void.
  const [answer, setAnswer] = useState<{ state: ActionState; place: string } | null>(null);
  const [stale, setStale] = useState<ActionState | null>(null);
  const places = stale === state ? [] : quotePlaces(state);
  const place = answer?.state === state ? places[Number(answer.place)] : undefined;
  const doubt = stale === state ? null : quoteDoubt(state);
  const quote = useRef<HTMLTextAreaElement>(null);
  const use = (words: string) => {
    if (!quote.current) return;
    quote.current.value = words;
    quote.current.focus();
    setStale(state);
  };
  const missing = state.status === 'refused' && 'passage' in state.fields;
  return (
    <div className="grid gap-3">
      <Combobox
        label={t('document')}
        hint={t('documentHint')}
        name="documentId"
        required
        load={findDocuments}
        onChoose={(option) => {
          setDocument(option);
          setStale(state);
        }}
        error={missing && !document ? t('documentMissing') : undefined}
      />
      {document && (
        <div>
          <LinkButton href={paths.desk.document(document.value)} size="small" target="_blank">
            {t('open')}
          </LinkButton>
        </div>
      )}
      <TextareaField
        label={t('quote')}
        hint={t('quoteHint')}
        name="quote"
        ref={quote}
        required
        rows={3}
        className="font-serif [&_label]:font-sans [&_p]:font-sans"
        defaultValue={typed(state, 'quote')}
        onChange={() => setStale(state)}
        error={
          places.length > 0
            ? undefined
            : ((stale === state ? undefined : fieldError(state, 'quote.exact')) ??
              (missing && document ? t('quoteMissing') : undefined))
        }
      />
      {doubt && <QuoteHelp doubt={doubt} onUse={use} />}
      {places.length > 0 && (
        <RadioGroup
          label={t('places', { count: places.length })}
          name="place"
          value={answer?.state === state ? answer.place : ''}
          onValueChange={(value) => setAnswer({ state, place: value })}
          options={places.map((one, index) => ({
            value: String(index),
            label: <PlaceLabel place={one} quote={typed(state, 'quote')} />,
          }))}
        />
      )}
      {place && (
        <>
          <input type="hidden" name="start" value={place.start} />
          <input type="hidden" name="end" value={place.end} />
        </>
      )}
    </div>
  );
}

function PlaceLabel({ place, quote }: { place: QuotePlace; quote: string }) {
  return (
    <span dir="auto" className="font-serif text-16">
      <span className="text-muted">…{place.prefix}</span>
      {quote.trim()}
      <span className="text-muted">{place.suffix}…</span>
    </span>
  );
}
