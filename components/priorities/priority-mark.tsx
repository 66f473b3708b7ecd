import { ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { cn } from '@/lib/utils';
import type { ClaimPriority } from '@/prisma/generated/enums';

const signs = {
  low: { Sign: ChevronDown, tone: 'text-muted' },
  normal: null,
  high: { Sign: ChevronUp, tone: 'text-ink' },
  urgent: { Sign: ChevronsUp, tone: 'font-medium text-danger' },
};

/** How soon a claim is worked on: a sign and a word; what is usual is a word alone, or nothing with `usual` false. */
export function PriorityMark({ priority, usual }: { priority: ClaimPriority; usual: boolean }) {
  const t = useTranslations('priorities');
  const sign = signs[priority];
  if (!sign && !usual) return null;
  return (
    <span
      className={cn(
        'inline-flex items-center gap-0.5 whitespace-nowrap',
        sign?.tone ?? 'text-muted',
      )}
    >
      {sign && <sign.Sign aria-hidden="true" className="size-3.5" />}
      <span className="sr-only">
        {t('priority')}
        <Glue mark="colon" />
      </span>
      {t(`names.${priority}`)}
    </span>
  );
}
