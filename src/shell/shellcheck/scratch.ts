import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = `imglint-shellcheck-${String(process.pid)}-`;

/** A folder that only this user can look into, and in it a file a text. */
export interface Scratch {
  readonly files: readonly string[];
  remove(): void;
}

export function scratch(texts: readonly string[]): Scratch {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    return { remove, files: texts.map((text, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, text, { mode: 0o600 });
      return file;
    }) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Removes what any thread of this process has left: one that is stopped tidies nothing up. */
export function sweep(): void {
  for (const name of namesIn(tmpdir())) {
    if (name.startsWith(prefix)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A folder that is not there, or not for us to list, holds nothing of ours. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for something; should the process be told to end meanwhile, it stops that and sweeps first. Only the main thread hears signals. */
export async function sweptOnSignals<T>(wait: () => Promise<T>, cancel: () => void = () => undefined): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    cancel();
    sweep();
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await wait();
  } finally {
    stop();
  }
}
