'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { fillForm, readForm } from '@/components/drafts/form-values';
import { Notice } from '@/components/ui/notice';
import type { DraftFields } from '@/lib/drafts/schema';
import { formatDateTime } from '@/lib/format';
import type { VerdictView } from '@/lib/verdicts/queries';
import { ConflictRow } from './conflict-row';
import type { CitableEvidence } from './verdict-form';
import { differingRows, verdictFields } from './verdict-rows';

type VerdictConflictProps = {
  other: VerdictView;
  /** The form that holds what is mine. */
  form: RefObject<HTMLFormElement | null>;
  evidence: readonly CitableEvidence[];
  /** The names of the ratings by their keys. */
  ratings: Readonly<Record<string, string>>;
  /** Saving was tried: the next save replaces what the other one saved. */
  refused: boolean;
};

/** What somebody else saved while this form was open, field by field beside what stands in it. */
export function VerdictConflict(props: VerdictConflictProps) {
  const { other, form, evidence, ratings, refused } = props;
  const t = useTranslations('verdicts');
  const locale = useLocale();
  const { begun, now } = useFields(form);
  const notice = useRef<HTMLDivElement>(null);
  const ready = begun !== null && now !== null;
  // The button that was pressed stands far below; what the next press would replace is to be seen before.
  useEffect(() => {
    if (!refused || !ready) return;
    notice.current?.focus({ preventScroll: true });
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [refused, ready]);
  if (!begun || !now) return null;
  // A field stays in the list once it differed, so that a choice can be taken back.
  const names = new Set(
    [...differingRows(other, begun), ...differingRows(other, now)].map(({ name }) => name),
  );
  const theirs = verdictFields(other);
  const put = (name: string, text: string) =>
    form.current && void fillForm(form.current, { [name]: [text] });
  return (
    <div ref={notice} tabIndex={-1} className="scroll-my-6">
      <Notice
        tone="warn"
        title={t('conflict', { name: other.by.name, at: formatDateTime(locale, other.at) })}
      >
        <p className="mb-2">{t(refused ? 'conflictRefused' : 'conflictOpen')}</p>
        {names.size === 0 && <p>{t('conflictSame')}</p>}
        <ul className="grid gap-3">
          {[...names].map((name) => (
            <ConflictRow
              key={name}
              name={name}
              theirs={theirs[name] ?? ''}
              begun={begun[name]?.[0] ?? ''}
              now={now[name]?.[0] ?? ''}
              onTake={(text) => put(name, text)}
              {...{ evidence, ratings }}
            />
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** What stands in the form now, and what stood in it when the two were first beside one another. */
function useFields(form: RefObject<HTMLFormElement | null>) {
  const [fields, setFields] = useState<{ begun: DraftFields | null; now: DraftFields | null }>({
    begun: null,
    now: null,
  });
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const read = () =>
      setFields(({ begun }) => {
        const now = readForm(element);
        return { begun: begun ?? now, now };
      });
    // After React, which hears of the key later than the form does.
    const later = () => setTimeout(read);
    later();
    element.addEventListener('input', later);
    element.addEventListener('change', later);
    return () => {
      element.removeEventListener('input', later);
      element.removeEventListener('change', later);
    };
  }, [form]);
  return fields;
}
