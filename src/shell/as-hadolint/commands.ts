import type { Item, List, Simple, Word } from './tree.js';
import { flagsOf } from '../flags.js';
import type { Argument, Command, Redirect } from '../model.js';
import { spanIn, type Source } from '../source.js';
import type { Span } from '../../text/span.js';

/** The word behind one of these is the command, whatever it is. */
const looksThrough = new Set(['busybox', 'builtin', 'command', 'run']);

type Joint = Pick<Command, 'link' | 'linkSpan' | 'pipeline' | 'stage'>;

/** Collects the commands of lists, each before those inside it. */
export class CommandCollector {
  readonly commands: Command[] = [];
  readonly pipes: Span[] = [];
  #pipelines = 0;

  list({ source, items }: List, statement: number, depth: number): void {
    for (const item of items) this.item(source, item, statement, depth);
  }

  item(source: Source, { node, link, linkAt }: Item, statement: number, depth: number): void {
    const joint: Joint = { link, linkSpan: linkAt && spanIn(source, linkAt.start, linkAt.end), pipeline: this.#pipelines++, stage: 0 };
    if (node.kind !== 'pipeline') {
      this.#node(source, node, joint, statement, depth);
      return;
    }
    node.parts.forEach((part, index) => {
      const operator = node.operators[index - 1];
      if (operator === undefined) this.#node(source, part, joint, statement, depth);
      else {
        const linkSpan = spanIn(source, operator.start, operator.end);
        this.pipes.push(linkSpan);
        this.#node(source, part, { ...joint, link: operator.link, linkSpan, stage: index }, statement, depth);
      }
    });
  }

  #node(source: Source, node: Item['node'], joint: Joint, statement: number, depth: number): void {
    if (node.kind === 'pipeline') return;
    if (node.kind === 'simple') this.#simple(source, node, joint, statement, depth);
    for (const list of node.inside) this.list(list, statement, depth + 1);
  }

  #simple(source: Source, { assigns, words, redirects, start, end }: Simple, joint: Joint, statement: number, depth: number): void {
    const [first] = words;
    if (first?.isLiteral !== true || first.text === '') return;
    const at = commandAt(words);
    const name = words[at];
    if (name === undefined) return;
    // The wrapper's own words, and the name itself, are arguments like all that follow.
    const args = words.slice(1).map((word) => argumentOf(source, word));
    this.commands.push({
      name: name.text,
      nameSpan: spanIn(source, name.start, name.end),
      span: spanIn(source, name.start, end),
      wholeSpan: spanIn(source, start, end),
      args, literalDashes: true,
      flags: args.flatMap(flagsOf),
      assigns: assigns.map((assign) => ({ name: assign.name, value: assign.value, span: spanIn(source, assign.start, assign.end) })),
      redirects: redirects.map(({ operator, descriptor, target, ...place }): Redirect => ({
        operator, descriptor, target: target && argumentOf(source, target), span: spanIn(source, place.start, place.end),
      })),
      ...joint, depth, statement,
      wrappers: words.slice(0, at).flatMap(({ text }, index) => (index === 0 ? [text] : [])),
    });
  }
}

/** The index of the word that is the command: behind one wrapper at most. */
function commandAt(words: readonly Word[]): number {
  const name = words[0]?.text ?? '';
  if (looksThrough.has(name)) return words.length > 1 ? 1 : 0;
  if (name !== 'exec') return 0;
  let at = 1;
  for (; words[at]?.text.startsWith('-'); at++) {
    const flag = words[at]?.text ?? '';
    if (flag === '--') {
      at++;
      break;
    }
    if (flag.endsWith('a')) at++;
  }
  return at < words.length ? at : 0;
}

const argumentOf = (source: Source, { text, start, end }: Word): Argument =>
  ({ value: text, prefix: text, text: source.text.slice(start, end), span: spanIn(source, start, end) });
