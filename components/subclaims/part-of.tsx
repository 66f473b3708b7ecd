import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { paths } from '@/lib/paths';
import type { ParentView } from '@/lib/subclaims/queries';

/** The claims that this one is a part of, one under the other. */
export function PartOf({ parents }: { parents: readonly ParentView[] }) {
  const t = useTranslations('subclaims');
  if (parents.length === 0) return null;
  return (
    <ul>
      {parents.map(({ id, claim, rule, part }) => (
        <li key={id} className="text-muted">
          <Link href={paths.desk.claim(claim.number)} className="link">
            {t('partOf', { number: `#${claim.number}` })}
          </Link>{' '}
          <span dir="auto">
            <Quoted>{claim.statement}</Quoted>
          </span>
          {part && (
            <span dir="auto">
              <Glue mark="comma" />
              {t('partOfWords', { part })}
            </span>
          )}{' '}
          ({t(`rules.${rule}`)})
        </li>
      ))}
    </ul>
  );
}
