import type { Stance } from '@/prisma/generated/enums';
import { unattributed } from './attribution';
import type { Annotation, ExportedClaim, TextBody } from './model';
import { iriOf, namespaceOf } from './vocabulary';

type Person = { id: string; name: string };

/** Where a passage stands: its words, its positions in both ways of counting, and the version they are in. */
export type Place = {
  documentId: string;
  url: string | null;
  version: number;
  textSha256: string;
  capturedAt: string;
  exact: string;
  prefix: string;
  suffix: string;
  utf16: { start: number; end: number };
  codePoints: { start: number; end: number };
};

type Claim = { id: string; content: ExportedClaim };
type Comment = {
  id: string;
  body: string;
  by: Person;
  at: string;
  editedAt: string | null;
  revisions: { version: number; body: string; replacedAt: string }[];
};

/** A use of a passage, as the database has it. */
export type Use = { id: string; by: Person; at: string; place: Place } & (
  | {
      kind: 'evidence';
      claim: Claim;
      stance: Stance;
      reason: string;
      changedAt: string;
      figure: { low: number; high: number; unit: string | null; asOf: string | null } | null;
      withdrawn: { at: string; reason: string } | null;
    }
  | { kind: 'appearance'; claim: Claim }
  | {
      kind: 'thread';
      /** The evidence that the thread is about; null for one on the passage itself. */
      evidenceId: string | null;
      comments: Comment[];
      resolution: { at: string; by: Person; outcome: string } | null;
    }
  | { kind: 'passage' }
);

const nouns = {
  evidence: 'evidence',
  appearance: 'appearances',
  thread: 'threads',
  passage: 'passages',
} as const;

const motivations = {
  evidence: 'assessing',
  appearance: 'identifying',
  thread: 'commenting',
  passage: 'highlighting',
} as const;

/** One use of a passage as a Web Annotation of the installation with that public address. */
export function writeAnnotation(use: Use, address: string): Annotation {
  return {
    id: iriOf(address, nouns[use.kind], use.id),
    type: 'Annotation',
    motivation: motivations[use.kind],
    creator: toAgent(use.by),
    created: use.at,
    ...contentOf(use, address),
    target: toTarget(use.place, address),
    'assay:kind': use.kind,
  };
}

type Content = Omit<
  Annotation,
  'id' | 'type' | 'motivation' | 'creator' | 'created' | 'target' | 'assay:kind'
>;

function contentOf(use: Use, address: string): Content {
  if (use.kind === 'passage') return {};
  if (use.kind === 'appearance') return { body: claimBodies(use.claim, address) };
  if (use.kind === 'thread') {
    const { resolution, evidenceId, comments } = use;
    return {
      body: comments.map((comment, index) => commentBody(comment, index, address)),
      ...(evidenceId && { 'assay:about': iriOf(address, nouns.evidence, evidenceId) }),
      ...(resolution && { 'assay:resolution': { ...resolution, by: toAgent(resolution.by) } }),
    };
  }
  const { stance, reason, figure, withdrawn } = use;
  return {
    modified: use.changedAt,
    body: [
      {
        type: 'SpecificResource',
        source: `${namespaceOf(address)}${stance}`,
        purpose: 'classifying',
      },
      plainText(stance, 'classifying'),
      plainText(reason, 'commenting'),
      ...claimBodies(use.claim, address),
    ],
    'assay:stance': stance,
    ...(figure && { 'assay:figure': figure }),
    ...(withdrawn && { 'assay:withdrawn': withdrawn }),
  };
}

function claimBodies({ id, content }: Claim, address: string): NonNullable<Content['body']> {
  const { statement, language } = content;
  return [
    {
      type: 'SpecificResource',
      source: iriOf(address, 'claims', id),
      purpose: 'linking',
      'assay:claim': content,
    },
    { ...plainText(statement, 'identifying'), ...(language && { language }) },
  ];
}

function plainText(value: string, purpose: TextBody['purpose']): TextBody {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** A comment that was imported is given back to its author. */
function commentBody(comment: Comment, index: number, address: string): TextBody {
  const { id, editedAt, revisions } = comment;
  const foreign = unattributed(comment.body);
  const creator = foreign
    ? ({ type: 'Person', name: foreign.author.name } as const)
    : toAgent(comment.by);
  const created = foreign ? foreign.author.at : comment.at;
  return {
    type: 'TextualBody',
    id: iriOf(address, 'comments', id),
    value: foreign?.body ?? comment.body,
    format: 'text/markdown',
    purpose: index === 0 ? 'commenting' : 'replying',
    creator,
    ...(created && { created }),
    ...(editedAt && { modified: editedAt }),
    ...(revisions.length > 0 && { 'assay:revisions': revisions.map(givenBack) }),
  };
}

function givenBack<R extends { body: string }>(revision: R): R {
  return { ...revision, body: unattributed(revision.body)?.body ?? revision.body };
}

function toAgent({ id, name }: Person) {
  return { id: `urn:uuid:${id}`, type: 'Person' as const, name };
}

function toTarget(place: Place, address: string): Annotation['target'] {
  const here = iriOf(address, 'documents', place.documentId);
  const { exact, prefix, suffix, utf16, codePoints } = place;
  return {
    type: 'SpecificResource',
    source: place.url ?? here,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      {
        type: 'TextPositionSelector',
        ...codePoints,
        'assay:startUtf16': utf16.start,
        'assay:endUtf16': utf16.end,
      },
    ],
    state: { type: 'TimeState', sourceDate: place.capturedAt },
    'assay:document': here,
    'assay:version': place.version,
    'assay:textSha256': place.textSha256,
  };
}
