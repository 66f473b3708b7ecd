import { Check, CircleDashed, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { BundleOf } from '@/lib/bundle-checks/check-bundle';
import { type Finding, type Outcome, outcomeOf, steps } from '@/lib/bundle-checks/findings';
import { saidValues } from '@/lib/bundle-checks/said';

const marks = {
  fits: { Icon: Check, className: 'text-accent' },
  differs: { Icon: X, className: 'text-danger' },
  open: { Icon: CircleDashed, className: 'text-muted' },
} as const satisfies Record<Outcome, object>;

type CheckReportProps = {
  findings: readonly Finding[];
  /** Of which publication a bundle says it is. */
  of?: BundleOf | null;
};

/** What was found, in sentences, by what was looked at. */
export function CheckReport({ findings, of }: CheckReportProps) {
  const t = useTranslations('verify');
  const outcome = outcomeOf(findings);
  const { Icon, className } = marks[outcome];
  return (
    <div className="mt-4 border-t pt-4">
      <p className={`flex items-center gap-2 font-serif text-22 ${className}`}>
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {t(`outcome.${outcome}`)}
      </p>
      {of && <p className="wrap-anywhere text-muted">{t('reportOf', of)}</p>}
      {steps.map((step) => {
        const own = findings.filter((finding) => finding.step === step);
        return own.length > 0 && <StepFindings key={step} title={t(`step.${step}`)} found={own} />;
      })}
    </div>
  );
}

function StepFindings({ title, found }: { title: string; found: readonly Finding[] }) {
  const t = useTranslations('verify');
  const locale = useLocale();
  return (
    <section className="mt-4">
      <h3 className="text-12 text-muted">{title}</h3>
      <ul>
        {found.map((finding) => {
          const { name, outcome, values } = finding;
          const { Icon, className } = marks[outcome];
          return (
            <li key={`${name} ${Object.values(values).join(' ')}`} className="mt-1 flex gap-2">
              <Icon
                aria-label={t(`mark.${outcome}`)}
                className={`mt-0.5 size-4 shrink-0 ${className}`}
              />
              <span className="min-w-0 wrap-anywhere">
                {t(`found.${name}`, saidValues(locale, finding) as never)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
