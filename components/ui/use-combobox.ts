import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';

export type ComboboxOption = { value: string; label: string; note?: string };

export type ComboboxChoice = {
  /** A fixed list, narrowed by what is typed. */
  options?: ComboboxOption[];
  /** Or a list that is asked for; called with what is typed, 150 ms after the last key. */
  load?: (query: string, signal: AbortSignal) => Promise<ComboboxOption[]>;
  defaultValue?: ComboboxOption | null;
  /** What is typed is itself an answer, when no option is taken. */
  free?: boolean;
  /** No row is taken before somebody goes to it: Enter sends what is typed. */
  untaken?: boolean;
  onChoose?: (option: ComboboxOption | null) => void;
  onText?: (text: string) => void;
};

/** Short enough to feel immediate, long enough not to ask for every letter. */
const pauseMs = 150;

/** The state of a combobox: its text, its list and the row the arrows are on. */
export function useCombobox(choice: ComboboxChoice) {
  const [text, setText] = useState(choice.defaultValue?.label ?? '');
  const [chosen, setChosen] = useState(choice.defaultValue ?? null);
  const [open, setOpen] = useState(false);
  // By its value: a list that is answered anew never puts another option under the keys.
  const [reached, setReached] = useState<string | null>(null);
  const { options, status } = useOptions(choice, text === chosen?.label ? '' : text, open);
  const place = options.findIndex(({ value }) => value === reached);
  const active = place < 0 && !choice.untaken ? 0 : place;

  const pick = (option: ComboboxOption | null) => {
    setChosen(option);
    if (option) setText(option.label);
    setOpen(false);
    choice.onChoose?.(option);
  };
  const type = (next: string) => {
    setText(next);
    setReached(null);
    setOpen(true);
    choice.onText?.(next);
    if (chosen) {
      setChosen(null);
      choice.onChoose?.(null);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length)
        setReached(options[placeAfter(active, step, options.length)]?.value ?? null);
    } else if (event.key === 'Enter' && open && option) {
      if (choice.free && text === '') return;
      event.preventDefault();
      pick(option);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const inputProps = {
    value: text,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onKeyDown,
    onClick: () => setOpen(true),
    onBlur: () => setOpen(false),
  };
  const value = chosen?.value ?? (choice.free ? text.trim() : '');
  return { inputProps, options, status, open, setOpen, active, pick, value };
}

/** The next row around the ends; from none the first or the last one. */
function placeAfter(active: number, step: number, count: number): number {
  if (active < 0) return step > 0 ? 0 : count - 1;
  return (active + step + count) % count;
}

type Loaded = { options: ComboboxOption[]; status: 'ready' | 'loading' | 'failed' };

function useOptions({ options, load }: ComboboxChoice, query: string, open: boolean): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ options: [], status: 'loading' });
  const asks = load !== undefined;
  const ask = useEffectEvent(async (signal: AbortSignal) => load?.(query, signal) ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is asked again.
  useEffect(() => {
    if (!asks || !open) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      setLoaded((before) => ({ ...before, status: 'loading' }));
      try {
        const found = await ask(abort.signal);
        if (!abort.signal.aborted) setLoaded({ options: found, status: 'ready' });
      } catch {
        if (!abort.signal.aborted) setLoaded({ options: [], status: 'failed' });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asks, query, open]);
  if (load) return loaded;
  const wanted = query.toLocaleLowerCase();
  const matching = (options ?? []).filter((option) =>
    `${option.label} ${option.note ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  return { options: matching, status: 'ready' };
}
