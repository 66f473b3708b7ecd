'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StanceMark } from '@/components/evidence/stance-mark';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { PassageView } from '@/lib/passages/queries';
import { paths } from '@/lib/paths';
import { CarriedDetails } from './carried-details';
import { type MarkingPanel, useReader } from './reader-context';

const verbs: MarkingPanel[] = ['claim', 'evidence', 'discuss'];
const placeVerb: MarkingPanel[] = ['place'];

/** One passage with all that is tied to it, and the three verbs for it. */
export function PassageDetails({ passage }: { passage: PassageView }) {
  const { documentId, versionNumber, language, can, placing, choose, openPanel, openPassages } =
    useReader();
  const t = useTranslations('reader');
  const { evidence, appearances, threads, carried } = passage;
  return (
    <section className="grid gap-3 py-3 first:pt-0 first:[&>a]:pe-8 last:pb-0">
      <Link
        href={paths.desk.document(documentId, { version: versionNumber, passage: passage.id })}
        dir="auto"
        lang={language ?? undefined}
        className="line-clamp-4 font-serif text-16 text-ink no-underline hover:underline"
      >
        <Quoted>{passage.exact}</Quoted>
      </Link>
      {carried && <CarriedDetails passage={passage} carried={carried} />}
      {evidence.map(({ id, stance, number, statement, reason, by }) => (
        <ClaimLine
          key={id}
          number={number}
          statement={statement}
          mark={<StanceMark stance={stance} />}
        >
          <p dir="auto">{reason}</p>
          <p className="text-12 text-muted">{by}</p>
        </ClaimLine>
      ))}
      {appearances.map(({ id, number, statement }) => (
        <ClaimLine
          key={id}
          number={number}
          statement={statement}
          mark={<span className="font-semibold text-accent">{t('appearance')}</span>}
        />
      ))}
      {threads > 0 && (
        <p>
          <a
            href={`#thread-of-${passage.id}`}
            onClick={() => openPassages([])}
            className="link text-muted"
          >
            {t('threads', { count: threads })}
          </a>
        </p>
      )}
      {can.mark && (
        <div className="flex flex-wrap gap-2">
          {(placing ? placeVerb : verbs).map((verb) => (
            <Button
              key={verb}
              size="small"
              onClick={() => {
                choose({ start: passage.start, end: passage.end });
                openPanel(verb);
              }}
            >
              {t(`verb.${verb}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

type ClaimLineProps = {
  number: number;
  statement: string;
  mark: ReactNode;
  children?: ReactNode;
};

function ClaimLine({ number, statement, mark, children }: ClaimLineProps) {
  const t = useTranslations('reader');
  return (
    <div className="grid gap-0.5">
      <p>
        {mark}{' '}
        <Link href={paths.desk.claim(number)} className="link">
          {t('claimNumber', { number })}
        </Link>{' '}
        <span dir="auto" className="text-muted">
          {statement}
        </span>
      </p>
      {children}
    </div>
  );
}
