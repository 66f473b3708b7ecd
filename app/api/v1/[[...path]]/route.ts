import { refuseCounted } from '@/lib/api/gate/open-route';
import { problem } from '@/lib/api/gate/problem';

const refuse = refuseCounted(({ nextUrl: { pathname } }) =>
  problem(404, 'NOT_FOUND', `The API has no ${pathname}. /api/v1/openapi.json lists what it has.`),
);

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
