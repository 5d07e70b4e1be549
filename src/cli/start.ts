import { writeSync } from 'node:fs';

/** Runs a program to its exit code. What is thrown here is a bug of ours: a user's mistake has been told already. */
export function start(program: () => Promise<number>): void {
  program().then((code) => {
    process.exitCode = code;
  }, (error: unknown) => {
    writeSync(2, `imglint: this is a bug in imglint, please report it: ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['IMGLINT_DEBUG'] !== undefined && error instanceof Error) writeSync(2, `${error.stack ?? ''}\n`);
    process.exitCode = 2;
  });
}
