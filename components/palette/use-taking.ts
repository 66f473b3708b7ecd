import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { unsent } from '@/lib/form-state';
import { inLanguage } from '@/lib/i18n/address';
import type { StandingCommand } from './commands';
import { pressButton, showPlace } from './page-places';

/** What came of a command, where it is said in the palette itself. */
export type Said = { words: string; refused: boolean };

type Taking = {
  /** Puts the palette away; `then` happens when the page has the keys again. */
  close: (then?: () => void) => void;
};

/** Takes commands: what leads elsewhere closes the palette, what is refused says so in it. */
export function useTaking({ close }: Taking) {
  const t = useTranslations('keys.palette');
  const { push } = useRouter();
  const locale = useLocale();
  const [said, say] = useState<Said | null>(null);
  const [pending, start] = useTransition();

  const send = async (command: StandingCommand & { fields: Record<string, string> }) => {
    if (!('send' in command)) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(command.fields)) form.set(name, value);
    const state = await command.send(unsent, form);
    if (state.status === 'refused') return say({ words: state.message, refused: true });
    const { tell, done } = command;
    if (state.status !== 'done') return close();
    if (done && tell) {
      tell(done, undoOf(state.result));
      close();
    } else if (done) say({ words: done, refused: false });
    else close();
  };
  const act = async (command: StandingCommand) => {
    if ('send' in command) await send(command);
    else if ('copy' in command) {
      await navigator.clipboard.writeText(new URL(command.copy, location.href).href);
      say({ words: command.done, refused: false });
    } else if ('run' in command) {
      close();
      await command.run();
    }
  };
  const take = (command: StandingCommand, elsewhere = false) => {
    say(null);
    if ('go' in command) {
      const place = inLanguage(command.go, locale);
      if (elsewhere) window.open(place, '_blank', 'noopener');
      else close(() => push(place as Route));
    } else if ('show' in command) close(() => showPlace(command.show));
    else if ('press' in command) close(() => pressButton(command.press));
    else start(() => act(command).catch((error) => sayFailure(error, command)));
  };
  const sayFailure = (error: unknown, command: StandingCommand) => {
    // Next goes to another page after an action by throwing.
    if (isRedirect(error)) throw error;
    say({ words: t('copy' in command ? 'notCopied' : 'unreachable'), refused: true });
  };
  return { take, said, pending, forget: () => say(null) };
}

function isRedirect(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' && digest.startsWith('NEXT_');
}

/** What takes it back, where the action says so. */
function undoOf(result: unknown): string[] {
  const undo = typeof result === 'object' && result !== null && 'undo' in result ? result.undo : [];
  return Array.isArray(undo) ? undo.filter((id) => typeof id === 'string') : [];
}
