import type { Dockerfile, Instruction, Word } from '../dockerfile/model.js';
import { CommandWalk, type Surroundings } from './commands.js';
import { commentsOf } from './comments.js';
import { errorIn, type ShellError } from './errors.js';
import { inputOf, type Input } from './input.js';
import { membersOf, skipBlanks, type Member } from './lists.js';
import type { Argument, Script, Statement } from './model.js';
import { Scribe, spanIn, type Source } from './source.js';
import { parseShell, type Tree } from './syntax.js';
import { programOf, unwrap } from './wrappers.js';

type Reading = Pick<Script, 'errors' | 'commands' | 'statements' | 'pipes' | 'comments' | 'trailing'>;

const nothing: Reading = { errors: [], commands: [], statements: [], pipes: [], comments: [], trailing: null };

/** Reads the script of one instruction (RULES 1.8, default mode). */
export function readScript({ text: file }: Dockerfile, instruction: Instruction): Script | null {
  const input = inputOf(file, instruction);
  if (input === null) return null;
  if (input.form === 'exec') return readExec(instruction, input);
  const { form, source, span, interpreter } = input;
  return { instruction, form, text: source.text, at: source.at, span, interpreter, ...readText(source, { ...top(source), opaqueBodies: form === 'shell' }) };
}

const top = (source: Source): Surroundings =>
  ({ source, statement: 0, depth: 0, wrappers: [], opaqueBodies: false, substitutions: 0, texts: 0 });

/** One command, or what it hands to a shell with `-c`. */
function readExec(instruction: Instruction, { words, span }: Input & { form: 'exec' }): Script {
  const args = words.map(execArgument);
  const unwrapped = unwrap(args);
  const text = typeof unwrapped.script === 'number' ? words[unwrapped.script] : undefined;
  if (text !== undefined) {
    const source = jsonSource(text);
    const wrappers = [...unwrapped.wrappers, programOf(args[unwrapped.at]) ?? ''];
    return { instruction, form: 'exec', text: source.text, at: source.at, span, interpreter: null, ...readText(source, { ...top(source), wrappers }) };
  }
  const source = joinWords(words);
  const walk = new CommandWalk();
  walk.exec(args, unwrapped, top(source), span);
  const { commands } = walk;
  const statement: Statement = { span, link: 'first', linkSpan: null, background: false, kind: 'simple', opensHeredoc: false, commands };
  return { instruction, form: 'exec', text: source.text, at: source.at, span, interpreter: null, ...nothing, commands, statements: [statement] };
}

/** No shell reads the words of an exec form: what looks like a variable is just text. */
const execArgument = ({ text, span }: Word): Argument => ({ value: text, prefix: text, text, span });

/** A character of a JSON string ends where the next one begins, since it may be an escape. */
const jsonSource = ({ text, offsets }: Word): Source => ({ text, at: offsets, endOf: (index) => offsets(index + 1) });

function joinWords(words: readonly Word[]): Source {
  const scribe = new Scribe();
  words.forEach(({ text, span }, index) => {
    if (index > 0) scribe.write(' ', span.start, span.start);
    for (let i = 0; i < text.length; i++) scribe.write(text.charAt(i), span.start, span.end);
  });
  return scribe.done();
}

function readText(source: Source, place: Surroundings): Reading {
  try {
    const tree = parseShell(source.text);
    const errors = (tree.errors ?? []).map((error) => errorIn(source, error));
    return errors.length > 0 ? { ...nothing, errors } : readTree(source, tree, place);
  } catch (error) {
    // Parser and walk recurse where the language does, and the parser does not bound all of it (`coproc coproc …`).
    if (!(error instanceof RangeError)) throw error;
    return { ...nothing, errors: [{ message: 'nested too deeply to be read', span: spanIn(source, 0, source.text.length) }] };
  }
}

function readTree(source: Source, tree: Tree.ParsedScript, place: Surroundings): Reading {
  const walk = new CommandWalk();
  const members = membersOf(source.text, tree.commands);
  const statements = members.map((member, statement): Statement => {
    const from = walk.commands.length;
    const { heredocs } = walk;
    walk.member(member, { ...place, statement });
    return {
      span: spanIn(source, member.node.pos, member.node.end),
      link: member.link,
      linkSpan: member.linkAt && spanIn(source, member.linkAt.start, member.linkAt.end),
      background: member.background,
      kind: kindOf(member.node),
      opensHeredoc: walk.heredocs > heredocs,
      commands: walk.commands.slice(from),
    };
  });
  if (walk.errors.length > 0) return { ...nothing, errors: inOrder(walk.errors) };
  const { commands, pipes } = walk;
  return { errors: [], commands, statements, pipes, comments: commentsOf(source, tree), trailing: trailingOf(source, members.at(-1)) };
}

const inOrder = (errors: readonly ShellError[]): readonly ShellError[] => [...errors].sort((a, b) => a.span.start - b.span.start);

function kindOf(node: Tree.PipelineNode): Statement['kind'] {
  switch (node.type) {
    case 'Pipeline': return 'pipeline';
    case 'Function': return 'function';
    case 'Command': return node.name === undefined && node.prefix.some(({ type }) => type === 'Assignment') ? 'assignment' : 'simple';
    default: return 'compound';
  }
}

function trailingOf(source: Source, last: Member | undefined): Script['trailing'] {
  if (last === undefined || last.background) return null;
  const at = skipBlanks(source.text, last.node.end);
  return source.text[at] === ';' ? spanIn(source, at, at + 1) : null;
}
