import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { PaletteList } from './palette-list';
import { PaletteStatus } from './palette-status';
import type { PaletteOption } from './sections';
import { useSections } from './use-sections';
import { useTaking } from './use-taking';

type PaletteBoxProps = { close: (then?: () => void) => void };

/** The field and the rows beneath it: arrows move, Enter takes, and what comes of it is said at the foot. */
export function PaletteBox({ close }: PaletteBoxProps) {
  const t = useTranslations('keys.palette');
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [entered, enter] = useState(false);
  const { sections, status } = useSections(query);
  const { take, said, pending, forget } = useTaking({ close });
  const options = sections.flatMap((section) => (section.stale ? [] : section.options));
  const at = Math.max(
    0,
    options.findIndex(({ id }) => id === active),
  );
  const current = options[at];
  useEnteredEarly(entered && status !== 'loading', () => {
    enter(false);
    if (current) take(current);
  });
  const type = (text: string) => {
    setQuery(text);
    setActive(null);
    enter(false);
    forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = placeAfter(event, at, options.length);
    if (to !== null) setActive(options[to]?.id ?? null);
    else if (event.key !== 'Enter') return;
    else if (current && !pending) take(current, event.ctrlKey || event.metaKey);
    else enter(status === 'loading');
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <input
          value={query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={t('placeholder')}
          aria-label={t('title')}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={sections.length > 0}
          aria-controls={sections.length > 0 ? listId : undefined}
          aria-activedescendant={current ? optionId(listId, current) : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          className="min-h-12 min-w-0 grow bg-transparent text-16 text-ellipsis outline-none placeholder:text-muted"
        />
        <Dialog.Close asChild>
          <IconButton label={t('close')}>
            <X aria-hidden="true" />
          </IconButton>
        </Dialog.Close>
      </div>
      {sections.length > 0 && (
        <PaletteList
          id={listId}
          sections={sections}
          current={current}
          onPick={(option, elsewhere) => !pending && take(option, elsewhere)}
        />
      )}
      <PaletteStatus {...{ status, said, pending }} query={query.trim()} count={options.length} />
    </>
  );
}

/** The id of a row in the document. */
function optionId(listId: string, { id }: PaletteOption): string {
  return `${listId}-${id}`;
}

/** Who types a number and Enter does not wait for the server: what it finds first is taken when it is there. */
function useEnteredEarly(ready: boolean, take: () => void): void {
  const run = useEffectEvent(take);
  useEffect(() => {
    if (ready) run();
  }, [ready]);
}

/** The row that a key leads to, around the ends; null for a key that leads nowhere. */
function placeAfter({ key }: KeyboardEvent, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + 8);
  if (key === 'PageUp') return Math.max(0, at - 8);
  return null;
}
