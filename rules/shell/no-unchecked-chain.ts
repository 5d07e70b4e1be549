import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import type { Script, Statement } from '../../src/shell/model.js';
import { stopsAtErrors } from '../../src/shell/strict.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unchecked-chain', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Commands joined so that a failure goes unnoticed',
  rationale: 'A script is as well as its last command. After a `;` the build goes on over the failure, and the image lacks what the failed command would have made.',
  messages: {
    chain: 'the build goes on when {command} fails; join the two with &&',
    lines: 'the build goes on when {command} fails; begin the script with set -e',
  },
  examples: [{ before: 'FROM debian:12\nRUN ./configure; make', after: 'FROM debian:12\nRUN ./configure && make' }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || script.form === 'exec' || script.statements.length < 2) continue;
    const at = script.statements.findIndex((statement, index) => isUnchecked(script, statement, script.statements[index + 1]));
    const [left, right] = [script.statements[at], script.statements[at + 1]];
    if (left === undefined || right === undefined) continue;
    const command = listBefore(script, right).find((statement) => !cannotFail(statement))?.commands[0]?.name ?? 'it';
    const fix = script.form === 'heredoc' ? strict(dockerfile, script) : joined(dockerfile, script);
    yield {
      message: script.form === 'heredoc' ? 'lines' : 'chain', data: { command }, ...(fix === null ? {} : { fix }),
      at: right.link === ';' && right.linkSpan !== null ? right.linkSpan : left.span,
    };
  }
});

/** A command may fail here, and what comes next is run all the same, for no reason one can see. */
const isUnchecked = (script: Script, left: Statement, right: Statement | undefined): boolean => {
  if (right === undefined || (right.link !== ';' && right.link !== 'newline') || left.background || isMeant(right)) return false;
  const list = listBefore(script, right);
  // Where there is an `||`, somebody has thought of it.
  if (list.some(({ link }) => link === '||') || list.every(cannotFail)) return false;
  return stopsAtErrors(script, script.statements.indexOf(right)) === false;
};

/** The statements joined by `&&` and `||` that end before this one. */
const listBefore = ({ statements }: Script, right: Statement): readonly Statement[] => {
  const end = statements.indexOf(right);
  let start = end - 1;
  while (start > 0 && ['&&', '||'].includes(statements[start]?.link ?? '')) start--;
  return statements.slice(start, end);
};

const cannotFail = ({ kind, commands }: Statement): boolean => (kind !== 'simple' && kind !== 'pipeline')
  || harmless.has(commands.at(-1)?.name ?? ':') || commands.every(({ name, flags }) => name === 'rm' && flags.includes('f'));

/** What cannot fail, or only sets the scene. */
const harmless: ReadonlySet<string> = new Set([
  'set', 'export', 'echo', 'printf', ':', 'true', 'unset', 'shopt', 'umask', 'trap', 'alias', 'local', 'readonly', 'declare', 'typeset', 'ulimit', 'false',
  'exit', 'return', 'sleep', 'wait', 'kill', 'ls', 'pwd', 'date', 'env', 'id', 'whoami', 'test', 'read', 'shift', 'hash',
]);

/** `cmd; true` says that failing is fine. */
const isMeant = ({ commands }: Statement): boolean => commands.length === 1
  && (['true', ':'].includes(commands[0]?.name ?? '') || (commands[0]?.name === 'exit' && commands[0].args[0]?.value === '0'));

const caveat = 'a command that failed unseen so far stops the build';

/** Every such `;` becomes `&&`, where no `||` would then stand for more than it did. */
const joined = ({ text }: Dockerfile, script: Script): UnsafeFix | null => {
  const { statements } = script;
  if (statements.some(({ link, background, kind }) => link === '||' || background || kind === 'function')) return null;
  const edits = statements.flatMap((statement, index) => {
    const left = statements[index - 1];
    if (left === undefined || statement.linkSpan === null || !isUnchecked(script, left, statement)) return [];
    // One that opens a line stays there.
    const isOpening = text.slice(left.span.end, statement.linkSpan.start).includes('\n');
    return [isOpening ? replaceAt(statement.linkSpan, '&&') : replaceAt(span(left.span.end, statement.linkSpan.end), ' &&')];
  });
  return edits.length === 0 ? null : unsafeFix('Join them with &&', caveat, ...edits);
};

const strict = ({ text, lines }: Dockerfile, { instruction: { heredocs: [body] }, interpreter, statements }: Script): UnsafeFix | null => {
  if (body === undefined) return null;
  const first = lines.lineAt(body.bodySpan.start) + (interpreter === null ? 0 : 1);
  const indent = /^[ \t]*/.exec(lines.text(lines.lineAt(statements[0]?.span.start ?? body.bodySpan.start)))?.[0] ?? '';
  return unsafeFix('Stop at the first failure', caveat, insertAt(lines.start(first), `${indent}set -e${newlineOf(text)}`));
};
