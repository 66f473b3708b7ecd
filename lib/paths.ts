import type { Route } from 'next';

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** The pages of the settings; the team's own is the first one and has no name. */
export type SettingsPart =
  | 'assignment'
  | 'notifications'
  | 'people'
  | 'ratings'
  | 'publisher'
  | 'readers'
  | 'tokens'
  | 'webhooks'
  | 'sessions';

/** A path with its query; empty values are left out, lists are repeated. */
function to(path: string, query: Query = {}): Route {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) {
        search.append(name, String(one));
      }
    }
  }
  return (search.size > 0 ? `${path}?${search}` : path) as Route;
}

const segment = encodeURIComponent;

/** The address of every screen, in the default language. The only place that spells them. */
export const paths = {
  home: () => to('/'),
  claims: (query?: Query) => to('/claims', query),
  claim: (slug: string) => to(`/claims/${segment(slug)}`),
  /** A piece of evidence on the public page of its claim. */
  evidence: (slug: string, id: string) => to(`/claims/${segment(slug)}#evidence-${segment(id)}`),
  claimVersion: (slug: string, number: number) => to(`/claims/${segment(slug)}/versions/${number}`),
  /** A published passage with what stands around it; `id` is that of the evidence or the appearance. */
  publishedPassage: (slug: string, id: string) =>
    to(`/claims/${segment(slug)}/passages/${segment(id)}`),
  /** Where readers ask for mail when a claim changes. */
  subscribe: (slug: string) => to(`/claims/${segment(slug)}/subscribe`),
  /** The page behind the link in such mail. */
  subscription: (token: string) => to(`/subscription/${segment(token)}`),
  /** How a version is cited, as a file; `format` is its ending. */
  citation: (slug: string, number: number, format: string) =>
    to(`/citations/${segment(slug)}/${number}.${format}`),
  /** The picture of a version for links that are shared. */
  sharePicture: (slug: string, number: number) => to(`/pictures/${segment(slug)}/${number}.png`),
  challenge: (slug: string) => to(`/claims/${segment(slug)}/challenge`),
  /** The private page on which a sender sees what became of a challenge. */
  challengeStatus: (token: string) => to(`/challenge/${segment(token)}`),
  /** The personal page on which somebody may reply to a published claim. */
  reply: (token: string) => to(`/reply/${segment(token)}`),
  topic: (slug: string) => to(`/topics/${segment(slug)}`),
  claimant: (slug: string) => to(`/claimants/${segment(slug)}`),
  corrections: () => to('/corrections'),
  methodology: () => to('/methodology'),
  about: () => to('/about'),
  submit: () => to('/submit'),
  /** Where the sender of a tip sees what became of it. */
  submission: (token: string) => to(`/submit/${segment(token)}`),
  /** `digest` asks which publication it belongs to. */
  verify: (digest?: string) => to('/verify', { digest }),
  /** `next` is the path to come back to. */
  signIn: (next?: string, problem?: 'unknown-account') => to('/sign-in', { next, problem }),
  acceptInvitation: (token: string) => to(`/accept-invitation/${segment(token)}`),
  /** Where mail is stopped without signing in. */
  unsubscribe: (token: string) => to(`/unsubscribe/${segment(token)}`),
  embed: (slug: string) => to(`/embed/claims/${segment(slug)}`),
  /** The script by which pages of others make frames as tall as their cards. */
  resizeScript: () => to('/embed/resize.js'),
  desk: {
    home: () => to('/desk'),
    claims: (query?: Query) => to('/desk/claims', query),
    newClaim: (query?: Query) => to('/desk/claims/new', query),
    importClaims: (query?: Query) => to('/desk/claims/import', query),
    claim: (number: number, query?: Query) => to(`/desk/claims/${number}`, query),
    /** The verdict in the workspace of its claim. */
    verdict: (number: number) => to(`/desk/claims/${number}#verdict`),
    /** The assessments of a claim side by side. */
    adjudication: (number: number) => to(`/desk/claims/${number}/adjudication`),
    /** Where a claim is published. */
    publishing: (number: number) => to(`/desk/claims/${number}#publishing`),
    /** `day` is a day, or a time in UTC: how the claim stood then. */
    story: (number: number, query?: { day?: string }) => to(`/desk/claims/${number}/story`, query),
    /** A piece of evidence in the workspace of its claim. */
    evidence: (number: number, id: string) => to(`/desk/claims/${number}#evidence-${segment(id)}`),
    /** A comment in the workspace of its claim. */
    comment: (number: number, id: string) => to(`/desk/claims/${number}#comment-${segment(id)}`),
    documents: (query?: Query) => to('/desk/documents', query),
    importDocuments: (query?: Query) => to('/desk/documents/import', query),
    suggestions: (query?: Query) => to('/desk/documents/suggestions', query),
    document: (id: string, query?: Query) => to(`/desk/documents/${segment(id)}`, query),
    annotations: (id?: string) =>
      to(id ? `/desk/documents/${segment(id)}/annotations` : '/desk/documents/annotations'),
    versions: (id: string, query?: Query) => to(`/desk/documents/${segment(id)}/versions`, query),
    /** `from` and `to` are the numbers of versions; `view` is `inline` unless told. */
    compareVersions: (id: string, query?: { from?: number; to?: number; view?: 'side' }) =>
      to(`/desk/documents/${segment(id)}/versions/compare`, query),
    /** Opens the reader at a passage. */
    passage: (documentId: string, passageId: string) =>
      to(`/desk/documents/${segment(documentId)}`, { passage: passageId }),
    /** A comment in a thread on a passage, in the reader. */
    passageComment: (documentId: string, id: string) =>
      to(`/desk/documents/${segment(documentId)}#comment-${segment(id)}`),
    /** A place in the latest version of a document's text, in UTF-16 code units. */
    place: (documentId: string, { start, end }: { start: number; end: number }) =>
      to(`/desk/documents/${segment(documentId)}`, { at: `${start}-${end}` }),
    search: (query?: Query) => to('/desk/search', query),
    matrix: (query?: Query) => to('/desk/matrix', query),
    insights: (query?: Query) => to('/desk/insights', query),
    audit: (query?: Query) => to('/desk/audit', query),
    /** What presses most among what waits for the viewer; `not` are the numbers of claims put aside for now. */
    next: (query?: { not?: readonly string[] }) => to('/desk/next', query),
    reReview: (query?: Query) => to('/desk/re-review', query),
    /** What readers ask to be checked. */
    tips: (query?: Query) => to('/desk/tips', query),
    challenges: (query?: Query) => to('/desk/challenges', query),
    challenge: (id: string) => to(`/desk/challenges/${segment(id)}`),
    /** The threads on a claim, in its workspace. */
    discussion: (number: number) => to(`/desk/claims/${number}#discussion`),
    /** The replies to a published claim, in its workspace. */
    replies: (number: number) => to(`/desk/claims/${number}#replies`),
    inbox: (query?: Query) => to('/desk/inbox', query),
    /** Leads on to what a notification is about: the address in a mail, which survives signing in. */
    notification: (id: string) => to(`/desk/inbox/${segment(id)}`),
    /** The address of what a notification is about; opened there, the notification is read. */
    told: (place: Route, notification: string) => {
      const [address = '', part] = place.split('#');
      const mark = `${address.includes('?') ? '&' : '?'}notification=${segment(notification)}`;
      return `${address}${mark}${part ? `#${part}` : ''}` as Route;
    },
    /** A webhook with what was sent to it. */
    webhook: (id: string, query?: Query) => to(`/desk/settings/webhooks/${segment(id)}`, query),
    settings: (part?: SettingsPart) => to(part ? `/desk/settings/${part}` : '/desk/settings'),
  },
  feeds: {
    atom: (query?: Query) => to('/feeds/claims.atom', query),
    json: (query?: Query) => to('/feeds/claims.json', query),
    corrections: () => to('/feeds/corrections.atom'),
    reviews: () => to('/feeds/claimreview.json'),
  },
  /** What pages fetch or offer to save. */
  api: {
    /** The description of the API for people. */
    docs: () => to('/api/docs'),
    /** How a page of this site, by its whole address, is shown within another one. */
    oembed: (url: string) => to('/api/oembed', { url }),
    /** Where a mail program stops mail with one click (RFC 8058). */
    unsubscribe: (token: string) => to(`/api/unsubscribe/${segment(token)}`),
    /** Where a mail program ends a subscription with one click (RFC 8058). */
    subscription: (token: string) => to(`/api/subscription/${segment(token)}`),
    /** Where a mail program deletes a tip’s address with one click (RFC 8058). */
    submission: (token: string) => to(`/api/submission/${segment(token)}`),
    /** The file that came with a tip, to be saved. */
    tipFile: (id: string) => to(`/api/v1/tips/${segment(id)}/file`),
    drafts: (query?: Query) => to('/api/v1/drafts', query),
    /** A key has only letters that need no escaping. */
    draft: (key: string, query?: Query) => to(`/api/v1/drafts/${key}`, query),
    published: (slug: string) => to(`/api/v1/published/${segment(slug)}`),
    publishedChallenges: (slug: string) => to(`/api/v1/published/${segment(slug)}/challenges`),
    publishedVersion: (slug: string, number: number) =>
      to(`/api/v1/published/${segment(slug)}/versions/${number}`),
    /** The evidence bundle of a publication. */
    bundle: (slug: string, number: number) =>
      to(`/api/v1/published/${segment(slug)}/bundle`, { number }),
    search: (query: Query) => to('/api/v1/search', query),
    suggestions: (query: Query) => to('/api/v1/suggestions', query),
    matrix: (query?: Query) => to('/api/v1/matrix', query),
    insight: (name: string, query?: Query) => to(`/api/v1/insights/${segment(name)}`, query),
    topicMatrix: (slug: string, query?: Query) =>
      to(`/api/v1/topics/${segment(slug)}/matrix`, query),
  },
};
