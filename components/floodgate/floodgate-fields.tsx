'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { TRAP } from '@/lib/floodgate/schema';
import { solveHere } from './solve-here';

/** How long somebody waits for a slow phone after pressing the button; then the form goes as it is, and is held. In ms. */
const PATIENCE = 20_000;

type FloodgateFieldsProps = {
  /** A puzzle of `makePuzzle`, made when the page was. */
  puzzle: string;
};

/**
 * What an open form has beside its own fields: a trap for programs, and a puzzle that the browser solves from the first key
 * pressed in the form. Sending waits for it, but not by a button with `data-before-sending`. Without a script there is no solution.
 */
export function FloodgateFields({ puzzle }: FloodgateFieldsProps) {
  const t = useTranslations('floodgate');
  const id = useId();
  const solution = useRef<HTMLInputElement>(null);
  // A page that is made anew brings another puzzle; the one that is being solved stays.
  const [challenge] = useState(puzzle);
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    const field = solution.current;
    if (!field?.form) return;
    return attachTo(field.form, { challenge, field, setWaiting });
  }, [challenge]);
  return (
    <>
      <input type="hidden" name="puzzle" value={challenge} />
      <input ref={solution} type="hidden" name="solution" />
      <div aria-hidden="true" className="sr-only">
        <label htmlFor={id}>{t('trap')}</label>
        <input id={id} name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p role="status" className="text-12 text-muted empty:hidden">
        {isWaiting && t('waiting')}
      </p>
    </>
  );
}

type Attached = {
  challenge: string;
  field: HTMLInputElement;
  setWaiting: (isWaiting: boolean) => void;
};

function attachTo(form: HTMLFormElement, { challenge, field, setWaiting }: Attached) {
  const leaving = new AbortController();
  const { signal } = leaving;
  let solving: Promise<void> | undefined;
  let isThrough = false;
  const begin = () => {
    solving ??= solveHere(challenge, signal).then((found) => {
      field.value = found ?? '';
    });
    return solving;
  };
  const wait = async (submitter: HTMLElement | null) => {
    setWaiting(true);
    await Promise.race([begin(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (signal.aborted) return;
    setWaiting(false);
    isThrough = true;
    form.requestSubmit(submitter);
    isThrough = false;
  };
  form.addEventListener('input', begin, { signal, once: true });
  form.addEventListener(
    'submit',
    (event) => {
      if (isThrough || field.value || event.submitter?.hasAttribute('data-before-sending')) return;
      event.preventDefault();
      event.stopPropagation();
      void wait(event.submitter);
    },
    { signal, capture: true },
  );
  return () => leaving.abort();
}
