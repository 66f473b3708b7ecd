/** The installation cannot go on; the message is one line that says what to do about it. */
export class InstallationError extends Error {
  override readonly name = 'InstallationError';
}
