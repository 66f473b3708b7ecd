import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

type DigestSearchProps = {
  /** What was typed; empty at first. */
  typed: string;
  /** It was typed, and cannot be a digest. */
  wrong: boolean;
  /** The address of the page in the reader's language. */
  action: string;
};

/** Asks for a digest; a plain form, which works without a script. */
export function DigestSearch({ typed, wrong, action }: DigestSearchProps) {
  const t = useTranslations('verify');
  return (
    <form action={action} className="grid gap-3">
      <TextField
        name="digest"
        label={t('digest')}
        hint={t('digestHint')}
        error={wrong ? t('digestWrong') : undefined}
        defaultValue={typed}
        maxLength={200}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Button type="submit" variant="primary" className="justify-self-start">
        {t('digestCheck')}
      </Button>
    </form>
  );
}
