import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ReplyInvitation } from '@/lib/replies/queries';

type SentReplyProps = { reply: NonNullable<ReplyInvitation['reply']> };

/** For whoever sent it: what became of their reply, and its words. */
export function SentReply({ reply: { text, name, decision, reason } }: SentReplyProps) {
  const t = useTranslations('replies.form');
  return (
    <div className="grid gap-4">
      <Notice tone={decision === 'declined' ? 'warn' : 'info'}>
        {t(decision ?? 'sent')} {reason && <span dir="auto">{reason}</span>}
      </Notice>
      <blockquote
        dir="auto"
        className="border-s-2 ps-4 font-serif whitespace-pre-line wrap-break-word"
      >
        {text}
      </blockquote>
      <p dir="auto" className="text-muted">
        {name}
      </p>
    </div>
  );
}
