import { problem } from '@/lib/api/gate/problem';

const refuse = async (request: Request) => {
  const { pathname } = new URL(request.url);
  return problem(
    404,
    'NOT_FOUND',
    `The API has no ${pathname}. /api/v1/openapi.json lists what it has.`,
  );
};

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
