import { type KeyboardEvent, useRef, useState } from 'react';
import type { Mentionable } from '@/lib/mentions/markdown';
import { useMentionPeople } from './mention-people';
import { insertionFor, type MentionQuery, peopleFor, queryAt } from './mention-query';

const edges: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** The completion of names in a text area: who is offered, which of them the arrows are on, and what the keys do. */
export function useMentions() {
  const people = useMentionPeople();
  const field = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [active, setActive] = useState(0);
  // Where somebody said that no name is meant; until another `@` is typed.
  const [dismissed, setDismissed] = useState<number | null>(null);
  const offered = query && query.start !== dismissed ? peopleFor(query, people) : [];
  const open = offered.length > 0;

  const read = () => {
    const area = field.current;
    const caret = area && area.selectionStart === area.selectionEnd ? area.selectionEnd : null;
    const next = area && caret !== null ? queryAt(area.value, caret) : null;
    if (next?.text !== query?.text || next?.start !== query?.start) setActive(0);
    if (!next) setDismissed(null);
    setQuery(next);
  };
  const dismiss = () => setDismissed(query?.start ?? null);
  const pick = (person: Mentionable) => {
    const area = field.current;
    if (!area || !query) return;
    area.focus();
    area.setRangeText(insertionFor(person, people), query.start, query.end, 'end');
    // Whoever keeps what is typed hears of it as of any other letter.
    area.dispatchEvent(new Event('input', { bubbles: true }));
    setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const person = offered[active];
    if (!person || event.nativeEvent.isComposing) return;
    const step = edges[event.key];
    if (step) setActive((active + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person);
    else if (event.key === 'Escape') dismiss();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    ...{ field, offered, open, active, pick, read, dismiss, onKeyDown },
    close: () => setQuery(null),
  };
}
