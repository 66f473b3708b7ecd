/** The six ways a mutation can refuse; actions and API routes map them to state and problem details. */
export const errorCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'INVALID',
  'LIMITED',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Sentences by field name, for forms and for `fields` of problem details. */
export type FieldErrors = Record<string, string>;

/**
 * A refusal that a person can read. `message` is a whole sentence; `fields` names the inputs that are wrong;
 * `current` carries the present state of a thing after a conflict, so that nobody has to guess what changed.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldErrors = {},
    readonly current?: unknown,
  ) {
    super(message);
  }
}
