import { getTranslations } from 'next-intl/server';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { ClaimImportView } from '@/lib/claim-imports/queries';
import { MAX_REFUSALS } from '@/lib/claim-imports/schema';
import { paths } from '@/lib/paths';
import { getSayer } from '@/lib/sentences/say';

/** Which rows of a file are not taken, and why; nothing when all are. */
export async function ClaimRefusals({ import: file }: { import: ClaimImportView }) {
  const t = await getTranslations('claim-imports');
  const say = await getSayer();
  const count = file.recognised + file.refused;
  if (count === 0) return null;
  return (
    <section aria-labelledby="claim-refusals">
      <SectionHeading id="claim-refusals" note={t('refusalsNote', { count })}>
        {t('refusals')}
      </SectionHeading>
      {count > MAX_REFUSALS && <p className="mb-2 text-muted">{t('more')}</p>}
      <Table caption={t('refusals')} className="max-w-[52rem]">
        <thead>
          <tr>
            <th scope="col" className="num w-16">
              {t('row')}
            </th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {file.refusals.map(({ row, reason, fields, sameAs }) => (
            <tr key={row}>
              <th scope="row" className="num">
                {row}
              </th>
              <td>
                {sameAs === undefined ? (
                  [...new Set(Object.values(fields ?? { reason }).map(say))].join(' ')
                ) : (
                  <Link href={paths.desk.claim(sameAs)} className="link">
                    {say(reason)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
