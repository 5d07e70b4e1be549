import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Leaves the file and its date alone if it already says this. */
export function writeText(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Afterwards the folder holds these files and no others. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeText(`${folder}/${name}`, text);
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(`${folder}/${name}`);
}
