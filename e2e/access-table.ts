import type { Role } from '@/prisma/generated/enums';
import { attentionForAll, attentionPages } from './access-attention';
import { challengePages } from './access-challenges';
import { publicForAll, publicPages } from './access-public';
import { tipPages, tipsForAll } from './access-tips';
import { webhookPages } from './access-webhooks';
import type { World } from './access-world';

/** What a page answers: its status, or a redirect to the sign-in page. */
type PageAnswer = 200 | 404 | 'sign-in';

export type PageRow = {
  at: (world: World & { published: string; publishedPassage: string }) => string;
  visitor: PageAnswer;
  /** A member of another team. */
  stranger: PageAnswer;
  /** Each role of the team. */
  member: PageAnswer;
};

const open = { visitor: 200, stranger: 200, member: 200 } as const;
/** Lists of one's own team: strangers get theirs. */
const desk = { visitor: 'sign-in', stranger: 200, member: 200 } as const;
const owned = { visitor: 'sign-in', stranger: 404, member: 200 } as const;

export const pages: Record<string, PageRow> = {
  '/': { ...open, at: () => '/' },
  '/about': { ...open, at: () => '/about' },
  '/methodology': { ...open, at: () => '/methodology' },
  '/claims': { ...open, at: () => '/claims' },
  '/claims/results': { ...open, at: ({ secret }) => `/claims?q=${secret.slice(0, 4)}` },
  '/claims/[slug]': { ...open, at: ({ published }) => `/claims/${published}` },
  '/claims/[slug]/versions/[number]': {
    ...open,
    at: ({ published }) => `/claims/${published}/versions/1`,
  },
  '/claims/[slug]/as-of': {
    ...open,
    at: ({ published }) => `/claims/${published}?asOf=1999-12-31`,
  },
  '/corrections': { ...open, at: () => '/corrections' },
  // A topic of the demonstration team.
  '/topics/[slug]': { ...open, at: () => '/topics/xinjiang' },
  // Below a language: an address that no page has.
  '/nowhere': { visitor: 404, stranger: 404, member: 404, at: () => '/fr/no-such-page' },
  '/sign-in': { ...open, at: () => '/sign-in' },
  '/accept-invitation/[token]': { ...open, at: () => '/accept-invitation/nobody-knows-it' },
  '/desk': { ...desk, at: () => '/desk' },
  '/desk/claims': { ...desk, at: () => '/desk/claims' },
  '/desk/claims/new': { ...desk, at: () => '/desk/claims/new' },
  '/desk/claims/import': { ...desk, at: ({ file }) => `/desk/claims/import?import=${file.id}` },
  // Numbers are the team's own: a stranger's team has no such number.
  '/desk/claims/[number]': { ...owned, at: ({ claim }) => `/desk/claims/${claim.number}` },
  '/desk/claims/[number]/adjudication': {
    ...owned,
    at: ({ claim }) => `/desk/claims/${claim.number}/adjudication`,
  },
  '/desk/claims/[number]/story': {
    ...owned,
    at: ({ claim }) => `/desk/claims/${claim.number}/story`,
  },
  '/desk/documents': { ...desk, at: () => '/desk/documents' },
  '/desk/documents/import': { ...desk, at: () => '/desk/documents/import' },
  '/desk/documents/annotations': { ...desk, at: () => '/desk/documents/annotations' },
  '/desk/documents/[id]/annotations': {
    ...owned,
    at: ({ document }) => `/desk/documents/${document.id}/annotations`,
  },
  '/desk/documents/suggestions': { ...desk, at: () => '/desk/documents/suggestions' },
  '/desk/documents/[id]': { ...owned, at: ({ document }) => `/desk/documents/${document.id}` },
  '/desk/documents/[id]/versions': {
    ...owned,
    at: ({ document }) => `/desk/documents/${document.id}/versions`,
  },
  '/desk/documents/[id]/versions/compare': {
    ...owned,
    at: ({ copy }) => `/desk/documents/${copy.id}/versions/compare?from=1&to=2`,
  },
  '/desk/search': { ...desk, at: () => '/desk/search?q=million+tonnes' },
  '/desk/next': { ...desk, at: () => '/desk/next' },
  '/desk/re-review': { ...desk, at: () => '/desk/re-review' },
  '/desk/insights': { ...desk, at: () => '/desk/insights' },
  // For editors and admins; the others are told so.
  '/desk/audit': { ...desk, at: () => '/desk/audit' },
  '/desk/matrix': { ...desk, at: () => '/desk/matrix' },
  '/desk/settings': { ...desk, at: () => '/desk/settings' },
  '/desk/settings/people': { ...desk, at: () => '/desk/settings/people' },
  '/desk/settings/ratings': { ...desk, at: () => '/desk/settings/ratings' },
  '/desk/settings/assignment': { ...desk, at: () => '/desk/settings/assignment' },
  '/desk/settings/publisher': { ...desk, at: () => '/desk/settings/publisher' },
  '/desk/settings/tokens': { ...desk, at: () => '/desk/settings/tokens' },
  '/desk/settings/sessions': { ...desk, at: () => '/desk/settings/sessions' },
  ...attentionPages,
  ...publicPages,
  ...webhookPages,
  ...tipPages,
  ...challengePages,
};

/** Handlers that treat everybody alike, with the status they answer. */
export const sameForAll: Record<string, { at: string; status: number }> = {
  ...attentionForAll,
  ...publicForAll,
  ...tipsForAll,
  'GET /api/health': { at: '/api/health', status: 200 },
  'GET /api/ready': { at: '/api/ready', status: 200 },
  // Of a claim that nobody published.
  'GET /claims/[slug]/timegate': { at: '/claims/nobody-published-this/timegate', status: 404 },
  'GET /claims/[slug]/timemap': { at: '/claims/nobody-published-this/timemap', status: 404 },
  'GET /api/v1/openapi.json': { at: '/api/v1/openapi.json', status: 200 },
  'GET /api/auth/[...nextauth]': { at: '/api/auth/csrf', status: 200 },
  'POST /api/auth/[...nextauth]': { at: '/api/auth/nothing', status: 400 },
  // Only this installation's own programs know its key.
  'POST /api/cache/expire': { at: '/api/cache/expire', status: 404 },
  'GET /api/v1/[[...path]]': { at: '/api/v1/nothing', status: 404 },
  'POST /api/v1/[[...path]]': { at: '/api/v1/nothing', status: 404 },
  'PUT /api/v1/[[...path]]': { at: '/api/v1/nothing', status: 404 },
  'PATCH /api/v1/[[...path]]': { at: '/api/v1/nothing', status: 404 },
  'DELETE /api/v1/[[...path]]': { at: '/api/v1/nothing', status: 404 },
};

/** What the claim's author and another editor do before the call: the digest, and reasons for rules that fail. */
export type Prepared = { digest: string; waivers: { rule: string; reason: string }[] };

export type OperationRow = {
  /** `author` is whoever wrote the thing: a higher role does not help. */
  least: 'anyone' | Role | 'author';
  at: (world: World & { published: string }) => string;
  status: number;
  body?: (world: World, prepared: Prepared) => object | Promise<object>;
  /** It concerns the caller's own team, so that strangers get their own answer. */
  own?: boolean;
  /** What others of the team get; 403 unless told. */
  others?: 404;
  /** The state the claim is in; `researching` unless told. */
  state?: 'new' | 'researching' | 'assessing' | 'drafting';
  prepare?: 'submitted' | 'approved';
};
