import { useTranslations } from 'next-intl';
import { TextForm } from '@/components/layout/text-form';
import type { ActionState } from '@/lib/action';

type CommentFormProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside the text: the thread, or what the new one is about. */
  fields: Record<string, string>;
  label: string;
  /** The verb on the button. */
  verb: string;
};

/** A comment in Markdown: the first one of a thread, or a reply. */
export function CommentForm<T>(props: CommentFormProps<T>) {
  const t = useTranslations('discussion');
  return <TextForm {...props} name="body" hint={t('markdown')} rows={3} />;
}
