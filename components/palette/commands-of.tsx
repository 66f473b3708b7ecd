'use client';

import { useContext, useEffect } from 'react';
import { DraftOwner } from '@/components/drafts/draft-owner';
import { ActsContext } from '@/components/undo/last-act';
import type { Command, CommandGroup } from './commands';
import { type RecentThing, remember } from './recent';
import { useCommands } from './use-commands';

type CommandsOfProps = {
  group?: CommandGroup;
  commands: readonly Command[];
  /** What this page is about, to be offered again when it was left. */
  thing?: RecentThing;
  /** The page says what was done on it, with the way to take it back (`UndoLine`). */
  tells?: boolean;
};

/** Says what can be done on this page; it shows nothing. */
export function CommandsOf({ group = 'page', commands, thing, tells }: CommandsOfProps) {
  const { tell } = useContext(ActsContext);
  const owner = useContext(DraftOwner);
  useCommands({
    group,
    commands,
    tell: tells ? (words, eventIds) => tell({ words, eventIds }) : undefined,
  });
  const text = thing && JSON.stringify(thing);
  useEffect(() => {
    if (owner && text) remember(owner, JSON.parse(text));
  }, [owner, text]);
  return null;
}
