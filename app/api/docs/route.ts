import { openRoute } from '@/lib/api/gate/open-route';
import { toOpenApi } from '@/lib/api/openapi';
import type { OpenApiDocument } from '@/lib/api-docs/document';
import { toDocsPage } from '@/lib/api-docs/page';
import { env } from '@/lib/env';
import { getInstallation } from '@/lib/publisher/queries';

/** The description of the API for people. */
const read = openRoute(async () => {
  const { name: publisher } = await getInstallation();
  const origin = env.ASSAY_URL;
  const document: OpenApiDocument = JSON.parse(JSON.stringify(toOpenApi(origin)));
  return { text: toDocsPage(document, { publisher, origin }), type: 'text/html; charset=utf-8' };
});

export { read as GET };
