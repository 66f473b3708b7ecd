import { AppError } from '@/lib/errors';
import type {
  PublicationCause,
  PublicationKind,
  PublicationSeverity,
} from '@/prisma/generated/enums';

/** What a publication says about the one before it. All but the kind may be null in a first publication and an update. */
export type Occasion = {
  kind: PublicationKind;
  cause: PublicationCause | null;
  severity: PublicationSeverity | null;
  note: string | null;
};

/** What an editor, or a program, said about a publication. */
export type OccasionGiven = {
  kind: PublicationKind;
  cause?: PublicationCause;
  severity?: PublicationSeverity;
  note?: string;
};

/** Does the publication say that an earlier one was wrong? */
export function isCorrection(kind: PublicationKind): kind is 'correction' | 'retraction' {
  return kind === 'correction' || kind === 'retraction';
}

/**
 * The occasion of a publication, `latest` being the kind of the one before it (null for none). A correction or a retraction
 * without a cause is the publisher's own error, and substantial: who does not say whose error it was takes it upon
 * themselves. INVALID, by field, for a kind that cannot follow and for a missing note.
 */
export function occasionOf(given: OccasionGiven, latest: PublicationKind | null): Occasion {
  const { kind, cause = null, severity = null, note = null } = given;
  checkKind(kind, latest);
  if (kind === 'first') {
    if (cause || severity) refuse('A first publication corrects nothing.', 'kind');
    return { kind, cause, severity, note };
  }
  if (kind === 'update') return { kind, cause, severity, note };
  if (!note) refuse('Say in plain words what was wrong and what is changed.', 'note');
  return { kind, cause: cause ?? 'our_error', severity: severity ?? 'substantial', note };
}

function checkKind(kind: PublicationKind, latest: PublicationKind | null): void {
  if (kind === 'first' && latest !== null) {
    refuse(
      'The claim was published before; this is an update, a correction or a retraction.',
      'kind',
    );
  }
  if (kind !== 'first' && latest === null) {
    refuse('The claim has not been published yet; this is the first publication.', 'kind');
  }
  if (kind === 'retraction' && latest === 'retraction') {
    refuse('The claim is retracted already. Publish an update or a correction of that.', 'kind');
  }
}

function refuse(sentence: string, field: 'kind' | 'note'): never {
  throw new AppError('INVALID', sentence, { [field]: sentence });
}
