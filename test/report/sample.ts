import type { FileResult, ReportedFinding, RunResult } from '../../src/engine/result.js';
import { severities, type AnyRule, type Meta } from '../../src/engine/rule.js';
import type { Look } from '../../src/report/index.js';
import { Lines } from '../../src/text/lines.js';

type Given = Partial<Omit<ReportedFinding, 'range' | 'span'>> & Readonly<{ at: string }>;

/** A finding about the words `at`, which stand in the text. */
export function finding(text: string, { at, ...given }: Given): ReportedFinding {
  const start = text.indexOf(at);
  if (start < 0) throw new Error(`no ${at} in ${text}`);
  const lines = new Lines(text);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + at.length) };
  return {
    rule: 'no-latest-tag', aliases: ['DL3007'], severity: 'warning', message: 'node:latest moves; name a version',
    anchorLine: range.start.line, bytes: null, related: [], fix: null, docs: 'https://imglint.example/no-latest-tag',
    ...given, span: { start, end: start + at.length }, range,
  };
}

/** The edit that puts `text` in the place of words of a file. */
export const replace = (whole: string, words: string, text: string) => {
  const start = whole.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in ${whole}`);
  return { span: { start, end: start + words.length }, text };
};

export const file = (text: string, findings: readonly ReportedFinding[], given: Partial<FileResult> = {}): FileResult => ({
  path: 'Dockerfile', kind: 'dockerfile', text, findings, errors: [], fixed: 0, diff: '', ...given,
});

export function run(...files: readonly FileResult[]): RunResult {
  const findings = files.flatMap((one) => one.findings);
  const [error = 0, warning = 0, info = 0, style = 0] = severities.map((severity) => findings.filter((one) => one.severity === severity).length);
  return {
    files,
    summary: {
      files: files.length, error, warning, info, style,
      fixable: findings.filter(({ fix }) => fix).length, fixed: files.reduce((sum, { fixed }) => sum + fixed, 0),
    },
  };
}

const meta: Meta = {
  id: 'no-latest-tag', aliases: ['DL3007'], presets: ['recommended'], severity: 'warning', needs: ['dockerfile'], fix: 'unsafe',
  summary: 'A base image tagged latest', rationale: 'It is another image next month.', examples: [], messages: {},
};
const rules: readonly AnyRule[] = [
  { meta, check: () => [] },
  { meta: { ...meta, id: 'merge-consecutive-runs', aliases: ['DL3059'], severity: 'info', summary: 'RUNs that could be one' }, check: () => [] },
];

export const plain: Look = {
  color: false, width: 80, hyperlinks: false, quiet: false, version: '1.2.3', rules,
  docs: (rule) => `https://imglint.example/${rule}`,
};

const text = 'FROM node:latest\nRUN apt-get update\nRUN apt-get install -y curl\n';
/** A bit of everything: fixes of both kinds, a cost, a related place, a rule that is not in the list, files that failed. */
export const everything: RunResult = run(
  file(text, [
    finding(text, {
      at: 'node:latest',
      fix: { safety: 'unsafe', summary: 'Name the version', caveat: 'newer releases no longer come by themselves', edits: [replace(text, 'latest', '22.14')], files: [] },
    }),
    finding(text, {
      at: 'RUN apt-get update', rule: 'merge-consecutive-runs', aliases: [], severity: 'error', message: 'two RUNs that are one step', bytes: 45_100_000,
      related: [{ text: 'the other one', range: { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } } }],
      fix: { safety: 'safe', summary: 'Merge them', caveat: null, edits: [replace(text, '\nRUN apt-get install', ' \\\n && apt-get install')], files: [] },
    }),
    finding(text, { at: 'curl', rule: 'SC2086', aliases: [], severity: 'info', message: 'quote this' }),
    finding(text, { at: '-y', rule: 'SC2086', aliases: [], severity: 'style', message: 'quote that' }),
  ]),
  file('FROM a:1\n', [], { path: 'clean/Dockerfile' }),
  file('FRM node\n', [], { path: 'bad dir/Döckerfile', errors: [{ message: 'unknown instruction FRM', position: { line: 1, column: 1 } }] }),
  file('', [], { path: 'gone/Dockerfile', errors: [{ message: 'there is no such file', position: null }] }),
);

/** Everything a hostile file could put into a message, a path or a line. */
export const hostileWords = [
  '\u001b[2J\u001b]8;;http://evil\u0007click', '\r\n::error file=x::pwned', '\u0000\u0008\u007f\u009b31m', '\u202eevil\u2066', '\ud800', '\ufffe\uffff',
  ']]></failure><x a="\'&amp;', '| a | b |\n\n# h', '```\n</details><script>alert(1)</script>', '[x](javascript:alert(1)) ![i](http://evil/i.png)', '@team #12 $x$',
  '100%, a:b,c=d', '\u2028\u2029\u0085',
];
export const hostile: RunResult = run(...hostileWords.map((words) => {
  const own = `RUN ${words} end\n`;
  return file(own, [finding(own, {
    at: 'RUN', message: words, rule: `r-${words}`, docs: `javascript:${words}`,
    related: [{ text: words, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }],
    fix: { safety: 'unsafe', summary: words, caveat: words, edits: [{ span: { start: 0, end: 3 }, text: words }], files: [{ path: words, edits: [{ span: { start: 0, end: 0 }, text: words }] }] },
  })], { path: `a/${words}`, errors: [{ message: words, position: { line: 1, column: 1 } }] });
}));
