import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Definition } from './definition';
import * as annotations from './definitions/annotations';
import * as assignmentRules from './definitions/assignment-rules';
import * as attention from './definitions/attention';
import * as audit from './definitions/audit';
import * as challenges from './definitions/challenges';
import * as claimExchange from './definitions/claim-exchange';
import * as claims from './definitions/claims';
import * as derivations from './definitions/derivations';
import * as discussion from './definitions/discussion';
import * as documents from './definitions/documents';
import * as drafts from './definitions/drafts';
import * as events from './definitions/events';
import * as evidence from './definitions/evidence';
import * as imports from './definitions/imports';
import * as insights from './definitions/insights';
import * as judgement from './definitions/judgement';
import * as lifecycle from './definitions/lifecycle';
import * as matches from './definitions/matches';
import * as matrix from './definitions/matrix';
import * as next from './definitions/next';
import * as people from './definitions/people';
import * as placements from './definitions/placements';
import * as published from './definitions/published';
import * as publisher from './definitions/publisher';
import * as reReviews from './definitions/re-reviews';
import * as reviewPlans from './definitions/review-plans';
import * as search from './definitions/search';
import * as story from './definitions/story';
import * as subclaims from './definitions/subclaims';
import * as publishedSuggestions from './definitions/suggestions';
import * as tips from './definitions/tips';
import * as versions from './definitions/versions';
import * as webhooks from './definitions/webhooks';
import * as work from './definitions/work';
import { problemField } from './fields';
import { toldRequests } from './told-requests';

const rooms = [
  attention,
  people,
  next,
  assignmentRules,
  drafts,
  documents,
  versions,
  imports,
  claims,
  story,
  claimExchange,
  annotations,
  subclaims,
  matches,
  evidence,
  derivations,
  lifecycle,
  judgement,
  challenges,
  work,
  placements,
  publishedSuggestions,
  reReviews,
  reviewPlans,
  insights,
  matrix,
  discussion,
  webhooks,
  published,
  publisher,
  audit,
  search,
  tips,
  events,
];

/** Every operation of the API by the name it has in its definitions. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  rooms.flatMap((room) => Object.entries(room)).filter(isDefinition),
);

function isDefinition(entry: [string, unknown]): entry is [string, Definition] {
  return typeof entry[1] === 'object' && entry[1] !== null && 'summary' in entry[1];
}

const idempotency = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().meta({
    description: 'The same key with the same request is carried out once; kept for a day',
  }),
});

/** The OpenAPI 3.1 document of the whole API, from the schemas that validate; `server` is the public address. */
export function toOpenApi(server: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, definition] of definitions) {
    paths[definition.path] = {
      ...paths[definition.path],
      [definition.method]: toOperation(name, definition),
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Assay',
      version: '1.0.0',
      description:
        'Everything the desk can do, and the published claims. Errors are RFC 9457 problem details; positions are UTF-16 code units of a version’s canonical text; POST takes an Idempotency-Key.',
    },
    servers: [{ url: `${server}/api/v1` }],
    externalDocs: { url: `${server}/api/docs`, description: 'The same for people to read' },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    paths,
    webhooks: toldRequests(),
  });
}

function toOperation(operationId: string, definition: Definition): ZodOpenApiOperationObject {
  const { summary, description, tag, access, params, query, status = 200 } = definition;
  const content = {
    [definition.mediaType ?? 'application/json']: { schema: definition.response },
  };
  return {
    operationId,
    summary,
    description,
    tags: [tag],
    security: access === 'member' ? [{ token: [] }] : [],
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(definition.method === 'post' && { header: idempotency }),
    },
    requestBody: toRequestBody(definition),
    responses: {
      [`${status}`]: { description: 'Done', ...(status !== 204 && { content }) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: problemField } },
      },
    },
  };
}

function toRequestBody({ body, form }: Definition): ZodOpenApiOperationObject['requestBody'] {
  if (!body) return undefined;
  return {
    required: !body.safeParse({}).success,
    content: {
      'application/json': { schema: body },
      ...(form && { 'multipart/form-data': { schema: form } }),
    },
  };
}
