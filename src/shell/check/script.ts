import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import type { Span } from '../../text/span.js';
import type { Script, Shells } from '../model.js';
import { sourceOf, type Source } from '../source.js';
import { parseShell, type Tree } from '../syntax.js';
import { dialectOf, type Dialect } from './dialect.js';
import { isKnownName } from './known-names.js';
import { silencedIn, type Silenced } from './silenced.js';
import { sitesOf, type Kind, type NodeOf, type Site, type Sites } from './site.js';

/** The script of one RUN as the shell checks see it: read once, everything else when first asked for. */
export class CheckedScript {
  readonly instruction: Instruction;
  /** What the fixes of src/shell/edits.ts work on. */
  readonly script: Script;
  readonly source: Source;
  readonly dialect: Dialect;
  /** Whether a variable comes from ENV, ARG or as a proxy: it counts as exported, with a value that needs no quotes. */
  readonly isKnown: (name: string) => boolean;
  #sites: Sites | null = null;
  #isBroken: boolean | null = null;
  #silenced: readonly Silenced[] | null = null;
  readonly #derived = new Map<unknown, unknown>();

  constructor(dockerfile: Dockerfile, instruction: Instruction, script: Script, dialect: Dialect) {
    this.instruction = instruction;
    this.script = script;
    this.source = sourceOf(script.text, script.at);
    this.dialect = dialect;
    this.isKnown = isKnownName(dockerfile, instruction);
  }

  get text(): string {
    return this.source.text;
  }

  get root(): Site<Tree.ParsedScript> {
    return this.sites.root;
  }

  /** What our parser did not take. */
  get errors(): Sites['errors'] {
    return this.sites.errors;
  }

  /** Nobody can judge it: whoever's way of reading is asked for, or our parser, does not get to its end. Only rules about just that hear of it. */
  get isBroken(): boolean {
    const { errors, asHadolint } = this.script;
    return this.#isBroken ??= errors.length > 0 || (asHadolint?.stop ?? null) !== null || this.errors.length > 0;
  }

  /** Every node of a kind, in the order of the text. */
  all<K extends Kind>(kind: K): readonly Site<NodeOf<K>>[] {
    return (this.sites.byKind.get(kind) ?? []) as readonly Site<NodeOf<K>>[];
  }

  /** The site of a node that stands right below another. */
  child<N extends Tree.SyntaxNode>(site: Site, node: N): Site<N> {
    const found = site.children.find((each): each is Site<N> => each.node === node);
    if (found === undefined) throw new Error(`a ${node.type} is not a child of this ${site.node.type}`);
    return found;
  }

  /** Everything below a node, itself first. */
  *within(site: Site): Generator<Site> {
    yield site;
    for (const each of site.children) yield* this.within(each);
  }

  /** What somebody has made of this script, made once: variable flow and the like. */
  derived<T>(make: (script: CheckedScript) => T): T {
    if (!this.#derived.has(make)) this.#derived.set(make, make(this));
    return this.#derived.get(make) as T;
  }

  /** Whether a `# shellcheck disable=` covers a place. */
  isSilenced(code: string, { start }: Span): boolean {
    this.#silenced ??= silencedIn(this.text, this.all('Statement'));
    return this.#silenced.some((each) => each.start <= start && start < each.end && each.codes(code));
  }

  get sites(): Sites {
    return this.#sites ??= sitesOf(this.source, parseShell(this.text));
  }
}

const made = new WeakMap<Shells, readonly CheckedScript[]>();

/** The scripts that are judged: of every RUN in shell form, triggers included, that a shell of ours reads. */
export function checkedScripts(dockerfile: Dockerfile, shells: Shells): readonly CheckedScript[] {
  const known = made.get(shells);
  if (known !== undefined) return known;
  const scripts = dockerfile.instructions.flatMap((outer) => {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || script.form === 'exec' || /^#!(?!\/bin\/(?:sh|bash|ksh)\b|\/usr\/bin\/env (?:sh|bash|ksh)\b)/.test(script.text)) return [];
    const words = script.asHadolint === undefined ? instruction.shell.words : script.asHadolint.shell;
    const dialect = words === null ? null : dialectOf(script.interpreter?.split(/[ \t]+/) ?? words);
    return dialect === null ? [] : [new CheckedScript(dockerfile, instruction, script, dialect)];
  });
  made.set(shells, scripts);
  return scripts;
}
