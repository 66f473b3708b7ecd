import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { env } from '@/lib/env';
import { isNestedTooDeep, MAX_NESTING } from '@/lib/nesting';
import { fromForm, refuseUnstorable } from '@/lib/parse';
import type { Definition } from '../definition';
import { UnreadableError } from './problem';

/** What came in the body, the schema it has to fit, and a hash that tells a repeated request from another one. */
export type Body = { value: unknown; schema: z.ZodType | undefined; hash: string };

const MEBIBYTE = 1024 * 1024;

/** How JSON writes NUL, and halves of characters, whether or not the other half follows. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/** Reads a body as the operation takes it; no body at all counts as an empty object. INVALID with a sentence if it cannot. */
export async function readBody(request: NextRequest, definition: Definition): Promise<Body> {
  const bytes = await readBytes(request, limitOf(definition));
  const schema = definition.body;
  if (bytes.length === 0) return { value: {}, schema, hash: sha256(bytes) };
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    return { value: parseJson(bytes), schema, hash: sha256(bytes) };
  }
  if (definition.form && /^multipart\/form-data\s*;/i.test(type)) {
    return { ...(await readForm(bytes, type)), schema: definition.form };
  }
  const forms = definition.form ? ' or multipart/form-data' : '';
  throw new UnreadableError(`The content type must be application/json${forms}.`);
}

function limitOf({ maxBytes = MEBIBYTE }: Definition): number {
  // A form has some lines of its own around the file.
  return maxBytes === 'upload' ? (env.ASSAY_MAX_UPLOAD_MB + 1) * MEBIBYTE : maxBytes;
}

async function readBytes(request: NextRequest, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = Number(request.headers.get('content-length') ?? 0);
  if (length > most) throw tooLarge(most);
  length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > most) throw tooLarge(most);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    // Whoever sent it went away, as a browser does from a page that is closed; nothing of ours failed.
    throw new UnreadableError('The request broke off before its end.');
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): UnreadableError {
  return new UnreadableError(`The request is larger than ${Math.floor(most / MEBIBYTE)} MiB.`);
}

function parseJson(bytes: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new UnreadableError('The body is not JSON in UTF-8.');
  }
  if (isNestedTooDeep(text)) {
    throw new UnreadableError(
      `The body has more than ${MAX_NESTING} lists or objects inside each other.`,
    );
  }
  if (UNSTORABLE.test(text)) refuseUnstorable(value);
  return value;
}

async function readForm(bytes: Buffer, type: string): Promise<Omit<Body, 'schema'>> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw new UnreadableError('The body is not multipart/form-data.');
  }
  // The boundary differs from one sending to the next, so the parts are hashed instead of the bytes.
  const parts: string[] = [];
  for (const [name, part] of form) {
    const content = typeof part === 'string' ? part : new Uint8Array(await part.arrayBuffer());
    parts.push(name, typeof part === 'string' ? '' : part.name, sha256(content));
  }
  const value = fromForm(form);
  return { value, hash: sha256(JSON.stringify(parts)) };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
