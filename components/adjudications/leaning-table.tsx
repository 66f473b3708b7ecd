import { useLocale, useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import { SectionHeading } from '@/components/layout/section-heading';
import { Badge, type Tone } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { Table } from '@/components/ui/table';
import type { Leaning } from '@/lib/adjudications/differences';
import type { AdjudicationSheet } from '@/lib/adjudications/queries';
import { listed } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

const tones: Record<Leaning['spread'], Tone> = {
  all: 'accent',
  some: 'neutral',
  one: 'warn',
  none: 'neutral',
};

/** Evidence by evidence, who leans on it; what only one leans on is where they part. */
export function LeaningTable({ sheet }: { sheet: AdjudicationSheet }) {
  const t = useTranslations('adjudications');
  const locale = useLocale();
  const { assessments, evidence, claim } = sheet;
  const nameOf = (id: string) => assessments.find((one) => one.id === id)?.by.name ?? '';
  return (
    <section aria-labelledby="leaning">
      <SectionHeading id="leaning" className="border-b pb-2">
        {t('evidence')}
      </SectionHeading>
      {evidence.length === 0 && <p className="text-muted">{t('noEvidence')}</p>}
      {evidence.length > 0 && (
        <Table caption={t('evidence')} className="sm:min-w-140">
          <thead>
            <tr>
              <th scope="col">{t('evidenceHead')}</th>
              <th scope="col">{t('spreadHead')}</th>
              {assessments.map(({ id, by }) => (
                <th key={id} scope="col" className="max-sm:hidden">
                  {by.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evidence.map(({ id, passage, stance, document, withdrawn, leaning }, index) => (
              <tr key={id} id={`leaning-${id}`} className="target:bg-accent-wash">
                <th scope="row" className="max-w-100">
                  <span className="block text-12 text-muted">
                    <span className="tabular-nums">[{index + 1}]</span>{' '}
                    <StanceMark stance={stance} /> <bdi>{document.publisher ?? document.title}</bdi>
                    {withdrawn && ` · ${t('withdrawn')}`}
                  </span>
                  <Link
                    href={paths.desk.evidence(claim.number, id)}
                    lang={document.language ?? undefined}
                    dir="auto"
                    className="line-clamp-3 font-serif text-ink hover:text-accent"
                  >
                    <Quoted>{passage.exact}</Quoted>
                  </Link>
                </th>
                <td>
                  <Badge tone={tones[leaning.spread]} className="whitespace-normal">
                    {t(`spread.${leaning.spread}`, {
                      names: listed(locale, leaning.by.map(nameOf)),
                    })}
                  </Badge>
                </td>
                {assessments.map((assessment) => (
                  <Lean key={assessment.id} leans={leaning.by.includes(assessment.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Lean({ leans }: { leans: boolean }) {
  const t = useTranslations('adjudications');
  return (
    // A narrow screen says who leans on it by name alone.
    <td className={cn('max-sm:hidden', leans ? 'text-accent' : 'text-muted')}>
      <span aria-hidden>{leans ? '●' : '–'}</span>
      <span className="sr-only">{t(leans ? 'leans' : 'leansNot')}</span>
    </td>
  );
}
