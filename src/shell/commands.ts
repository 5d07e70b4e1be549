import { errorIn, type ShellError } from './errors.js';
import { flagsOf } from './flags.js';
import { membersOf, operatorAt, type Member } from './lists.js';
import type { Argument, Command, Redirect } from './model.js';
import { Scribe, spanIn, type Source } from './source.js';
import { forEachChild, parseShell, type Tree } from './syntax.js';
import type { Span } from '../text/span.js';
import { argumentOf, assignmentArgument, literalSource } from './words.js';
import { programOf, unwrap, type Unwrapped } from './wrappers.js';


/** Where in the script a walk stands. */
export interface Surroundings {
  readonly source: Source;
  readonly statement: number;
  readonly depth: number;
  readonly wrappers: readonly string[];
  /** The bodies of heredocs are not the shell's: the substitutions in them are left alone. */
  readonly opaqueBodies: boolean;
  /** Substitutions around it: each of them is parsed anew, so their number is bounded. */
  readonly substitutions: number;
  /** Texts around it that a shell reads (`sh -c`, `bash <<E`); bounded likewise. */
  readonly texts: number;
}

/** How a command is joined to what stands before it. */
type Joint = Pick<Command, 'link' | 'linkSpan' | 'pipeline' | 'stage'>;
type Found = Pick<Command, 'span' | 'wholeSpan' | 'assigns' | 'redirects' | 'wrappers'>;

const mostSubstitutions = 16;
const mostTexts = 8;
/** What a backslash protects inside backticks, and in the body of an unquoted heredoc. */
const escapableInBackticks = '$`\\';
const escapableInHeredoc = `${escapableInBackticks}\n`;

export class CommandWalk {
  readonly commands: Command[] = [];
  readonly errors: ShellError[] = [];
  readonly pipes: Span[] = [];
  /** How many heredocs were met. */
  heredocs = 0;
  #pipelines = 0;

  /** A list of the script or below it. What a looked-through shell reads takes over how that shell was joined. */
  list(statements: readonly Tree.Statement[], place: Surroundings, inherited: Joint | null = null): void {
    for (const member of membersOf(place.source.text, statements)) this.member(member, place, member.link === 'first' ? inherited : null);
  }

  member({ node, link, linkAt }: Member, place: Surroundings, inherited: Joint | null = null): void {
    const joint = inherited ?? { link, linkSpan: linkAt && spanIn(place.source, linkAt.start, linkAt.end), pipeline: this.#pipelines++, stage: 0 };
    if (node.type !== 'Pipeline') {
      this.#node(node, place, joint);
      return;
    }
    const timed = node.prefixes.some(({ type }) => type === 'Time') ? { ...place, wrappers: [...place.wrappers, 'time'] } : place;
    let end = node.pos;
    node.commands.forEach((command, index) => {
      const operator = node.operators[index - 1];
      this.#node(command, timed, operator === undefined ? joint : this.#piped(place.source, end, operator, joint, index));
      end = command.end;
    });
  }

  #alone(): Joint {
    return { link: 'first', linkSpan: null, pipeline: this.#pipelines++, stage: 0 };
  }

  #piped(source: Source, from: number, operator: Tree.PipeOperator, { pipeline, stage }: Joint, index: number): Joint {
    const { link, linkAt } = operatorAt(source.text, from, operator);
    const linkSpan = spanIn(source, linkAt?.start ?? from, linkAt?.end ?? from);
    this.pipes.push(linkSpan);
    return { link, linkSpan, pipeline, stage: stage + index };
  }

