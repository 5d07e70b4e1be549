import type { Comment, Directive, Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { nearest } from '../../src/text/nearest.js';
import { deleteAt, insertAt, replaceAt, span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'valid-directive', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  summary: 'A directive that does nothing',
  rationale: 'A directive counts only in the first lines of a file and only if it is spelled right. Otherwise it is a comment like any other.',
  messages: {
    late: '# {name}= is only a comment here; move it to the top of the file',
    nowhere: '# check= is only a comment here; put it right above an instruction, or at the top of the file',
    key: '{word} is no directive; write {meant}',
    image: '{image} is no frontend; write {meant}',
    setting: '# check= knows no {word}; write skip=, error=true or experimental=',
    blank: 'what follows the blank in # {name}= is not read; write it without blanks',
  },
  examples: [{
    before: '# The web server.\n# syntax=docker/dockerfile:1\nFROM caddy:2.10', after: '# syntax=docker/dockerfile:1\n# The web server.\nFROM caddy:2.10',
  }],
}, function* ({ dockerfile }) {
  const { comments, directives, instructions } = dockerfile;
  for (const directive of directives) yield* faultsIn(directive);
  if (comments.length === 0) return;

  const lines = new Set(directives.map(({ span: { start } }) => dockerfile.lines.lineAt(start)));
  const above = new Set(instructions.flatMap((instruction) => instruction.comments));
  const first = instructions[0]?.line ?? Infinity;
  for (const comment of comments) {
    if (!comment.flush || lines.has(comment.line)) continue;
    const [, name = '', value = ''] = /^([a-z]{4,8})[ \t]*=[ \t]*(\S+)/i.exec(comment.text) ?? [];
    const key = name.toLowerCase();
    if (name === '') continue;
    const at = keyOf(dockerfile, comment, name);
    if (isDirective(key)) {
      if (!isMeant(key, value)) continue;
      if (key !== 'check' || /(?:^|;)error=/.test(value)) yield { message: 'late', data: { name: key }, at, ...moved(dockerfile, comment, key) };
      else if (!above.has(comment)) yield { message: 'nowhere', data: {}, at };
    } else if (comment.line < first) {
      const meant = nearest(key, keys, 1);
      if (meant === null || !isDirective(meant) || !isMeant(meant, value)) continue;
      yield { message: 'key', data: { word: name, meant }, at, fix: unsafeFix(`Write ${meant}`, 'the directive counts then', replaceAt(at, meant)) };
    }
  }
});

const keys = ['syntax', 'escape', 'check'] as const;
const isDirective = (word: string): word is Directive['name'] => keys.some((key) => key === word);

const keyOf = ({ text }: Dockerfile, { span: { start, end } }: Comment, name: string): Span => {
  const from = start + text.slice(start, end).indexOf(name);
  return span(from, from + name.length);
};

/** Not a sentence about syntax, but a directive that lost its way. */
const isMeant = (name: Directive['name'], value: string): boolean => {
  if (name === 'escape') return value === '\\' || value === '`';
  return name === 'check' ? /^(?:skip|error|experimental)=/.test(value) : /^(?:[\w.-]+(?::\d+)?\/)+[\w.-]+(?:[:@][\w.:-]+)?$/.test(value);
};

function moved({ text, directives, lines }: Dockerfile, { line, inside }: Comment, name: Directive['name']) {
  if (name === 'escape' || inside !== null || directives.some((each) => each.name === name)) return {};
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const place = text.startsWith('#!', mark) ? lines.start(2) : mark;
  const edits = [insertAt(place, `${lines.text(line).replace('\uFEFF', '')}${newlineOf(text)}`), deleteAt(lines.whole(line))];
  return { fix: unsafeFix('Move it to the top', name === 'syntax' ? 'the file is then read by that frontend' : 'the checks it names then count for the whole file', ...edits) };
}

function* faultsIn({ name, value, valueSpan }: Directive) {
  const blank = value.search(/[ \t]/);
  const read = blank === -1 ? value : value.slice(0, blank);
  const part = (start: number, end: number): Span => span(valueSpan.start + start, valueSpan.start + end);
  // Behind a check a remark may follow; a list that goes on is no remark.
  if (blank !== -1 && (name === 'syntax' || (name === 'check' && read.endsWith(',')))) {
    yield { message: 'blank', data: { name }, at: part(blank, value.length) } as const;
  }
  if (name === 'syntax') {
    const image = read.replace(/[:@].*$/, '');
    const meant = frontends.includes(image) ? null : nearest(image, frontends, 2);
    if (meant === null) return;
    const at = part(0, image.length);
    yield { message: 'image', data: { image, meant }, at, fix: unsafeFix(`Write ${meant}`, 'the file is then read by that frontend', replaceAt(at, meant)) } as const;
  }
  if (name !== 'check') return;
  let from = 0;
  for (const setting of settingsOf(read)) {
    const [key = '', said] = setting.split(/=(.*)/s, 2);
    const isRight = said !== undefined && (key === 'skip' || key === 'experimental' || (key === 'error' && /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(said)));
    if (!isRight && setting !== '') yield { message: 'setting', data: { word: setting }, at: part(from, from + setting.length) } as const;
    from += setting.length + 1;
  }
}

const frontends = ['docker/dockerfile', 'docker/dockerfile-upstream'];

/** Parted by the first two semicolons. */
const settingsOf = (value: string): readonly string[] => {
  const [first = '', second, ...rest] = value.split(';');
  return [first, ...second === undefined ? [] : [second], ...rest.length === 0 ? [] : [rest.join(';')]];
};
