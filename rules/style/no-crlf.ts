import { distroOf } from '../../src/knowledge/distro.js';
import type { Dockerfile, Heredoc } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, unsafeFix } from '../../src/engine/rule.js';
import { deleteAt, span, type Span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-crlf', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  summary: 'Windows line endings',
  rationale: 'The build hands the body of a heredoc on as it stands. A script with carriage returns in it fails with messages that show nothing: the interpreter of the first line, and the last word of every line, end in a character nobody sees.',
  messages: {
    heredoc: 'the lines of {name} end in CR LF, and the carriage returns become part of the file or script; end them in LF',
    file: 'the lines of this file end in CR LF; end them in LF',
  },
  options: { everywhere: { doc: 'Also speak of files that CR LF does no harm to.', default: false, in: { strict: true } } },
  examples: [{ before: 'FROM alpine:3.23\nRUN <<EOF\napk upgrade\r\nEOF', after: 'FROM alpine:3.23\nRUN <<EOF\napk upgrade\nEOF' }],
}, function* ({ dockerfile, options: { everywhere } }) {
  if (!dockerfile.text.includes('\r\n') || isForWindows(dockerfile)) return;
  const { text, instructions } = dockerfile;
  const heredocs = instructions.flatMap((instruction) => instruction.heredocs);
  for (const { name, markerSpan, bodySpan } of heredocs) {
    const edits = returnsIn(text, bodySpan);
    if (edits.length === 0) continue;
    const fix = unsafeFix('End its lines in LF', 'the file or script loses its carriage returns; some Windows programs want them', ...edits);
    yield { message: 'heredoc', data: { name }, at: markerSpan, fix };
  }
  const outside = everywhere ? returnsIn(text, span(0, text.length)).filter(({ span: at }) => !heredocs.some((heredoc) => holds(heredoc, at))) : [];
  const [first] = outside;
  if (first !== undefined) yield { message: 'file', data: {}, at: first.span, atMost: 'style', fix: safeFix('End its lines in LF', ...outside) };
});

const isForWindows = ({ target, chain }: Dockerfile): boolean => {
  const reference = target === null ? null : chain(target).at(-1)?.image.reference ?? null;
  return target !== null && ((reference !== null && distroOf(reference)?.family === 'windows') || target.from.flags.some(({ value }) => /^windows\b/i.test(value?.text ?? '')));
};

const holds = ({ bodySpan }: Heredoc, { start }: Span): boolean => start >= bodySpan.start && start < bodySpan.end;

/** Every carriage return before a newline, taken out. */
const returnsIn = (text: string, { start, end }: Span): readonly TextEdit[] => {
  const edits: TextEdit[] = [];
  for (let at = text.indexOf('\r\n', start); at !== -1 && at < end; at = text.indexOf('\r\n', at + 2)) edits.push(deleteAt(span(at, at + 1)));
  return edits;
};
