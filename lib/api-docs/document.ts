/** What this room reads of a JSON Schema (draft 2020-12), as OpenAPI 3.1 has them. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: (string | number | boolean | null)[];
  const?: string | number | boolean | null;
  format?: string;
  description?: string;
  default?: unknown;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

type Content = Record<string, { schema?: JsonSchema }>;

export type Parameter = {
  in: string;
  name: string;
  required?: boolean;
  description?: string;
  schema?: JsonSchema;
};

export type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { description?: string; content?: Content }>;
};

/** An event that is sent to others. */
export type Webhook = Pick<Operation, 'summary' | 'description' | 'requestBody'> & {
  operationId?: string;
};

/** What the pages say of an OpenAPI 3.1 document. */
export type OpenApiDocument = {
  info: { title: string; version: string; description?: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, Record<string, Webhook>>;
  components: { schemas: Record<string, JsonSchema> };
};

/** One operation with where it is. */
export type Placed = { method: string; path: string; operation: Operation };

/** All operations of a document, in its order. */
export function listOperations({ paths }: Pick<OpenApiDocument, 'paths'>): Placed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...{ path, operation },
      method: method.toUpperCase(),
    })),
  );
}

const PLACE = '#/components/schemas/';

/** The name of the shared schema that a schema refers to; null for one that stands for itself. */
export function nameOf({ $ref }: JsonSchema): string | null {
  return $ref?.startsWith(PLACE) ? $ref.slice(PLACE.length) : null;
}
