import { openRoute } from '@/lib/api/gate/open-route';
import { toOpenApi } from '@/lib/api/openapi';
import { env } from '@/lib/env';

/** An hour: it changes with the software only. */
const HOUR = 3600;

/** Open to everyone, so that clients can be generated without an account. */
const read = openRoute(
  async () => ({
    text: JSON.stringify(toOpenApi(env.ASSAY_URL)),
    type: 'application/json; charset=utf-8',
  }),
  { seconds: HOUR },
);

export { read as GET };
