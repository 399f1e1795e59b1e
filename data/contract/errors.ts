/** Every way a call can fail. A renderer may decide on the code; the message is for the user. */
export const errorCodes = [
  'invalid-input',
  'untrusted-sender',
  'not-found',
  'read-only',
  'locked',
  'wrong-passphrase',
  'storage-failed',
  'unreadable-file',
  'export-failed',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure with a message the user can act on: what was wrong, where, and what was kept. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: string,
  ) {
    super(message);
  }
}
