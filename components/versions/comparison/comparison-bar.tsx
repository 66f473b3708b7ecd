import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { SelectField } from '@/components/ui/select-field';
import { paths } from '@/lib/paths';

type ComparisonBarProps = {
  documentId: string;
  /** The numbers of all versions, newest first. */
  numbers: readonly number[];
  from: number;
  to: number;
  view: 'inline' | 'side';
};

/** Which two versions are compared, and how they are shown; all of it stands in the address. */
export function ComparisonBar({ documentId, numbers, from, to, view }: ComparisonBarProps) {
  const t = useTranslations('versions');
  const as = (shown: 'inline' | 'side', pair = { from, to }) =>
    paths.desk.compareVersions(documentId, {
      ...pair,
      view: shown === 'side' ? 'side' : undefined,
    });
  const choice = (name: 'from' | 'to', chosen: number) => (
    <SelectField key={`${name}${chosen}`} name={name} label={t(name)} defaultValue={chosen}>
      {numbers.map((number) => (
        <option key={number} value={number}>
          {t('version', { number })}
        </option>
      ))}
    </SelectField>
  );
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-3" data-print="hide">
      <Form
        action={paths.desk.compareVersions(documentId)}
        className="flex flex-wrap items-end gap-2"
      >
        {choice('from', from)}
        {choice('to', to)}
        {view === 'side' && <input type="hidden" name="view" value="side" />}
        <Button type="submit">{t('comparison.show')}</Button>
        <LinkButton variant="quiet" href={as(view, { from: to, to: from })}>
          {t('comparison.swap')}
        </LinkButton>
      </Form>
      <nav aria-label={t('comparison.view')} className="flex gap-3">
        {(['inline', 'side'] as const).map((one) => (
          <Link
            key={one}
            href={as(one)}
            aria-current={one === view ? 'true' : undefined}
            className="border-b-2 border-transparent py-1 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {t(`comparison.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
