import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import type { Noun } from '@/lib/search/schema';

/** What to look for; it stands in the address and works without a script. */
export function SearchForm({ q, kind }: { q?: string; kind?: Noun }) {
  const t = useTranslations('search');
  return (
    <search>
      <Form action={paths.desk.search()} className="flex flex-wrap items-start gap-2">
        <TextField
          key={q}
          type="search"
          name="q"
          label={t('field')}
          hint={t('hint')}
          defaultValue={q}
          maxLength={200}
          dir="auto"
          className="min-w-60 grow"
        />
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Button type="submit" variant="primary" className="sm:mt-6">
          {t('submit')}
        </Button>
      </Form>
    </search>
  );
}
