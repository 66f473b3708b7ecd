import {
  type APIRequest,
  type APIRequestContext,
  type APIResponse,
  expect,
} from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember, createTeam } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { expectDescribed } from './answer-check';

type Body = Record<string, unknown>;
type Multipart = NonNullable<Parameters<APIRequestContext['post']>[1]>['multipart'];

/** The API as one person's program sees it; every call answers the status and the parsed body. */
export class ApiClient {
  private constructor(private readonly context: APIRequestContext) {}

  /** A client that sends the member's own new token, or none for a stranger. */
  static async of(
    request: APIRequest,
    baseURL: string | undefined,
    member: Member | null,
    scope: 'full' | 'read' = 'full',
  ): Promise<ApiClient> {
    const headers: Record<string, string> = member
      ? { authorization: `Bearer ${await createTokenOf(member, scope)}` }
      : {};
    const context = await request.newContext({ baseURL, extraHTTPHeaders: headers });
    return new ApiClient(context);
  }

  get = (path: string) => this.send('get', path);
  post = (path: string, data: unknown = {}) => this.send('post', path, data);
  put = (path: string, data: Body) => this.send('put', path, data);
  patch = (path: string, data: Body) => this.send('patch', path, data);
  delete = (path: string, data: Body = {}) => this.send('delete', path, data);

  /** Any method, in capitals. */
  async ask(method: string, path: string, data?: object, headers?: Record<string, string>) {
    return read(await this.context.fetch(`/api/v1${path}`, { method, data, headers }), method);
  }

  /** Uploads one file with its fields. */
  async upload(path: string, multipart: Multipart) {
    return read(await this.context.post(`/api/v1${path}`, { multipart }), 'post');
  }

  private async send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    data?: unknown,
  ) {
    return read(await this.context[method](`/api/v1${path}`, { data }), method);
  }
}

/**
 * A new team's people with a token each: a reviewer, two editors of whom the first also works on the claims, an observer;
 * besides them an editor of another team, and somebody without a token.
 */
export async function createDesk(request: APIRequest, baseURL: string | undefined) {
  const { id: teamId } = await createTeam(db, { name: 'Tamar Desk' });
  const client = async (role: Role, name: string) =>
    ApiClient.of(request, baseURL, await createMember(db, { teamId, role, name }));
  return {
    first: await client('reviewer', 'Rana Said'),
    second: await client('editor', 'Jun Watanabe'),
    editor: await client('editor', 'Edith Moreau'),
    observer: await client('observer', 'Olu Ade'),
    foreign: await ApiClient.of(request, baseURL, await createMember(db, { role: 'editor' })),
    stranger: await ApiClient.of(request, baseURL, null),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test finds out.
export type Answer = { status: number; headers: Record<string, string>; text: string; body: any };

/** The answer as it came, which is one that the OpenAPI document describes. */
async function read(response: APIResponse, method: string): Promise<Answer> {
  const text = await response.text();
  const headers = response.headers();
  const type = headers['content-type'] ?? '';
  const body = /json/.test(type) ? JSON.parse(text) : null;
  const status = response.status();
  expectDescribed(method, response.url(), { status, type, body });
  return { status, headers, text, body };
}

/** The body of an answer that has to have this status; the refusal is shown where it has another. */
export function expectStatus(answer: Answer, status: number): Answer['body'] {
  expect(answer.status, answer.text.slice(0, 500)).toBe(status);
  return answer.body;
}
