import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { Said } from '@/components/layout/said';
import { SectionHeading } from '@/components/layout/section-heading';
import { Table } from '@/components/ui/table';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { rules } from '@/lib/checklist/rules';
import type { PublicScale } from '@/lib/publications/scale-queries';
import { rules as rollUpRules } from '@/lib/roll-up/roll-up';

const steps = ['capture', 'evidence', 'assess', 'approve', 'publish'] as const;

type MethodologyProps = { scales: readonly PublicScale[]; own: ReactNode };

/** The way from a marked sentence to a page, the checklist, the teams' scales, and what the publisher adds in its own words. */
export function Methodology({ scales, own }: MethodologyProps) {
  const t = useTranslations('publications.methodology');
  const words = useTranslations('subclaims');
  const format = useFormatter();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ol id="steps" className="reading list-decimal space-y-4 ps-6">
        {steps.map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      {own}
      <section id="checklist" className="mt-10">
        <SectionHeading>{t('checklist')}</SectionHeading>
        <p className="mb-2 text-muted">{t('checklistText')}</p>
        <ol className="max-w-[72ch] list-decimal space-y-1 ps-6">
          {rules.map((rule) => (
            <li key={rule.name}>
              <Said sentence={rule.sentence} />
            </li>
          ))}
        </ol>
      </section>
      <section id="sub-claims" className="mt-10">
        <SectionHeading>{t('parts')}</SectionHeading>
        <p className="mb-2 max-w-[72ch] text-muted">{t('partsText')}</p>
        <dl className="grid max-w-[72ch] grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
          {rollUpRules.map((rule) => (
            <Fragment key={rule}>
              <dt className="font-medium">{words(`rules.${rule}`)}</dt>
              <dd>{words(`ruleExplained.${rule}`)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      {scales.map((scale, index) => (
        <section
          key={JSON.stringify(scale.ratings)}
          id={index === 0 ? 'scale' : undefined}
          className="mt-10"
        >
          <SectionHeading note={format.list(scale.teams)}>{t('scale')}</SectionHeading>
          <Table caption={t('scale')}>
            <tbody>
              {scale.ratings.map((rating) => (
                <tr key={rating.key}>
                  <th scope="row">
                    <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
                  </th>
                  <td>{rating.definition}</td>
                  <td className="num whitespace-nowrap text-muted">
                    {rating.value ?? t('outside')}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      ))}
    </>
  );
}
