import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { profileSchema } from '@/lib/publisher/schema';
import type { PageRow } from './access-table';

const open = { visitor: 200, stranger: 200, member: 200 } as const;

/** The page of a passage that a claim of the demonstration team rests on. */
export async function findPublishedPassage(): Promise<string> {
  const { slug, snapshot } = await db.publication.findFirstOrThrow({
    where: { isDemonstration: true },
    orderBy: [{ publishedAt: 'asc' }, { slug: 'asc' }],
  });
  const id = toSnapshot(snapshot).approved.evidence[0]?.id ?? '';
  return paths.publishedPassage(slug, id);
}

/** The publisher's profile as it is, to be sent back unchanged. */
export async function readPublisher() {
  const { version, profile, ...words } = await db.installation.findUniqueOrThrow({
    where: { id: 1 },
  });
  return { ...profileSchema.parse(profile), ...publisherWords(words), version };
}

function publisherWords(row: Record<'name' | 'description' | 'contact' | 'funding', string>) {
  const { name, description, contact, funding } = row;
  return { name, description, contact, funding };
}

/** What readers without an account do. */
export const publicPages: Record<string, PageRow> = {
  '/claims/[slug]/passages/[id]': {
    ...open,
    at: ({ publishedPassage }) => publishedPassage,
  },
  '/claims/[slug]/subscribe': { ...open, at: ({ published }) => `/claims/${published}/subscribe` },
  '/verify': { ...open, at: () => `/verify?digest=${'0'.repeat(64)}` },
  // What a link that works does is in subscriptions.spec.ts.
  '/subscription/[token]': { ...open, at: () => '/subscription/nobody-knows-it' },
};

export const publicForAll = {
  // No claim has this name; what a file holds is in public-programs.spec.ts.
  'GET /citations/[slug]/[file]': { at: '/citations/nobody-published-this/1.bib', status: 404 },
  'GET /pictures/[slug]/[file]': { at: '/pictures/nobody-published-this/1.png', status: 404 },
  'GET /sitemap.xml': { at: '/sitemap.xml', status: 200 },
  'GET /robots.txt': { at: '/robots.txt', status: 200 },
  'GET /api/docs': { at: '/api/docs', status: 200 },
  'GET /sitemaps/[file]': { at: '/sitemaps/pages.xml', status: 200 },
  'GET /.well-known/assay.json': { at: '/.well-known/assay.json', status: 200 },
  'GET /feeds/claims.atom': { at: '/feeds/claims.atom', status: 200 },
  'GET /feeds/claims.json': { at: '/feeds/claims.json', status: 200 },
  'GET /feeds/corrections.atom': { at: '/feeds/corrections.atom', status: 200 },
  'GET /feeds/claimreview.json': { at: '/feeds/claimreview.json', status: 200 },
  'GET /api/factcheck/v1alpha1/[method]': {
    ...{ at: '/api/factcheck/v1alpha1/claims:search?query=training', status: 200 },
  },
  'GET /api/oembed': { at: '/api/oembed?url=https://other.example/claims/x', status: 404 },
  'GET /embed/claims/[slug]': { at: '/embed/claims/nobody-published-this', status: 404 },
  // Leads on to the page, which says that the link does not work.
  'GET /api/subscription/[token]': { at: '/api/subscription/nobody-knows-it', status: 200 },
  'POST /api/subscription/[token]': { at: '/api/subscription/nobody-knows-it', status: 404 },
};

/** For readers; with something made up they do nothing. */
export const publicOpenActions = {
  subscribeAction: { slug: 'nobody-published-this', email: 'reader@example.test' },
  confirmSubscriptionAction: { token: 'nobody-knows-it' },
  endSubscriptionAction: { token: 'nobody-knows-it' },
};
