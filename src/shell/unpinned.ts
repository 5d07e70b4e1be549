import type { Command, Shells } from './model.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { spelled } from '../knowledge/command.js';
import { unpinnedAsHadolint } from '../knowledge/package-pins-as-hadolint.js';
import { unpinnedIn, type Known, type PinnedTool } from '../knowledge/package-pins.js';
import type { Span } from '../text/span.js';

/** The message of every rule that asks for versions. */
export const unpinned = '{tool} takes whatever version of {packages} it finds; write {form}';

export type UnpinnedProblem = Readonly<{
  message: 'unpinned'; data: Readonly<Record<'tool' | 'packages' | 'form', string>>; at: Span;
}>;

type Seen = Readonly<{ dockerfile: Dockerfile; shells: Shells; as: string | null }>;

/** What a rule knows beyond the tables. */
interface More {
  /** Tags that name no version. */
  readonly rejectTags?: readonly string[];
  /** The word names something whose version stands elsewhere. */
  readonly isPinnedElsewhere?: (word: string, command: Command, instruction: Instruction) => boolean;
  /** Which commands of a RUN are looked at: all. */
  readonly commands?: (all: readonly Command[]) => readonly Command[];
}

/** The commands that install something without saying which version. */
export function* unpinnedInstalls({ dockerfile, shells, as }: Seen, tool: PinnedTool, more: More = {}): Iterable<UnpinnedProblem> {
  const { rejectTags = [], isPinnedElsewhere = () => false, commands = (all) => all } = more;
  const unpinnedWords = as === 'hadolint' ? unpinnedAsHadolint(tool) : unpinnedIn(tool);
  const declared = { here: new Set<string>(), byTriggers: new Set<string>() };
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const names = outer.trigger === null ? declared.here : declared.byTriggers;
    if (instruction.keyword === 'ARG' || outer.trigger?.keyword === 'ENV') instruction.pairs.forEach(({ key }) => names.add(key.text));
    if (instruction.keyword !== 'RUN') continue;
    // For hadolint a trigger stands in a file of its own.
    const looksUp = as !== 'hadolint' || outer.trigger === null;
    let own: ReadonlySet<string> | null = null;
    const setsItself = (name: string): boolean => (own ??= assignedIn(shells.script(instruction)?.text ?? '')).has(name);
    for (const command of commands(shells.commands(instruction))) {
      const isDeclared: Known['isDeclared'] = (name) => names.has(name) || (looksUp && dockerfile.lookup(name, instruction) !== undefined)
        || (as === null && setsItself(name));
      const words = unpinnedWords(command, { isDeclared, rejectTags }).filter(({ word }) => !isPinnedElsewhere(spelled(word), command, instruction));
      const [first] = words;
      const at = command.args[first?.index ?? -1];
      if (first === undefined || at === undefined) continue;
      const packages = words.map(({ word }) => spelled(word).replace(/^--git=/, '')).join(', ');
      yield { message: 'unpinned', at: at.span, data: { tool: nameOf(command), packages, form: formOf(tool, command, spelled(first.word)) } };
    }
  }
}

/** The variables a script gives a value. */
const assignedIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/\b(?:(\w+)=|(?:for|read(?:[ \t]+-\w+)?)[ \t]+(\w+))/g), ([, assigned, read]) => assigned ?? read ?? ''));

const nameOf = ({ name, args }: Command): string => (name.startsWith('python') && args[0]?.value === '-m' ? args[1]?.value ?? name : name);

/** How the word is written with a version. */
const formOf = (tool: PinnedTool, { args }: Command, word: string): string => {
  const isModule = args.some(({ value }) => value === 'module');
  const name = word.replace(/@(?:latest|next|none)$/, '');
  if (isModule && (tool === 'yum' || tool === 'dnf')) return `${name}:<stream>`;
  if (/^(?:git|hg|svn|bzr)[+:]/.test(name)) return `${name}${tool === 'npm' ? '#' : '@'}<commit>`;
  if (tool === 'cargo' && name.includes('/')) return '--rev <commit>';
  return `${name}${marks[tool]}<version>`;
};

const marks: Readonly<Record<PinnedTool, string>> = {
  apt: '=', apk: '=', yum: '-', dnf: '-', zypper: '=', pip: '==', npm: '@', gem: ':', go: '@', cargo: '@',
};
