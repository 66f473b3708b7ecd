'use client';

import { Bell, BellOff, BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { send } from '@/lib/form-state';
import { chooseWatchAction } from '@/lib/watching/actions';
import type { WatchView } from '@/lib/watching/queries';

type WatchButtonProps = { watch: WatchView; size?: 'medium' | 'small' };

/** Says whether one is told of a thing, and lets one watch it, mute it, or leave it to what one does. */
export function WatchButton({ watch, size = 'medium' }: WatchButtonProps) {
  const t = useTranslations('attention.watch');
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const { kind, id, choice, involved } = watch;
  const choose = (next: 'watched' | 'muted' | 'usual') => () =>
    startTransition(async () => {
      const sentence = await send(chooseWatchAction, { kind, id, choice: next });
      startTransition(() => setRefusal(sentence));
    });
  const Icon = choice === 'muted' ? BellOff : choice === 'watched' ? BellRing : Bell;
  const standing = choice ?? (involved ? 'following' : 'none');
  const state = kind === 'topic' && standing !== 'following' ? t(`topic.${standing}`) : t(standing);
  const usual = kind === 'topic' ? 'usualTopic' : involved ? 'usualInvolved' : 'usual';
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button {...{ size, pending }} aria-label={`${t(`label.${kind}`)}: ${state}`}>
            <Icon aria-hidden />
            {state}
          </Button>
        }
        items={[
          { label: t('chooseWatched'), checked: choice === 'watched', onSelect: choose('watched') },
          { label: t(usual), checked: choice === null, onSelect: choose('usual') },
          { label: t('chooseMuted'), checked: choice === 'muted', onSelect: choose('muted') },
        ]}
      />
      {refusal && (
        <p role="alert" className="text-12 text-danger">
          {refusal}
        </p>
      )}
    </>
  );
}
