import type { BuildContext } from '../../src/discover/context.js';
import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { nameOf } from '../../src/layers/places.js';
import { contextPath } from '../../src/layers/transfers.js';
import { isSuppression } from '../../src/shell/edits.js';
import { newlineOf } from '../../src/text/lines.js';
import { replaceAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'merge-consecutive-copies', presets: ['size'], severity: 'info',
  needs: ['dockerfile'], uses: ['context'], fix: 'safe',
  about: { instructions: ['COPY'] },
  summary: 'COPY after COPY to the same folder',
  rationale: 'Every COPY is a layer, and each layer is a request when the image is pulled. One COPY takes any number of files.',
  messages: { apart: 'this COPY and the one in line {line} copy to {destination} alike; one COPY takes all of it' },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY a /x/\nCOPY b /x/', after: 'FROM alpine:3.23\nCOPY a b /x/',
    files: { a: '', b: '' },
  }],
}, function* ({ dockerfile, context }) {
  let group: Group | null = null;
  for (const instruction of dockerfile.instructions) {
    const copy = plainCopy(instruction, context);
    const names: readonly string[] = copy?.sources.map(({ text }) => nameOf(text)) ?? [];
    if (copy === null || group?.last.key !== copy.key || names.some((name) => group?.names.has(name) === true)) {
      group = copy === null || new Set(names).size < names.length ? null : { last: copy, names: new Set(names) };
      continue;
    }
    const edits = merged(dockerfile, group.last, copy);
    yield {
      message: 'apart', data: { line: String(group.last.instruction.line), destination: copy.destination.text }, at: instruction.keywordSpan,
      related: [{ at: group.last.instruction.keywordSpan, text: 'the COPY above it' }],
      ...(edits === null ? {} : { fix: safeFix('Copy it with the COPY above', ...edits) }),
    };
    for (const name of names) group.names.add(name);
    group = { last: copy, names: group.names };
  }
});

interface Group { readonly last: PlainCopy; readonly names: Set<string> }

/** A COPY of files, each by its name, into a folder. */
interface PlainCopy {
  readonly instruction: Instruction;
  readonly sources: readonly Word[];
  readonly destination: Word;
  /** Flags and destination. */
  readonly key: string;
}

function plainCopy(instruction: Instruction, context: BuildContext | null): PlainCopy | null {
  const { keyword, words, flags, heredocs, json } = instruction;
  const destination = words.at(-1);
  const sources = words.slice(0, -1);
  if (keyword !== 'COPY' || json !== null || heredocs.length > 0 || destination === undefined || sources.length === 0) return null;
  if (!/\/$|^\.$/.test(destination.text) || flags.some(({ name }) => name === 'parents')) return null;
  const isFrom = flags.some(({ name }) => name === 'from');
  if (!sources.every(({ text }) => isFile(text, isFrom ? null : context))) return null;
  const said = flags.map(({ name, value }) => `${name}=${value?.text ?? ''}`).sort();
  return { instruction, sources, destination, key: [...said, destination.text.replace(/^\.\/$/, '.')].join('\n') };
}

/** The context knows, else the name tells: an ending, or what everybody calls a file. */
const isFile = (source: string, context: BuildContext | null): boolean => {
  if (/[*?[\]$\\"']/.test(source) || source.endsWith('/')) return false;
  const kind = context?.kind(contextPath(source)) ?? null;
  if (kind !== null) return kind === 'file';
  const name = nameOf(source);
  return ordinary.has(name) || /^\.[\w-]*(?:rc|ignore|env)$/.test(name) || (/[^.]\.[A-Za-z]\w{0,7}$/.test(name) && !name.endsWith('.d'));
};

const ordinary: ReadonlySet<string> = new Set([
  'Gemfile', 'Makefile', 'Pipfile', 'Rakefile', 'Procfile', 'LICENSE', 'README', 'gradlew', 'mvnw', 'artisan', 'Cargo.lock', 'Gemfile.lock', 'Pipfile.lock',
]);

/** Takes out what stands between the sources of the two; comments stay where they are, as lines of the one COPY. */
function merged(dockerfile: Dockerfile, first: PlainCopy, second: PlainCopy): readonly TextEdit[] | null {
  const { text, lines, escape } = dockerfile;
  const [from, to] = [first.sources.at(-1)?.span.end, second.sources[0]?.span.start];
  if (from === undefined || to === undefined) return null;
  const comments: string[] = [];
  for (let line = lines.lineAt(from) + 1; line < lines.lineAt(to); line++) {
    const content = lines.text(line);
    if (/^[ \t]*#/.test(content)) comments.push(content);
  }
  if (comments.some((comment) => isSuppression(comment.trimStart().slice(1).trimStart()))) return null;
  const newline = newlineOf(text);
  const joint = comments.length === 0 ? ' ' : ` ${escape}${newline}${comments.map((comment) => comment + newline).join('')}    `;
  const dot = second.destination.text === '.' ? [replaceAt(second.destination.span, './')] : [];
  return [replaceAt(span(from, to), joint), ...dot];
}
