/** A mistake of the user's: said in one line that names what to do, exit code 2, never a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Errors that crossed a bundle or a thread keep their name, not their class. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === 'UsageError';
