import { Scribe, spanIn, type Source } from '../source.js';
import { forEachChild, type Tree } from '../syntax.js';
import type { Span } from '../../text/span.js';

export type Node = Tree.SyntaxNode;
export type Kind = Node['type'];
export type NodeOf<K extends Kind> = Extract<Node, { readonly type: K }>;

/** A node of a script's tree, and what it stands in. */
export interface Site<N extends Node = Node> {
  readonly node: N;
  /** Null for the script itself. The parent of what stands in a substitution is that substitution's own `Script`. */
  readonly parent: Site | null;
  /** The text its `pos` and `end` count in: another one inside backticks that hold escapes. */
  readonly source: Source;
  /** Its number in the order of the text. */
  readonly order: number;
  /** What stands right below it. */
  readonly children: readonly Site[];
}

export const isA = <K extends Kind>(site: Site | null, ...kinds: readonly K[]): site is Site<NodeOf<K>> =>
  site !== null && kinds.some((kind) => site.node.type === kind);

/** Where a node stands in the file. */
export const spanOf = ({ node, source }: Pick<Site, 'node' | 'source'>): Span => spanIn(source, node.pos, node.end);

/** A part of a node's text, by indices into its source. */
export const partOf = ({ source }: Pick<Site, 'source'>, start: number, end: number): Span => spanIn(source, start, end);

/** As written, continuations joined. */
export const textOf = ({ node, source }: Pick<Site, 'node' | 'source'>): string => source.text.slice(node.pos, node.end);

export function* ancestors(site: Site): Generator<Site> {
  for (let up = site.parent; up !== null; up = up.parent) yield up;
}

/** A script taken apart: every node with its parent, by kind, in the order of the text (but for redirections). */
export interface Sites {
  readonly root: Site<Tree.ParsedScript>;
  readonly byKind: ReadonlyMap<Kind, readonly Site[]>;
  /** What did not parse, in substitutions too; positions are those of the file. */
  readonly errors: readonly Readonly<{ message: string; at: number }>[];
}

/** Each substitution is parsed anew, so their number is bounded. */
const mostSubstitutions = 16;

export function sitesOf(source: Source, tree: Tree.ParsedScript): Sites {
  const byKind = new Map<Kind, Site[]>();
  const errors: { message: string; at: number }[] = [];
  let order = 0;

  const visit = (node: Node, parent: Site | null, text: Source, substitutions: number): Site => {
    const children: Site[] = [];
    const site: Site = { node, parent, source: text, order: order++, children };
    const same = byKind.get(node.type);
    if (same === undefined) byKind.set(node.type, [site]);
    else same.push(site);

    let inner = text;
    let depth = substitutions;
    if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution' || node.type === 'ArithmeticCommandExpansion') {
      if (++depth > mostSubstitutions) {
        errors.push({ message: 'substitutions are nested too deeply', at: text.at(node.pos) });
        return site;
      }
      if (node.script?.source !== undefined) inner = backticked(text, node, node.script.source);
    }
    if (node.type === 'Script') {
      for (const error of errorsOf(node)) errors.push({ message: error.message, at: text.at(error.pos) });
    }
    if (node.type !== 'Command' && node.type !== 'Redirected') {
      forEachChild(node, (child) => {
        children.push(visit(child, site, inner, depth));
      });
      return site;
    }
    // ShellCheck counts the redirections of a command before its words; for all others the order is that of the text.
    forEachChild(node, (child) => {
      if (isRedirection(child)) children.push(visit(child, site, inner, depth));
    });
    forEachChild(node, (child) => {
      if (!isRedirection(child)) children.push(visit(child, site, inner, depth));
    });
    return site;
  };

  const root = visit(tree, null, source, 0) as Site<Tree.ParsedScript>;
  return { root, byKind, errors };
}

const isRedirection = ({ type }: Node): boolean => type === 'Redirect' || type === 'HereString' || type === 'HereDoc';

const errorsOf = (script: Tree.ParsedScript): NonNullable<Tree.ParsedScript['errors']> => script.errors ?? [];

/** What a backslash protects inside backticks. */
const escapable = '$`\\';

/** The text between backticks that held escapes. The parser has unescaped it; should we differ, every place is that of the whole. */
function backticked(source: Source, { pos, end }: { pos: number; end: number }, text: string): Source {
  const start = source.text.indexOf('`', pos) + 1;
  const candidates = [escapable, `${escapable}"`].map((protectedOnes) => {
    const scribe = new Scribe();
    scribe.unescape(source, start, end - 1, protectedOnes);
    return scribe.done();
  });
  const whole = spanIn(source, pos, end);
  return candidates.find((candidate) => candidate.text === text) ?? { text, at: () => whole.start, endOf: () => whole.end };
}
