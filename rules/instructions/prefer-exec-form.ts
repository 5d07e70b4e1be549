import { jsonAttempt } from '../../src/dockerfile/json-attempt.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import type { Shells } from '../../src/shell/model.js';
import { isProgram, plainWords, type PlainWord } from '../../src/shell/plain-words.js';
import { deleteAt, replaceAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'prefer-exec-form', aliases: ['DL3025', 'JSONArgsRecommended'], presets: ['recommended', 'hadolint', 'buildkit'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'] },
  summary: 'A start command that a shell wraps',
  rationale: 'A shell is then process 1, and most shells hand no signal on: the container is killed instead of stopped, and ENTRYPOINT takes no arguments.',
  messages: {
    shell: '{keyword} starts a shell, which keeps signals from the program; write the words as JSON: {keyword} ["…"]',
    empty: '{keyword} without words starts an empty shell; write the words as JSON: {keyword} ["…"]',
  },
  options: {
    healthcheck: { doc: 'Also the test of a HEALTHCHECK that needs no shell.', default: false, in: { strict: true } },
    keepShell: { doc: 'Offer exec in a shell where a variable or a glob needs one.', default: false, in: { strict: true } },
  },
  examples: [{ before: 'FROM python:3.14-slim\nCMD gunicorn -b :80 web', after: 'FROM python:3.14-slim\nCMD ["gunicorn", "-b", ":80", "web"]' }],
}, function* ({ dockerfile, shells, as, options }) {
  const isMeant = as === 'hadolint' ? whateverTheShell : as === 'buildkit' ? withoutShell : ours(shells, options.healthcheck);
  const commanded = withCommand(dockerfile);
  for (const outer of dockerfile.instructions) {
    const instruction = as === null ? outer.trigger ?? outer : outer;
    const { keyword, keywordSpan, words, json, shell, errors } = instruction;
    if (!starts.has(keyword) || json !== null || (errors.length > 0 && as !== 'hadolint')) continue;
    const text = keyword === 'HEALTHCHECK' ? testOf(instruction) : words[0] ?? null;
    if (!isMeant(instruction, text)) continue;
    if (text === null) {
      yield { message: 'empty', data: { keyword }, at: keywordSpan };
      continue;
    }
    const mayGetWords = keyword === 'ENTRYPOINT' && instruction.stage !== null && commanded.has(instruction.stage);
    const fix = !shell.posix || shell.by !== null || mayGetWords ? null : repair(dockerfile, shells, instruction, text, options.keepShell);
    yield { message: 'shell', data: { keyword: keyword === 'HEALTHCHECK' ? 'HEALTHCHECK CMD' : keyword }, at: text.span, ...(fix === null ? {} : { fix }) };
  }
});

/** The stages whose entrypoint stands before a CMD, their own or that of a stage on them: without its shell it gets the words of that. */
function withCommand({ stages }: Dockerfile): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages) {
    if (!stage.instructions.some(({ keyword }) => keyword === 'CMD')) continue;
    for (let at: Stage | null = stage; at !== null && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

const starts: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** What follows `HEALTHCHECK CMD`. */
const testOf = ({ words: [type, text] }: Instruction): Word | null => (type?.text.toUpperCase() === 'CMD' ? text ?? null : null);

/** Whether a shell form is spoken of; null is the text of an instruction that has none. */
type Test = (instruction: Instruction, text: Word | null) => boolean;

/** A SHELL of the author's own is a choice. A test may need its shell, and nobody sends it signals. Of an array gone wrong valid-json-form speaks. */
const ours = (shells: Shells, healthcheck: boolean): Test => (instruction, text) => instruction.shell.by === null
  && (text === null || jsonAttempt(text.text, false) === null)
  && (instruction.keyword !== 'HEALTHCHECK' || (healthcheck && text !== null && shells.script(instruction)?.statements.length === 1
    && shells.script(instruction)?.statements[0]?.kind === 'simple'));

const withoutShell: Test = ({ keyword, shell }) => keyword !== 'HEALTHCHECK' && shell.by === null;

const whateverTheShell: Test = ({ keyword }, text) => keyword !== 'HEALTHCHECK' || text !== null;

const caveat = 'the program is process 1 then, and gets the signals';

function repair(dockerfile: Dockerfile, shells: Shells, instruction: Instruction, text: Word, keepShell: boolean): UnsafeFix | null {
  if (instruction.heredocs.length > 0) return null;
  const argv = plainWords(text.text);
  const edits = argv === null ? [] : asArray(text, argv);
  // A word that goes on behind a continuation may have a comment in its middle.
  if (edits.length > 0 && edits.every(({ span: { start, end } }) => !dockerfile.text.slice(start, end).includes('\n'))) return unsafeFix('Start it without a shell', caveat, ...edits);
  return keepShell && givesWay(dockerfile, shells, instruction, text) ? unsafeFix('Let the shell give way to the program', caveat, ...inShell(text)) : null;
}

/** Word by word, so that the lines stay as they are. */
const asArray = ({ offsets }: Word, argv: readonly PlainWord[]): readonly TextEdit[] => [
  ...argv[0] === undefined || argv[0].start === 0 ? [] : [deleteAt(span(offsets(0), offsets(argv[0].start)))],
  ...argv.map(({ text, start, end }, index) => replaceAt(span(offsets(start), offsets(end - 1) + 1),
    `${index === 0 ? '[' : ''}${JSON.stringify(text)}${index === argv.length - 1 ? ']' : ','}`)),
];

const inShell = ({ text, span: at }: Word): readonly TextEdit[] =>
  [replaceAt(at, `["/bin/sh", "-c", ${JSON.stringify(text.startsWith('exec ') ? text : `exec ${text}`)}]`)];

/** One program is all the shell starts, on one line, and nothing stands before its name. */
const givesWay = ({ text: file }: Dockerfile, shells: Shells, instruction: Instruction, { text, span: { start, end } }: Word): boolean => {
  const [statement, ...more] = shells.script(instruction)?.statements ?? [];
  const [command] = statement?.commands ?? [];
  if (statement?.kind !== 'simple' || more.length > 0 || statement.background || command === undefined || file.slice(start, end).includes('\n')) return false;
  return command.assigns.length === 0 && command.depth === 0 && command.wrappers.every((each) => each === 'exec') && /^(?:exec[ \t]|[\w./-])/.test(text)
    && isProgram(command.name);
};
