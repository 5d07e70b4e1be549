import { CommandCollector } from './commands.js';
import { Unreadable } from './cursor.js';
import { inputAsHadolint } from './input.js';
import { parseAsHadolint } from './parser.js';
import { checkedShell } from './shell.js';
import type { Item, Script as Reading } from './tree.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import { skipBlanks } from '../lists.js';
import type { Script, Statement } from '../model.js';
import { spanIn, type Source } from '../source.js';

/** Reads the script of an instruction as hadolint does (the H lines of RULES 1.8): as bash, whatever SHELL or a `#!` says. */
export function readScriptAsHadolint(dockerfile: Dockerfile, instruction: Instruction): Script | null {
  const input = inputAsHadolint(dockerfile.text, instruction);
  if (input === null) return null;
  const { source, form, span, interpreter, isWhole } = input;
  const script = { instruction, form, text: source.text, at: source.at, span, interpreter };
  const shell = checkedShell(dockerfile, instruction);
  try {
    const reading = parseAsHadolint(source);
    return { errors: [], asHadolint: { stop: stopAt(source, reading.end), shell }, ...readingOf(source, reading, isWhole), ...script };
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof RangeError)) throw error;
    const { at: place, message } = error instanceof Unreadable ? error : { at: 0, message: 'nested too deeply to be read' };
    const at = Math.max(Math.min(place, source.text.length - 1), 0);
    const errors = [{ message, span: spanIn(source, at, Math.min(at + 1, source.text.length)) }];
    return { errors, asHadolint: { stop: null, shell }, commands: [], statements: [], pipes: [], comments: [], trailing: null, ...script };
  }
}

/** What was not read to its end has commands, but no statements: nobody is to rewrite it. */
function readingOf(source: Source, { list: { items }, end, comments }: Reading, isWhole: boolean):
Pick<Script, 'commands' | 'statements' | 'pipes' | 'comments' | 'trailing'> {
  const collector = new CommandCollector();
  const { commands, pipes } = collector;
  const statements = items.map((item, index): Statement => {
    const from = commands.length;
    collector.item(source, item, index, 0);
    return {
      span: spanIn(source, item.node.start, item.node.end), link: item.link,
      linkSpan: item.linkAt && spanIn(source, item.linkAt.start, item.linkAt.end),
      background: item.background, kind: kindOf(item), opensHeredoc: opensHeredoc(item), commands: commands.slice(from),
    };
  });
  const last = items.at(-1);
  const semicolon = last === undefined || last.background ? -1 : skipBlanks(source.text, last.node.end);
  return {
    commands,
    statements: isWhole && end >= source.text.length ? statements : [],
    pipes,
    comments: comments.map((comment) => spanIn(source, comment.start, comment.end)),
    trailing: source.text[semicolon] === ';' ? spanIn(source, semicolon, semicolon + 1) : null,
  };
}

const stopAt = (source: Source, end: number): NonNullable<Script['asHadolint']>['stop'] =>
  (end < source.text.length ? { message: `unexpected token '${source.text.charAt(end)}'`, span: spanIn(source, end, end + 1) } : null);

function kindOf({ node }: Item): Statement['kind'] {
  return node.kind === 'simple' && node.words.length === 0 && node.assigns.length > 0 ? 'assignment' : node.kind;
}

const opensHeredoc = ({ node }: Item): boolean =>
  (node.kind === 'pipeline' ? node.parts : [node]).some((part) => part.kind === 'simple' && part.redirects.some(({ operator }) => /^<<-?$/.test(operator)));