  /** Whatever is not a command itself is gone through for the lists inside it. */
  #node(node: Tree.SyntaxNode, place: Surroundings, joint: Joint | null): void {
    switch (node.type) {
      case 'Command':
        this.#command(node, place, joint ?? this.#alone());
        return;
      case 'CompoundList':
        this.list(node.commands, { ...place, depth: place.depth + 1 });
        return;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        this.#substitution(node, place);
        return;
      default:
        if (node.type === 'HereDoc') this.heredocs++;
        forEachChild(node, (child) => {
          if (!(child.type === 'HereDocBody' && place.opaqueBodies)) this.#node(child, place, null);
        });
    }
  }

  #substitution(node: Tree.CommandExpansionPart | Tree.ProcessSubstitutionPart | Tree.ArithmeticCommandExpansion, place: Surroundings): void {
    if (place.substitutions >= mostSubstitutions) {
      this.errors.push({ message: 'substitutions are nested too deeply', span: spanIn(place.source, node.pos, node.end) });
      return;
    }
    const { script } = node;
    if (script === undefined) return;
    const source = script.source === undefined ? place.source : backticked(place.source, node, script.source);
    for (const error of script.errors ?? []) this.errors.push(errorIn(source, error));
    this.list(script.commands, { ...place, source, depth: place.depth + 1, substitutions: place.substitutions + 1 });
  }

  #command(node: Tree.Command, place: Surroundings, joint: Joint): void {
    const body = node.name === undefined ? null : this.#simple(node, node.name, place, joint);
    forEachChild(node, (child) => {
      if (child.type === 'HereDoc' && child.body === body) this.heredocs++;
      else this.#node(child, place, null);
    });
  }

  /** Adds what the command comes down to. Returns the heredoc body that was read as a script, if one was. */
  #simple(node: Tree.Command, name: Tree.Word, place: Surroundings, joint: Joint): Tree.HereDocBody | null {
    const { source } = place;
    const nodes = [name, ...node.args];
    const words = nodes.map((word) => (word.type === 'Word' ? argumentOf(source, word) : assignmentArgument(source, word)));
    if (programOf(words[0]) === null || words[0]?.value === '[') return null;

    const unwrapped = unwrap(words);
    const wrappers = unwrapped.wrappers.length === 0 ? place.wrappers : [...place.wrappers, ...unwrapped.wrappers];
    const input = unwrapped.script === 'stdin' ? heredocOf(node) : null;
    const text = input !== null ? stdinSource(source, input)
      : typeof unwrapped.script === 'number' ? scriptWord(source, nodes[unwrapped.script]) : null;
    const shell = programOf(words[unwrapped.at]) ?? '';
    if (text !== null && this.text(text, { ...place, wrappers: [...wrappers, shell] }, joint)) return input?.body ?? null;

    this.#push(words, unwrapped, {
      wrappers,
      span: spanIn(source, nodes[unwrapped.at]?.pos ?? node.pos, node.end),
      wholeSpan: spanIn(source, node.pos, node.end),
      assigns: node.prefix.flatMap((part) => (part.type === 'Assignment' ? [assignmentOf(source, part)] : [])),
      redirects: node.redirects.map((redirect) => redirectOf(source, redirect)),
    }, joint, place);
    return null;
  }

  /** A text that a looked-through shell reads. False, and nothing added, if it cannot be read: then the shell is the command. */
  text(text: Source, place: Surroundings, joint: Joint | null): boolean {
    if (place.texts >= mostTexts) return false;
    const inner = new CommandWalk();
    inner.#pipelines = this.#pipelines;
    const tree = parseShell(text.text);
    if (tree.errors !== undefined && tree.errors.length > 0) return false;
    inner.list(tree.commands, { ...place, source: text, depth: place.depth + 1, opaqueBodies: false, texts: place.texts + 1 }, joint);
    if (inner.errors.length > 0) return false;
    for (const command of inner.commands) this.commands.push(command);
    for (const pipe of inner.pipes) this.pipes.push(pipe);
    this.#pipelines = inner.#pipelines;
    return true;
  }

  /** The command of an exec form. */
  exec(words: readonly Argument[], unwrapped: Unwrapped, place: Surroundings, span: Span): void {
    if (programOf(words[0]) === null) return;
    this.#push(words, unwrapped, {
      wrappers: unwrapped.wrappers, assigns: [], redirects: [], wholeSpan: span,
      span: { start: words[unwrapped.at]?.span.start ?? span.start, end: words.at(-1)?.span.end ?? span.end },
    }, this.#alone(), place);
  }

  /** Field by field: spreading objects is what takes the time in a script of 20,000 lines. */
  #push(words: readonly Argument[], { at, assigns }: Unwrapped, found: Found, joint: Joint, place: Surroundings): void {
    const args = words.slice(at + 1);
    this.commands.push({
      name: programOf(words[at]) ?? '',
      nameSpan: words[at]?.span ?? found.span,
      span: found.span,
      wholeSpan: found.wholeSpan,
      args,
      flags: args.flatMap(flagsOf),
      assigns: assigns.length === 0 ? found.assigns : [...found.assigns, ...assigns.flatMap((index) => words[index] ?? []).map(assignmentIn)],
      redirects: found.redirects,
      link: joint.link,
      linkSpan: joint.linkSpan,
      depth: place.depth,
      statement: place.statement,
      wrappers: found.wrappers,
      stage: joint.stage,
      pipeline: joint.pipeline,
    });
  }
}

