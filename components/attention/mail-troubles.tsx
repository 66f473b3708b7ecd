import { getTranslations } from 'next-intl/server';
import { SectionHeading } from '@/components/layout/section-heading';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import type { MailTrouble } from '@/lib/outbox/queries';
import { getSayer } from '@/lib/sentences/say';

type MailTroublesProps = { items: readonly MailTrouble[]; team: boolean; now: string };

/** Mail that did not arrive and why, in the server's own words; nothing where all did. */
export async function MailTroubles({ items, team, now }: MailTroublesProps) {
  if (items.length === 0) return null;
  const t = await getTranslations('attention.settings');
  const say = await getSayer();
  return (
    <section aria-labelledby="mail-troubles">
      <SectionHeading id="mail-troubles" level={3}>
        {t('troublesTitle')}
      </SectionHeading>
      <Table caption={t('troublesTitle')}>
        <thead>
          <tr>
            {team && <th scope="col">{t('troubleWho')}</th>}
            <th scope="col">{t('troubleWhen')}</th>
            <th scope="col">{t('troubleState')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, to, at, state, reason }) => (
            <tr key={id}>
              {team && <th scope="row">{to}</th>}
              <td>
                <Timestamp value={at} now={now} />
              </td>
              <td className="wrap-anywhere">{t(state, { reason: say(reason) })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-1 text-12 text-muted">{t(team ? 'troublesTeam' : 'troublesOwn')}</p>
    </section>
  );
}
