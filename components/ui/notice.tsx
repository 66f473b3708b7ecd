import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';

const kinds = {
  info: { role: 'status', Icon: Info, name: 'info', tone: 'border-accent bg-accent-wash' },
  warn: {
    role: 'status',
    Icon: TriangleAlert,
    name: 'warning',
    tone: 'border-qualifies bg-qualifies-wash',
  },
  error: { role: 'alert', Icon: CircleAlert, name: 'error', tone: 'border-danger bg-danger-wash' },
} as const;

type NoticeProps = {
  tone?: keyof typeof kinds;
  title?: ReactNode;
  /** A button or a link that helps. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function Notice({ tone = 'info', title, action, className, children }: NoticeProps) {
  const t = useTranslations('ui');
  const { role, Icon, name, tone: colours } = kinds[tone];
  return (
    <div
      role={role}
      className={cn('flex gap-3 rounded-e border-s-2 px-3 py-2', colours, className)}
    >
      <Icon aria-label={t(name)} className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
