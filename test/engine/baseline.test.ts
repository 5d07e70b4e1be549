import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { applyBaseline, readBaseline, writeBaseline } from '../../src/engine/baseline.js';
import type { FileResult, ReportedFinding } from '../../src/engine/result.js';
import { UsageError } from '../../src/errors.js';
import { Lines } from '../../src/text/lines.js';

/** A file with a finding for each `rule: text`, at the first, second … place where its line has that text. */
function result(path: string, text: string, ...marks: readonly (readonly [rule: string, line: number])[]): FileResult {
  const lines = new Lines(text);
  const findings = marks.map(([rule, line]): ReportedFinding => {
    const span = lines.span(line);
    return {
      rule, aliases: [], severity: 'warning', message: '', span, range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
      anchorLine: line, bytes: null, related: [], fix: null, docs: '',
    };
  });
  return { path, kind: 'dockerfile', text, findings, errors: [], fixed: 0, diff: '' };
}

const left = (files: readonly FileResult[]): readonly string[] =>
  files.flatMap(({ path, findings }) => findings.map(({ rule, anchorLine }) => `${path}:${String(anchorLine)} ${rule}`));

describe('a baseline', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'imglint-baseline-'));
    path = join(folder, 'baseline.json');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const write = (files: readonly FileResult[], ran?: (rule: string) => boolean): void => {
    writeBaseline(path, files, { cwd: folder, ...ran === undefined ? {} : { ran } });
  };
  const apply = (files: readonly FileResult[], ran?: (rule: string) => boolean): ReturnType<typeof applyBaseline> =>
    applyBaseline(files, readBaseline(path), { cwd: folder, ...ran === undefined ? {} : { ran } });

  it('knows what it was written from', () => {
    const files = [result('Dockerfile', 'FROM a\nRUN b\n', ['tag', 1], ['shell', 2], ['merge', 2]), result('svc/Dockerfile', 'FROM a\n', ['tag', 1])];
    write(files);
    const { files: fresh, known, stale } = apply(files);
    expect([left(fresh), known, stale]).to.deep.equal([[], 4, 0]);
    expect(fresh.map((file) => file.path)).to.deep.equal(['Dockerfile', 'svc/Dockerfile']);
  });

  it('knows findings again where lines have moved or are spaced otherwise', () => {
    write([result('Dockerfile', 'FROM a\nRUN  b\tc\n', ['shell', 2])]);
    expect(left(apply([result('Dockerfile', '# new\r\n\r\nFROM a\r\n  RUN b c \r\n', ['shell', 4])]).files)).to.deep.equal([]);
  });

  it('does not know other rules, other lines, other files', () => {
    write([result('Dockerfile', 'FROM a\nRUN b\n', ['tag', 1])]);
    const files = [result('Dockerfile', 'FROM a2\nFROM a\n', ['tag', 1], ['shell', 2], ['tag', 2]), result('x/Dockerfile', 'FROM a\n', ['tag', 1])];
    const { files: fresh, known } = apply(files);
    expect([left(fresh), known]).to.deep.equal([['Dockerfile:1 tag', 'Dockerfile:2 shell', 'x/Dockerfile:1 tag'], 1]);
  });

  it('counts lines that are alike', () => {
    write([result('Dockerfile', 'RUN a\nRUN a\n', ['merge', 1], ['merge', 2])]);
    const { files, stale } = apply([result('Dockerfile', 'RUN a\nRUN a\nRUN a\n', ['merge', 1], ['merge', 2], ['merge', 3])]);
    expect([left(files), stale]).to.deep.equal([['Dockerfile:3 merge'], 0]);
    expect(apply([result('Dockerfile', 'RUN a\n', ['merge', 1])]).stale).to.equal(1);
  });

  it('counts what is gone only where somebody looked', () => {
    write([result('a/Dockerfile', 'FROM a\n', ['tag', 1], ['shell', 1]), result('b/Dockerfile', 'FROM a\n', ['tag', 1])]);
    expect(apply([result('a/Dockerfile', 'FROM a:1\n')]).stale).to.equal(2);
    expect(apply([result('a/Dockerfile', 'FROM a:1\n')], (rule) => rule === 'tag').stale).to.equal(1);
    expect(apply([{ ...result('a/Dockerfile', ''), errors: [{ message: 'unreadable', position: null }] }]).stale).to.equal(0);
    expect(apply([]).stale).to.equal(0);
  });

  it('is the same from every folder', () => {
    write([result('svc/Dockerfile', 'FROM a\n', ['tag', 1])]);
    const there = applyBaseline([result('Dockerfile', 'FROM a\n', ['tag', 1])], readBaseline(path), { cwd: join(folder, 'svc') });
    expect(left(there.files)).to.deep.equal([]);
    const text = readFileSync(path, 'utf8');
    writeBaseline(path, [result('Dockerfile', 'FROM a\n', ['tag', 1])], { cwd: join(folder, 'svc') });
    expect(readFileSync(path, 'utf8')).to.equal(text);
  });

  it('is text in order, without line numbers, texts or places of this machine', () => {
    const secret = result('b/Dockerfile', 'ENV PASSWORD=hunter2\n', ['secret', 1]);
    const files = [secret, result('a/Dockerfile', 'FROM a\nFROM b\n', ['tag', 2], ['tag', 1], ['shell', 1])];
    write(files);
    const text = readFileSync(path, 'utf8');
    expect(text.replace(/"[0-9a-f]{32}"/g, '#')).to.equal(`{
  "version": 1,
  "findings": {
    "a/Dockerfile": {
      "shell": [
        #
      ],
      "tag": [
        #,
        #
      ]
    },
    "b/Dockerfile": {
      "secret": [
        #
      ]
    }
  }
}
`);
    write(files.toReversed().map((file) => ({ ...file, findings: file.findings.toReversed() })));
    expect(readFileSync(path, 'utf8')).to.equal(text);
  });

  it('keeps what a run had no part in, unless the file is gone', () => {
    for (const name of ['Dockerfile', 'Dockerfile.other']) writeFileSync(join(folder, name), '');
    write([result('Dockerfile', 'FROM a\n', ['tag', 1], ['shell', 1]), result('Dockerfile.other', 'FROM a\n', ['tag', 1]), result('Dockerfile.gone', 'FROM a\n', ['tag', 1])]);
    write([result('Dockerfile', 'FROM b\n', ['tag', 1])], (rule) => rule === 'tag');
    expect(readBaseline(path).findings.map(({ path: file, rule }) => `${file} ${rule}`)).to.deep.equal(['Dockerfile shell', 'Dockerfile tag', 'Dockerfile.other tag']);
  });

  it('is written where no folder is yet', () => {
    path = join(folder, 'ci/baseline.json');
    write([result('Dockerfile', 'FROM a\n', ['tag', 1])]);
    expect(readBaseline(path).findings.map((finding) => finding.path)).to.deep.equal(['../Dockerfile']);
  });

  it('says why it cannot be written', () => {
    writeFileSync(path, '');
    expect(() => { writeBaseline(join(path, 'x.json'), []); }).to.throw(UsageError, /x\.json: a file of that name is in the way$/);
  });

  it('takes any path and rule for what it is', () => {
    const files = [result('__proto__', 'FROM a\n', ['__proto__', 1], ['constructor', 1])];
    write(files);
    expect(left(apply(files).files)).to.deep.equal([]);
  });

  it('refuses what is none', () => {
    expect(() => readBaseline(path)).to.throw(UsageError, /baseline\.json: no such file or folder; --update-baseline writes a baseline$/);
    for (const text of ['', '{', '[]', 'null', '{"version":1}', '{"version":1,"findings":{"a":[]}}', '{"version":1,"findings":{"a":{"b":"c"}}}', '{"version":1,"findings":{"a":{"b":[1]}}}']) {
      writeFileSync(path, text);
      expect(() => readBaseline(path), text).to.throw(UsageError, /baseline\.json: (not a baseline of imglint|a baseline of another version)/);
      expect(() => { write([]); }, text).to.throw(UsageError);
      expect(readFileSync(path, 'utf8')).to.equal(text);
    }
    writeFileSync(path, '{"version":2,"findings":{}}');
    expect(() => readBaseline(path)).to.throw(UsageError, 'another version');
  });
});
