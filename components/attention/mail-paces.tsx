import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import type { ActionState } from '@/lib/action';
import { notificationKinds } from '@/lib/attention/kinds';
import { typed } from '@/lib/form-state';
import type { Paces } from '@/lib/mailing/queries';

const choices = ['event', 'hourly', 'daily', 'none'] as const;

/** How often each kind is mailed. */
export function MailPaces({ paces, state }: { paces: Paces; state: ActionState }) {
  const t = useTranslations('attention');
  return (
    <fieldset>
      <legend className="font-serif text-18">{t('settings.pacesTitle')}</legend>
      <p className="mb-3 text-muted">{t('settings.pacesWhy')}</p>
      <div className="border-t">
        {notificationKinds.map((kind) => {
          const name = `pace_${kind}`;
          const chosen = typed(state, name, paces[kind]);
          return (
            <div key={kind} className="flex items-center justify-between gap-4 border-b py-1.5">
              <label htmlFor={name}>{t(`kinds.${kind}`)}</label>
              <Select
                key={chosen}
                id={name}
                name={name}
                defaultValue={chosen}
                className="w-32 shrink-0 sm:w-36"
              >
                {choices.map((pace) => (
                  <option key={pace} value={pace}>
                    {t(`settings.pace.${pace}`)}
                  </option>
                ))}
              </Select>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
