import type { HeavyPath } from './broad-copy.js';
import type { BuildContext } from './context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { heavyKindOf, isJunk, makerOf, readsGitHistory, recreatedBy, type Maker } from '../knowledge/heavy-paths.js';
import type { Shells } from '../shell/model.js';

/** What the Dockerfile does with the context, as far as it decides what may be kept out of it. */
export interface BuildHabits {
  readonly makers: ReadonlySet<Maker>;
  readonly readsHistory: boolean;
  /** The lines of the context's .gitignore: what they name is made, not written. */
  readonly gitIgnored: ReadonlySet<string>;
}

export function habitsOf(dockerfile: Dockerfile, shells: Shells, context: BuildContext): BuildHabits {
  const commands = dockerfile.instructions.flatMap((instruction) => shells.commands(instruction.trigger ?? instruction));
  return {
    makers: new Set(commands.flatMap((command) => makerOf(command) ?? [])),
    readsHistory: commands.some(readsGitHistory),
    gitIgnored: new Set((context.read('.gitignore') ?? '').split('\n').map((line) => line.trim().replace(/^\/|\/$/g, '')).map((line) => line.replace(/^\*\*\//, ''))),
  };
}

/** Names that a source folder may have as well as a folder of build output. */
const ambiguous = new Set(['build', 'out', 'dist', 'bin', 'obj', 'target', 'vendor', 'deps', 'env', 'logs', 'tmp']);

/** A line for an ignore file, and whether adding it surely changes nothing about the image. */
export interface Ignorable {
  readonly line: string;
  readonly isSafe: boolean;
}

export function ignorable({ path, kind }: HeavyPath, habits: BuildHabits): Ignorable {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isGenerated = !ambiguous.has(name) || habits.gitIgnored.has(name) || habits.gitIgnored.has(path);
  const line = kind.pattern.includes('*') && !kind.pattern.includes('/') ? `**/${kind.pattern}`
    : ambiguous.has(name) || kind.pattern.includes('/') ? path : `**/${name}`;
  const isSafe = kind.category === 'vcs' ? !habits.readsHistory : isJunk(path) || (isGenerated && recreatedBy(path, habits.makers));
  return { line, isSafe };
}

/** What a build with these habits writes anew wherever it lies, also where nothing of it exists today. */
export const regenerated = ({ makers, readsHistory }: BuildHabits): readonly Readonly<{ line: string; category: string }>[] => [
  ...(readsHistory ? [] : ['.git']),
  ...['node_modules', '.venv', 'venv', '__pycache__', '.next', '.gradle'].filter((name) => recreatedBy(name, makers)),
  '.DS_Store', '.idea', '.vscode', 'Thumbs.db', '*.swp',
].map((name) => ({ line: `**/${name}`, category: heavyKindOf(name)?.category ?? 'editor' }));
