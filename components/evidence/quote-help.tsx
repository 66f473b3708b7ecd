import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { QuoteDoubt } from '@/lib/passages/typed-quote';

type QuoteHelpProps = { doubt: QuoteDoubt; onUse: (words: string) => void };

/** What can be done about a doubtful quotation: take the document's words, or say that the whole sentence was read. */
export function QuoteHelp({ doubt: { words, flags }, onUse }: QuoteHelpProps) {
  const t = useTranslations('evidence.passage');
  if (flags.length > 0 && flags.every(({ cut }) => cut))
    return <Checkbox name="restSeen" value="yes" label={t('restSeen')} />;
  if (words === '') return null;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-13 text-muted">{t('documentSays')}</p>
      <p dir="auto" className="font-serif text-16">
        {words}
      </p>
      <Button size="small" onClick={() => onUse(words)}>
        {t('useWords')}
      </Button>
    </div>
  );
}
