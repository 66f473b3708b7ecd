import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action';
import { fieldError, typed } from '@/lib/form-state';
import { ClaimPriority } from '@/prisma/generated/enums';

/** How soon a new claim is worked on, and by when. */
export function PriorityFields({ state }: { state: ActionState }) {
  const t = useTranslations('priorities');
  const priority = typed(state, 'priority', 'normal');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        key={priority}
        label={t('priority')}
        name="priority"
        defaultValue={priority}
        error={fieldError(state, 'priority')}
        className="max-w-50"
      >
        {Object.values(ClaimPriority)
          .toReversed()
          .map((value) => (
            <option key={value} value={value}>
              {t(`names.${value}`)}
            </option>
          ))}
      </SelectField>
      <TextField
        type="date"
        label={t('dueOn')}
        hint={t('hint')}
        name="dueOn"
        optional
        defaultValue={typed(state, 'dueOn')}
        error={fieldError(state, 'dueOn')}
        className="max-w-60"
      />
    </div>
  );
}
