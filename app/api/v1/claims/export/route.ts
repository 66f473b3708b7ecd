import * as definitions from '@/lib/api/definitions/claim-exchange';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { writeClaims } from '@/lib/claim-exports/queries';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;

const write = apiRoute(definitions.exportClaims, async ({ viewer, query }) => {
  const pieces = writeClaims(viewer, query);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[query.format],
      'content-disposition': `attachment; filename="claims.${query.format}"`,
      'cache-control': 'private, no-store',
    },
  });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(write);
