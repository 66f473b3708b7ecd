import { code, listing, prose, table } from './html';

/** One part of the guide: its anchor, its title and what it says as HTML. */
export type GuidePart = { id: string; title: string; html: string };

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${prose(text)}</p>`).join('');

/** What holds for every operation, and where everything else for programs is; `origin` has no slash at its end. */
export function guideOf(origin: string): GuidePart[] {
  return [
    { id: 'begin', title: 'How to begin', html: beginning(origin) },
    { id: 'conventions', title: 'What holds everywhere', html: conventions },
    { id: 'errors', title: 'Errors', html: errors },
    { id: 'limits', title: 'Limits', html: limits },
    { id: 'open', title: 'Open to everybody', html: openAddresses(origin) },
  ];
}

function beginning(origin: string): string {
  return [
    paragraphs(
      `Everything is below \`${origin}/api/v1\`, in JSON and UTF-8. Whatever the desk can do, a program can do.`,
      'A token stands for you in one team. Make one on the desk under Settings, API tokens; it is shown once. Whoever runs this installation can make one at the command line. A token can do what you can, or with `read` only look. It is sent with each request:',
    ),
    listing(
      `curl ${origin}/api/v1/me \\\n  --header "Authorization: Bearer $ASSAY_TOKEN"\n\ncurl ${origin}/api/v1/claims \\\n  --header "Authorization: Bearer $ASSAY_TOKEN" \\\n  --header "Idempotency-Key: $(uuidgen)" \\\n  --json '{ "statement": "The new harbour handled four million tonnes in its first year." }'`,
    ),
    `<p>${prose('The whole description is also there for programs, as OpenAPI 3.1:')} <a href="/api/v1/openapi.json">openapi.json</a>. ${prose('The folder `examples` of the sources has the way of a claim from a document to its correction, with curl and in TypeScript.')}</p>`,
  ].join('');
}

const conventions = [
  '<dl>',
  ...[
    ['Ids and times', 'Ids are UUIDs of version 7. Times are UTC in ISO 8601, days `YYYY-MM-DD`.'],
    [
      'Lists',
      'A list answers `{ items, nextCursor }` and takes `limit` (at most 200) and `cursor`. Send `nextCursor` of one page as `cursor` of the next, until it is null. A cursor that no list answered is refused with 422.',
    ],
    [
      'Repeated requests',
      'Every POST with a token takes an `Idempotency-Key` of 1 to 200 characters. The same request with the same key is carried out once: a repetition gets the first answer, with the header `Idempotency-Replayed: true`. It is 409 while the first one still runs, and 422 when the key was used for another request. A request that failed gives its key back. Keys are kept for a day.',
    ],
    [
      'Editing',
      'What can be edited has a `version`. PATCH and PUT send the version that they saw; when somebody else was faster the answer is 409 with the present thing in `current`, and nothing is lost.',
    ],
    [
      'Positions',
      'Positions in a document are UTF-16 code units into the canonical text of one version (`GET /documents/{id}/versions/{n}/text`), from the first to behind the last. A passage is named by positions, or by its words: `quote: { exact, prefix?, suffix? }`. Words that are not there are refused with 422; so are words that stand in several places without enough around them, with a list of the places.',
    ],
    [
      'What others may not see yet',
      'Assessments of others stay hidden until the claim is being drafted. What is not yours to see is 404, as if it were not there.',
    ],
    [
      'Unknown fields',
      'New fields may come at any time; names that are here do not change without a new version.',
    ],
  ].map(([term = '', text = '']) => `<dt><b>${term}</b></dt><dd>${prose(text)}</dd>`),
  '</dl>',
].join('');

const errors = [
  paragraphs(
    'A refusal is a problem document (RFC 9457, `application/problem+json`): `type`, `title`, `status`, `code`, `detail` with a sentence for a person, `fields` with a sentence for each field that is wrong, and `current` after a conflict.',
  ),
  table(
    ['Status', 'Code', 'Means'],
    [
      [
        '400',
        code('INVALID'),
        'The request cannot be read: no JSON, another media type, too large.',
      ],
      ['401', code('UNAUTHENTICATED'), 'No token, or one that is unknown or revoked.'],
      ['403', code('FORBIDDEN'), 'You may see it, but your role or your token may not do this.'],
      ['404', code('NOT_FOUND'), 'It is not there, or not yours to see.'],
      ['405', code('INVALID'), 'This method is not possible here; Allow names those that are.'],
      ['409', code('CONFLICT'), 'It changed in the meantime, or a step is not possible any more.'],
      ['422', code('INVALID'), 'Something that was sent is not valid; fields says what.'],
      ['429', code('LIMITED'), 'Too many requests; Retry-After says for how many seconds to wait.'],
      ['500', code('UNEXPECTED'), 'A fault of ours, with its number in the log.'],
      ['503', code('UNAVAILABLE'), 'Not available now; it can be tried again.'],
    ],
  ),
].join('');

const limits = [
  paragraphs(
    'A token may send 600 requests a minute, each token for itself; so may each network address without one. Every answer says how many are left:',
  ),
  listing(
    'RateLimit-Policy: "token";q=600;w=60\nRateLimit: "token";r=587;t=42\nRateLimit-Limit: 600\nRateLimit-Remaining: 587\nRateLimit-Reset: 42',
  ),
  paragraphs(
    'The count begins anew after `t` seconds. A request above it is 429 with `Retry-After`. A body is at most 1 MiB, an upload as large as this installation allows.',
  ),
].join('');

function openAddresses(origin: string): string {
  const addresses: [string, string][] = [
    [
      '/api/v1/published',
      'Published claims with search, filters and `similarTo`; each with its snapshot and digest',
    ],
    [
      '/api/factcheck/v1alpha1/claims:search',
      'The same questions and answers as the Fact Check Tools API of Google',
    ],
    [
      '/feeds/claims.atom · /feeds/claims.json',
      'The latest claims as Atom and JSON Feed, with the filters of `/claims`',
    ],
    ['/feeds/corrections.atom', 'Corrections and retractions'],
    ['/feeds/claimreview.json', 'Every claim as ClaimReview in a DataFeed of schema.org'],
    ['/api/oembed?url=', 'oEmbed 1.0: how a claim page is shown within another page'],
    ['/sitemap.xml · /robots.txt', 'For crawlers'],
    [
      '/.well-known/assay.json',
      'Who publishes here, under which policies, and where everything is',
    ],
  ];
  return [
    paragraphs(
      'These addresses need no token, may be read by scripts of every site (CORS, GET and HEAD, without cookies), and are fresh for five seconds. They carry an ETag, and where there is a time of publication `Last-Modified`: ask with `If-None-Match` or `If-Modified-Since` and get 304 without a body while nothing changed.',
    ),
    table(
      ['Address', 'Is'],
      addresses.map(([address, what]) => [code(address), prose(what)]),
    ),
    paragraphs(
      'A card for other pages is at `/embed/claims/{slug}`; it runs no script. One line makes its frame as tall as its claim:',
    ),
    listing(`<script async src="${origin}/embed/resize.js"></script>`),
    paragraphs(
      'Feeds, cards, citations (`/citations/{slug}/{number}.bib`, `.json`, `.ris`, `.txt`) and pictures for links (`/pictures/{slug}/{number}.png`) have their own words in English, and with `?language=fr`, `es`, `ar` or `zh` in that language; claims stay in their own. oEmbed answers in the language of the address that it is asked for (`/fr/claims/{slug}`).',
    ),
  ].join('');
}
