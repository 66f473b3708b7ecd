import { useTranslations } from 'next-intl';
import { Dot } from '@/components/ui/dot';
import type { Health } from '@/lib/webhooks/health';

const tones = {
  new: 'neutral',
  working: 'accent',
  failing: 'warn',
  paused: 'neutral',
  disabled: 'danger',
} as const;

/** How a webhook stands, in a word. */
export function WebhookHealth({ health }: { health: Health }) {
  const t = useTranslations('webhooks.health');
  return (
    <span className="whitespace-nowrap">
      <Dot tone={tones[health]} hollow={health === 'new' || health === 'paused'} />
      {t(health)}
    </span>
  );
}
