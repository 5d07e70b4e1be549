import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../rules/index.js';
import { parse } from '../../src/dockerfile/parse.js';
import { modelsOf } from '../../src/engine/models.js';
import type { AnyRule } from '../../src/engine/rule.js';
import { checkedScripts } from '../../src/shell/check/script.js';

/** What somebody says of one script: how often each code on each line, `line code`. */
export type Said = ReadonlyMap<string, number>;
export interface Verdict {
  readonly said: Said;
  /** It could not read the script, and says no more than why. */
  readonly broken: boolean;
}

/** SC2039 is what ShellCheck once said for all of SC3xxx. */
const isShellCode = (alias: string): boolean => /^SC\d+$/.test(alias) && alias !== 'SC2039';
const shellRules: readonly AnyRule[] = (rules as readonly AnyRule[]).filter(({ meta }) => meta.aliases?.some(isShellCode));
export const codes: readonly string[] = shellRules.flatMap(({ meta }) => meta.aliases?.filter(isShellCode) ?? []).sort();

/** The proxies count as assigned in every RUN. */
const known = 'export HTTP_PROXY=1 http_proxy=1 HTTPS_PROXY=1 https_proxy=1 FTP_PROXY=1 ftp_proxy=1 NO_PROXY=1 no_proxy=1\n';

export const versionOf = (): string | null => {
  const { stdout, error } = spawnSync('shellcheck', ['--version'], { encoding: 'utf8' });
  return error === undefined ? /^version: (.*)$/m.exec(stdout)?.[1] ?? 'unknown' : null;
};

interface Comment { readonly file: string; readonly line: number; readonly code: number }

/** What the program on PATH says. */
export function theirs(scripts: readonly string[], dialect: string): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'imglint-agreement-'));
  try {
    const files = scripts.map((text, index) => {
      const file = join(folder, `${String(index)}.sh`);
      writeFileSync(file, known + text);
      return file;
    });
    const comments = new Map<string, Comment[]>(files.map((file) => [file, []]));
    for (let from = 0; from < files.length; from += 400) {
      const { stdout } = spawnSync('shellcheck', ['--norc', '-S', 'style', '-s', dialect, '-f', 'json', ...files.slice(from, from + 400)],
        { encoding: 'utf8', maxBuffer: 1 << 28 });
      for (const comment of JSON.parse(stdout) as readonly Comment[]) comments.get(comment.file)?.push(comment);
    }
    return files.map((file) => {
      const all = comments.get(file) ?? [];
      return {
        said: counted(all.map(({ line, code }) => keyOf(line - 1, `SC${String(code)}`))),
        broken: all.some(({ code }) => [1070, 1072, 1073, 1088, 1089].includes(code)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What our rules say, judging as hadolint would. */
export function ours(scripts: readonly string[], dialect: string): readonly Verdict[] {
  return scripts.map((text) => {
    const dockerfile = parse(`FROM a:1\nSHELL ["/bin/${dialect}", "-c"]\nRUN <<'END_OF_SCRIPT'\n${text}\nEND_OF_SCRIPT\n`, { as: 'hadolint' });
    const models = modelsOf(dockerfile, null, 'hadolint');
    const found: string[] = [];
    for (const { meta, check } of shellRules) {
      const code = meta.aliases?.find(isShellCode) ?? '';
      for (const { at } of check({ ...models, as: 'hadolint', options: {} })) {
        if ('start' in at) found.push(keyOf(dockerfile.lines.lineAt(at.start) - 3, code));
      }
    }
    const broken = models.shells !== undefined && checkedScripts(dockerfile, models.shells).some(({ isBroken }) => isBroken);
    return { said: counted(found), broken };
  });
}

/** That a script cannot be read, which is said once: where, each program has its own idea. */
export const unreadable: ReadonlySet<string> = new Set(['SC1072', 'SC1088']);
const keyOf = (line: number, code: string): string => `${String(unreadable.has(code) ? 0 : line)} ${code}`;

const counted = (keys: readonly string[]): Said => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
