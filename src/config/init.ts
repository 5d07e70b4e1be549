import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRule } from '../engine/rule.js';
import { readDocument } from './document.js';
import { configNames, isConfig, isFile } from './find.js';
import { mildestFirst, readHadolint, type HadolintSettings } from './hadolint.js';
import { RuleNames } from './names.js';

/** A file `imglint init` makes, or, where it exists, leaves alone: then the text is what to add to it, empty if it is there. */
export interface PlannedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly exists: boolean;
}

export type About = Readonly<{ version: string; rules: readonly AnyRule[] }>;

const repository = 'imglint/imglint';

/** What to set up in a folder, as far as its files tell. Nothing is written. */
export const plan = async (folder: string, about: About): Promise<readonly PlannedFile[]> => {
  const isGit = existsSync(join(folder, '.git'));
  const preCommit = readIfThere(join(folder, '.pre-commit-config.yaml'));
  return [
    await planConfig(folder, about),
    ...(isGit || preCommit !== null ? [planPreCommit(preCommit, about.version)] : []),
    ...(isOnGitHub(folder) ? [planWorkflow(folder, about.version)] : []),
  ];
};

const planConfig = async (folder: string, { rules }: About): Promise<PlannedFile> => {
  const existing = configNames.find((name) => isConfig(join(folder, name)));
  if (existing !== undefined) return { path: existing, text: '', exists: true };
  const hadolint = ['.hadolint.yaml', '.hadolint.yml'].map((name) => join(folder, name)).find(isFile);
  const said = hadolint === undefined ? null : readHadolint(await readDocument(hadolint, folder));
  return { path: '.imglintrc.yaml', exists: false, text: said === null ? freshConfig : configFrom(said, new RuleNames(rules)) };
};

const freshConfig = `# Sets of rules to start from: recommended, size, security, strict, hadolint, buildkit.
presets: [recommended]

# The mildest severity that makes a run fail: error, warning, info, style, or never.
failOn: warning

# What is different here, by id or alias; "imglint rules" lists them all.
# rules:
#   no-latest-tag: error
#   DL3008: off
`;

/** The same settings in our words. Codes of rules we do not have would be errors, so they are kept as a comment. */
const configFrom = (said: HadolintSettings, names: RuleNames): string => {
  const rules = new Map<string, string>();
  const unknown = new Set<string>();
  const set = (code: string, severity: string): void => {
    const ids = names.find(code)?.rules.map(({ meta }) => meta.id).join(', ');
    if (ids === undefined) unknown.add(code.replace(/\s+/g, ' '));
    else rules.set(ids, `${code}: ${severity}${ids === code ? '' : ` # ${ids}`}`);
  };
  for (const severity of mildestFirst) for (const { value } of said.override[severity] ?? []) set(value, severity);
  for (const { value } of said.ignored) set(value, 'off');
  return [
    '# Taken over from .hadolint.yaml, which imglint no longer reads beside this file.',
    'presets: [recommended]',
    ...(said.failOn === null ? [] : [`failOn: ${said.failOn.value}`]),
    ...block('trustedRegistries', (said.trustedRegistries?.value ?? []).map((one) => `- ${quoted(one)}`)),
    ...block('labelSchema', Object.entries(said.labelSchema?.value ?? {}).map(([label, type]) => `${quoted(label)}: ${type}`)),
    ...(said.strictLabels === null ? [] : [`strictLabels: ${said.strictLabels.value}`]),
    ...(said.disableIgnorePragma === null ? [] : [`disableIgnorePragma: ${said.disableIgnorePragma.value}`]),
    ...block('rules', [...rules.values()]),
    ...(unknown.size === 0 ? [] : [`# Not among the rules of imglint: ${[...unknown].join(', ')}`]),
    '',
  ].join('\n');
};

const block = (key: string, lines: readonly string[]): readonly string[] =>
  (lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)]);

/** JSON's texts are YAML's; a word that looks like one might be another thing in YAML. */
const quoted = (text: string): string => (/^[a-z][\w-]*[./][\w./-]*$/i.test(text) ? text : JSON.stringify(text));

const planPreCommit = (existing: string | null, version: string): PlannedFile => {
  const entry = `  - repo: https://github.com/${repository}\n    rev: v${version}\n    hooks:\n      - id: imglint\n`;
  const path = '.pre-commit-config.yaml';
  if (existing === null) return { path, text: `repos:\n${entry}`, exists: false };
  return { path, text: existing.includes(repository) ? '' : entry, exists: true };
};

const isOnGitHub = (folder: string): boolean => {
  if (existsSync(join(folder, '.github'))) return true;
  return /^\s*url\s*=\s*\S*\bgithub\.com[:/]/m.test(readIfThere(join(folder, '.git', 'config')) ?? '');
};

const planWorkflow = (folder: string, version: string): PlannedFile => {
  const path = '.github/workflows/imglint.yml';
  const exists = existsSync(join(folder, path));
  return { path, exists, text: exists ? '' : `name: imglint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  imglint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ${repository}@v${version}
` };
};

const readIfThere = (path: string): string | null => (isFile(path) ? readFileSync(path, 'utf8') : null);
