import { type OpenAnswer, openRoute, queryOf } from '@/lib/api/gate/open-route';
import { AppError, type ErrorCode } from '@/lib/errors';
import { searchFactChecks } from '@/lib/factcheck/queries';
import { factCheckQuerySchema } from '@/lib/factcheck/schema';
import { parse } from '@/lib/parse';

type Context = { params: Promise<{ method: string }> };

const json = 'application/json; charset=utf-8';

/** Refusals as Google's APIs write them, so that their clients read them. */
const statuses: Partial<Record<ErrorCode, [number, string]>> = {
  INVALID: [400, 'INVALID_ARGUMENT'],
  NOT_FOUND: [404, 'NOT_FOUND'],
  LIMITED: [429, 'RESOURCE_EXHAUSTED'],
};

function refuse(error: unknown): OpenAnswer | null {
  const [code, status] = (error instanceof AppError && statuses[error.code]) || [];
  if (!code || !(error instanceof AppError)) return null;
  const text = JSON.stringify({ error: { code, message: error.message, status } });
  return { text, type: json, status: code };
}

/** `claims:search` as Google's Fact Check Tools API has it, over the claims of this publisher. */
const search = openRoute(
  async (request, { params }: Context) => {
    const { method } = await params;
    if (decodeURIComponent(method) !== 'claims:search') {
      throw new AppError('NOT_FOUND', 'There is only claims:search here.');
    }
    const query = parse(factCheckQuerySchema, queryOf(request));
    if (!query.query && !query.reviewPublisherSiteFilter) {
      throw new AppError('INVALID', 'Send a query or a reviewPublisherSiteFilter.');
    }
    return { text: JSON.stringify(await searchFactChecks(query, new Date())), type: json };
  },
  { refuse, cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { search as GET };