const assignmentOf = (source: Source, { name, value, pos, end }: Tree.Assignment): Command['assigns'][number] => ({
  name, value: value.type === 'Word' ? argumentOf(source, value).value : null, span: spanIn(source, pos, end),
});

/** `NAME=value` as a word that `env` or `sudo` takes. */
const assignmentIn = ({ value, prefix, span }: Argument): Command['assigns'][number] => {
  const equals = prefix.indexOf('=');
  return { name: prefix.slice(0, equals), value: value === null ? null : value.slice(equals + 1), span };
};

const redirectOf = (source: Source, redirect: Tree.Redirection): Redirect => ({
  operator: redirect.operator,
  descriptor: redirect.descriptor?.type === 'FileDescriptor' ? redirect.descriptor.value : null,
  target: redirect.type === 'HereDoc' || redirect.target === undefined ? null : argumentOf(source, redirect.target),
  span: spanIn(source, redirect.pos, redirect.end),
});

/** The heredoc that is a command's standard input: the last one wins. */
function heredocOf(node: Tree.Command): Tree.HereDoc | null {
  const inputs = node.redirects.filter(({ operator, descriptor }) => operator.startsWith('<')
    && (descriptor === undefined || (descriptor.type === 'FileDescriptor' && descriptor.value === 0)));
  const last = inputs.at(-1);
  return last?.type === 'HereDoc' ? last : null;
}

const scriptWord = (source: Source, word: Tree.CommandArgument | undefined): Source | null =>
  word?.type === 'Word' ? literalSource(source, word) : null;

/** A heredoc's body as the command reads it. */
function stdinSource(source: Source, { body, operator, delimiter }: Tree.HereDoc): Source {
  const scribe = new Scribe();
  for (let at = body.pos; at < body.end;) {
    while (operator === '<<-' && source.text[at] === '\t') at++;
    const lineEnd = source.text.indexOf('\n', at);
    const end = lineEnd === -1 || lineEnd >= body.end ? body.end : lineEnd + 1;
    if (delimiter?.quoted === true) scribe.copy(source, at, end);
    else scribe.unescape(source, at, end, escapableInHeredoc);
    at = end;
  }
  return scribe.done();
}

/** The text between backticks that held escapes. The parser has unescaped it; should we differ, every place is that of the whole. */
function backticked(source: Source, { pos, end }: { pos: number; end: number }, text: string): Source {
  const start = source.text.indexOf('`', pos) + 1;
  const candidates = [escapableInBackticks, `${escapableInBackticks}"`].map((escapable) => {
    const scribe = new Scribe();
    scribe.unescape(source, start, end - 1, escapable);
    return scribe.done();
  });
  const whole = spanIn(source, pos, end);
  return candidates.find((candidate) => candidate.text === text) ?? { text, at: () => whole.start, endOf: () => whole.end };
}
