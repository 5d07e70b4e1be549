import { UsageError } from '../errors.js';

/** What an error says, in one line. */
export const reason = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error);
  return said.split('\n', 1)[0]?.replace(/:$/, '') ?? '';
};

/** What a parser throws over hostile text (too many aliases, too deep) is a mistake of the file's like any other. */
export const guarded = <T>(label: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const said = error instanceof RangeError ? 'is nested too deeply' : `cannot be read: ${reason(error)}`;
    throw new UsageError(`${label}: ${said}`, { cause: error });
  }
};
