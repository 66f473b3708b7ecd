import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { type ShortcutName, shortcuts } from './shortcuts';
import { useIsApple } from './use-platform';

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Names of keys that are written on them, in the words of the interface. */
const named = [
  'Enter',
  'Space',
  'Escape',
  'Shift',
  'Alt',
  'PageUp',
  'PageDown',
  'Home',
  'End',
] as const;

/** The keys of a shortcut as they are written on this machine's keyboard. */
export function ShortcutKeys({ name }: { name: ShortcutName }) {
  const t = useTranslations('keys');
  const apple = useIsApple();
  const cap = (key: string, chord: string) => {
    if (key === 'Mod') return apple ? '⌘' : t('key.Ctrl');
    const known = named.find((one) => one === key);
    return known
      ? t(`key.${known}`)
      : (signs[key] ?? (chord.startsWith('Mod') ? key.toUpperCase() : key));
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {shortcuts[name].keys.map((chord, at) => (
        <Fragment key={chord}>
          {at > 0 && <span className="sr-only">{t('or')}</span>}
          <span className="inline-flex items-center gap-0.5">
            {chord.split(' ').map((press, turn) => (
              <Fragment key={press}>
                {turn > 0 && <span className="px-0.5 text-12 text-muted">{t('then')}</span>}
                {press.split('+').map((key) => (
                  <Kbd key={key}>{cap(key, press)}</Kbd>
                ))}
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
