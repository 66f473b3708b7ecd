import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import type { AssignmentRuleView } from '@/lib/assignment-rules/queries';

/** Who would get the next claim by a rule, and how everybody of it stands. */
export function RulePeople({ rule }: { rule: AssignmentRuleView }) {
  const t = useTranslations('assignment');
  const { people, next, manner } = rule;
  const open = people.find(({ id }) => id === next?.id)?.open ?? 0;
  return (
    <div className="rounded bg-sunk px-3 py-2">
      <p>
        {next
          ? t.rich(`next.${manner}`, {
              name: next.name,
              open,
              b: (words) => <b className="font-semibold">{words}</b>,
            })
          : t('next.nobody')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-12/5 text-muted">
        {people.map(({ id, name, open: count, passedOver }) => (
          <li key={id}>
            <span dir="auto" className={passedOver ? 'line-through' : 'text-ink'}>
              {name}
            </span>{' '}
            {t('open', { count })}
            {passedOver && (
              <>
                <Glue mark="comma" />
                {t(`passedOver.${passedOver}`)}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
