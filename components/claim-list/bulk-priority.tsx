import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ClaimPriority } from '@/prisma/generated/enums';

type BulkPriorityProps = { action: (form: FormData) => void; pending: boolean };

/** Priority and due date of the selected claims; what is left empty stays as it is. */
export function BulkPriority({ action, pending }: BulkPriorityProps) {
  const t = useTranslations('priorities');
  const words = useTranslations('board.bulk');
  return (
    <span className="flex flex-wrap items-center gap-2 max-sm:w-full md:border-s md:ps-2">
      <Select
        name="priority"
        defaultValue=""
        aria-label={t('priority')}
        className="min-w-28 max-sm:grow max-sm:basis-28"
      >
        <option value="">{t('priority')}</option>
        {Object.values(ClaimPriority)
          .toReversed()
          .map((priority) => (
            <option key={priority} value={priority}>
              {t(`names.${priority}`)}
            </option>
          ))}
      </Select>
      <span className="w-36">
        <Input type="date" name="dueOn" aria-label={t('dueOn')} />
      </span>
      <label className="inline-flex min-h-8 items-center gap-1.5 text-12">
        <input type="checkbox" name="noDate" className="size-4 accent-accent" />
        {t('none')}
      </label>
      <Button type="submit" formAction={action} formNoValidate pending={pending}>
        {words('set')}
      </Button>
    </span>
  );
}
