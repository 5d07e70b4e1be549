import type { Dockerfile } from '../dockerfile/model.js';
import { anchorOf } from './anchor.js';
import { everything } from './meaning.js';
import { checkOptions, type CheckOptions } from './check-options.js';
import { fileCheck } from './file-check.js';
import type { Finding } from './rule.js';
import type { Choice } from './selection.js';

/** Experimental checks as a file asks for them: everywhere in its directive, or above one instruction. */
export interface Experiments {
  readonly choices: readonly Choice[];
  /** Whether a finding of one of them is where the file asked for it. */
  isAsked(finding: Finding): boolean;
}

export const experimentsIn = (dockerfile: Dockerfile | undefined, dormant: readonly Choice[]): Experiments => {
  if (dockerfile === undefined || dormant.length === 0 || ![dockerfile.text, dockerfile.checkArg].some((text) => text?.includes('experimental='))) return none;
  const names = (options: CheckOptions | null): ReadonlySet<string> => new Set(options?.experimental.map(({ name }) => name) ?? []);
  const everywhere = names(fileCheck(dockerfile));
  const above = new Map(dockerfile.instructions.map(({ index, comments }) => {
    const first = comments.filter(({ flush }) => flush).flatMap(({ text }) => /^check[ \t]*=[ \t]*(.*)$/i.exec(text)?.[1] ?? [])[0];
    return [index, names(checkOptions(first ?? '', 0))] as const;
  }));
  const all = [everywhere, ...above.values()];
  const asks = (set: ReadonlySet<string>, aliases: readonly string[]): boolean => set.has(everything) || aliases.some((alias) => set.has(alias));
  return {
    choices: dormant.filter(({ rule: { meta } }) => all.some((set) => asks(set, meta.aliases ?? []))),
    isAsked: (finding) => asks(everywhere, finding.aliases) || asks(above.get(anchorOf(dockerfile, finding)?.index ?? -1) ?? new Set(), finding.aliases),
  };
};

const none: Experiments = { choices: [], isAsked: () => true };
