import type { useTranslations } from 'next-intl';
import { chooseWatchAction } from '@/lib/watching/actions';
import type { WatchView } from '@/lib/watching/queries';
import type { Command } from './commands';

/** To watch what is open, to mute it, or to take that back; nothing where it cannot be watched. */
export function watchCommands(
  watch: WatchView | null,
  t: ReturnType<typeof useTranslations<'keys.command'>>,
): Command[] {
  if (!watch) return [];
  const { kind, id, choice } = watch;
  const command = (name: 'watch' | 'unwatch' | 'mute' | 'unmute', chosen: string): Command => ({
    id: name,
    label: t(name),
    send: chooseWatchAction,
    fields: { kind, id, choice: chosen },
    done: t(
      ({ watch: 'watched', unwatch: 'unwatched', mute: 'muted', unmute: 'unmuted' } as const)[name],
    ),
  });
  return [
    choice === 'watched' ? command('unwatch', 'usual') : command('watch', 'watched'),
    choice === 'muted' ? command('unmute', 'usual') : command('mute', 'muted'),
  ];
}
