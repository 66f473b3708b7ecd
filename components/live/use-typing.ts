import { type RefObject, useContext, useEffect, useEffectEvent, useRef } from 'react';
import { LiveContext } from './live-context';

/** Who has not touched a key for so long is thinking, not typing. */
const PAUSE_MS = 5_000;

/**
 * Tells the others at this claim or document that something is typed in a form (`verdict`, `comment:THREAD`; never what).
 * Answers a handler for the form's `onInput`; does nothing outside the desk, or without a form.
 */
export function useTyping(form: string | undefined): () => void {
  const live = useContext(LiveContext);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useEffectEvent(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    live?.type(null);
  });
  useEffect(() => () => stop(), []);
  return () => {
    if (!live || !form) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      live.type(null);
    }, PAUSE_MS);
    live.type(form);
  };
}

/** The same for the form around a field, whatever is typed in it. */
export function useTypingIn(field: RefObject<HTMLInputElement | null>, form: string): void {
  const type = useEffectEvent(useTyping(form));
  useEffect(() => {
    const around = field.current?.form;
    const look = () => type();
    around?.addEventListener('input', look);
    return () => around?.removeEventListener('input', look);
  }, [field]);
}
