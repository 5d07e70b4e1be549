import type { AnyRule } from '../engine/rule.js';
import type { Config, RuleEntry, Source } from './model.js';

const builtIn: Source = { kind: 'built-in' };

/** What `shell.engine` says of rules; what names a rule comes after it and counts more. */
export const engineEntries = (rules: readonly AnyRule[], { shellEngine, from }: Config): readonly RuleEntry[] => {
  const source = from.shellEngine ?? builtIn;
  const entry = (concerned: readonly AnyRule[], severity: 'off' | null): RuleEntry => ({ rules: concerned, breadth: 'group', severity, options: {}, source });
  const program = rules.filter(({ meta }) => meta.needs.includes('shellcheck'));
  switch (shellEngine) {
    case 'builtin': return [entry(program, 'off')];
    case 'shellcheck': return [entry(program, null)];
    case 'off': return [entry([...program, ...rules.filter(isShellCheck)], 'off')];
  }
};

/** It says what a code of ShellCheck's is about. */
const isShellCheck = ({ meta }: AnyRule): boolean => meta.aliases?.some((alias) => /^SC\d{4}$/.test(alias)) === true;
