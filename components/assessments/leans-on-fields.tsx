import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import { Checkbox } from '@/components/ui/checkbox';
import { Quoted } from '@/components/ui/quoted';
import type { LeanableEvidence } from './assessments-panel';

type LeansOnFieldsProps = {
  evidence: readonly LeanableEvidence[];
  isTicked: (id: string) => boolean;
  error?: string;
};

/** The evidence of the claim, to tick what one's assessment leans on. */
export function LeansOnFields({ evidence, isTicked, error }: LeansOnFieldsProps) {
  const t = useTranslations('assessments');
  if (evidence.length === 0) return null;
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="mb-1 font-medium">{t('leansOn')}</legend>
      <p className="mb-2 text-12 text-muted">{t('leansOnHint')}</p>
      <ul className="grid max-h-72 gap-2 overflow-y-auto">
        {evidence.map(({ id, number, stance, exact, publisher }) => (
          <li key={id}>
            <Checkbox
              name={`leansOn.${id}`}
              defaultChecked={isTicked(id)}
              label={
                <>
                  <span className="block text-12 text-muted">
                    <span className="tabular-nums">[{number}]</span>{' '}
                    <StanceMark stance={stance} signOnly /> <bdi>{publisher}</bdi>
                  </span>
                  <span dir="auto" className="line-clamp-2 font-serif">
                    <Quoted>{exact}</Quoted>
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {error && <p className="mt-1 text-12 text-danger">{error}</p>}
    </fieldset>
  );
}
