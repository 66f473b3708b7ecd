import { Quoted } from '@/components/ui/quoted';
import type { AdjudicationSheet } from '@/lib/adjudications/queries';

/** What the assessments are about, in its own language and direction. */
export function AdjudicatedStatement({ claim }: Pick<AdjudicationSheet, 'claim'>) {
  return (
    <p
      lang={claim.language ?? undefined}
      dir="auto"
      className="max-w-[36ch] font-serif text-22 text-balance wrap-break-word"
    >
      <Quoted>{claim.statement}</Quoted>
    </p>
  );
}
