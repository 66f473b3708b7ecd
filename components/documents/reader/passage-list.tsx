'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { PassageView } from '@/lib/passages/queries';
import { kindsOf, type MarkKind, markKinds } from './marks';
import { PassageEntry } from './passage-entry';
import { useReader } from './reader-context';

/** Enough to look through; a list of thousands would make the page heavy for nothing. */
const step = 50;

/** The passages of the page as a list: what the highlights are to those who see them. */
export function PassageList() {
  const { passages, can } = useReader();
  const t = useTranslations('reader');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<MarkKind | null>(null);
  const [shown, setShown] = useState(step);
  const wanted = useDeferredValue(text);
  const kinds = markKinds.filter((one) => passages.some((p) => kindsOf(p).includes(one)));
  const found = passages.filter(
    (passage) => (!kind || kindsOf(passage).includes(kind)) && says(passage, wanted),
  );
  if (passages.length === 0) {
    return <p className="text-muted">{can.mark ? t('noPassages') : t('noPassagesYet')}</p>;
  }
  return (
    <div className="grid gap-3">
      {passages.length > 5 && (
        <TextField
          label={t('filter')}
          type="search"
          value={text}
          dir="auto"
          onChange={(event) => {
            setText(event.target.value);
            setShown(step);
          }}
        />
      )}
      {kinds.length > 1 && (
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{t('kinds')}</legend>
          {kinds.map((one) => (
            <Button
              key={one}
              size="small"
              variant={kind === one ? 'secondary' : 'quiet'}
              aria-pressed={kind === one}
              onClick={() => setKind(kind === one ? null : one)}
            >
              {t(`kind.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <p role="status" className="sr-only">
        {t('found', { count: found.length })}
      </p>
      <ol className="divide-y">
        {found.slice(0, shown).map((passage) => (
          <PassageEntry key={passage.id} passage={passage} />
        ))}
      </ol>
      {found.length === 0 && <p className="text-muted">{t('noneFound')}</p>}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + 4 * step)}>
          {t('showMore', { shown, count: found.length })}
        </Button>
      )}
    </div>
  );
}

/** Does anything on the passage contain what is looked for? A number finds the claim. */
function says({ exact, evidence, appearances }: PassageView, wanted: string): boolean {
  const needle = wanted.trim().toLocaleLowerCase();
  if (needle === '') return true;
  const uses = [...evidence, ...appearances];
  if (/^#?\d+$/.test(needle)) {
    const number = Number(needle.replace('#', ''));
    if (uses.some((use) => use.number === number)) return true;
  }
  const texts = [exact, ...uses.map((use) => use.statement), ...evidence.map((one) => one.reason)];
  return texts.some((one) => one.toLocaleLowerCase().includes(needle));
}
