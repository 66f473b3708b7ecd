import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import type { TokenView } from '@/lib/tokens/queries';
import { RevokeTokenButton } from './revoke-token-button';

export function TokenTable({ tokens }: { tokens: TokenView[] }) {
  const t = useTranslations('people');
  const teams = useTranslations('teams');
  if (tokens.length === 0) {
    return (
      <EmptyState level={3} title={t('noTokens')}>
        {t('noTokensText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('tokensCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('tokenName')}</th>
          <th scope="col">{t('tokenOwner')}</th>
          <th scope="col" className="max-sm:hidden">
            {t('tokenCreated')}
          </th>
          <th scope="col">{t('tokenUsed')}</th>
          <th scope="col">
            <span className="sr-only">{teams('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id} data-list-row="">
            <th scope="row">
              <span dir="auto">{token.name}</span>
              {token.scope === 'read' && <Badge className="ms-2">{t('scopeRead')}</Badge>}
            </th>
            <td dir="auto">{token.owner.name}</td>
            <td className="max-sm:hidden">
              <Timestamp value={token.createdAt} />
            </td>
            <td>{token.lastUsedAt ? <Timestamp value={token.lastUsedAt} /> : t('never')}</td>
            <td className="num">
              <RevokeTokenButton id={token.id} name={token.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
