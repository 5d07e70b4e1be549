import { expect } from 'chai';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { readLast, scriptOf } from './support.js';

/** A script we know all about: its text on one line, its commands in order, each as written and as named. */
interface Known { readonly text: string; readonly commands: readonly Readonly<{ written: string; name: string }>[] }

const written: readonly (readonly [string, string])[] = [
  ['apt-get', 'apt-get'], ['"curl"', 'curl'], ['\'wget\'', 'wget'], ['ma\\ke', 'make'], ['/usr/bin/pip', 'pip'], ['./run.sh', 'run.sh'], ['"a b"/c', 'c'], ['g++', 'g++'], ['t\'a\'"r"', 'tar'],
];
const words = fc.constantFrom('-y', 'x=1', '"a  b"', '\'it;s &\'', '$HOME', '"${A:-b c}"', '~/x', '*.c', 'a#b', '\\#', '\\;', '--x="y z"', '2', '"\\""', '$((1 + 2))', '""');
const redirects = fc.constantFrom('', '', '', ' > /dev/null', ' 2>&1', ' < in', ' >> "o f"');

const known = (text: string, ...parts: readonly Known[]): Known => ({ text, commands: parts.flatMap(({ commands }) => commands) });

const { script } = fc.letrec<{ script: Known; command: Known; argument: Known }>((tie) => ({
  argument: fc.oneof({ depthSize: 'small' }, words.map((text) => known(text)),
    tie('script').map((inner) => known(`$(${inner.text.startsWith('(') ? ' ' : ''}${inner.text})`, inner)), tie('script').map((inner) => known(`"x$( ${inner.text} )"`, inner))),
  command: fc.record({ name: fc.constantFrom(...written), args: fc.array(tie('argument'), { maxLength: 3 }), redirect: redirects, assign: fc.constantFrom('', '', 'A=1 ', 'B="$c" ') })
    .map(({ name: [text, name], args, redirect, assign }) => ({
      text: `${assign}${[text, ...args.map((arg) => arg.text)].join(' ')}${redirect}`,
      commands: [{ written: text, name }, ...args.flatMap(({ commands }) => commands)],
    })),
  script: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('command'),
    fc.tuple(tie('script'), fc.constantFrom(' && ', ' || ', '; ', ' | ', ' & '), tie('command')).map(([a, link, b]) => known(a.text + link + b.text, a, b)),
    tie('script').map((a) => known(`{ ${a.text}; }`, a)), tie('script').map((a) => known(`( ${a.text} )`, a)), tie('command').map((a) => known(`! ${a.text}`, a)),
    fc.tuple(tie('script'), tie('script'), tie('script')).map(([a, b, c]) => known(`if ${a.text}; then ${b.text}; else ${c.text}; fi`, a, b, c)),
    fc.tuple(fc.constantFrom('while', 'until'), tie('script'), tie('script')).map(([word, a, b]) => known(`${word} ${a.text}; do ${b.text}; done`, a, b)),
    fc.tuple(tie('argument'), tie('script')).map(([a, b]) => known(`for x in y ${a.text}; do ${b.text}; done`, a, b)),
    fc.tuple(tie('argument'), tie('script')).map(([a, b]) => known(`case ${a.text} in p|q*) ${b.text} ;; (*) ;; esac`, a, b)),
    tie('script').map((a) => known(`f() { ${a.text}; }`, a))),
}));

/** Continues the line at some places; where the escape would itself be escaped, or hide a line, there it is left alone. */
const continued = (text: string, places: readonly number[], comment: boolean): string => {
  const breaks = new Set(places.map((place) => place % Math.max(text.length, 1)));
  return [...text].map((character, index) => {
    const canBreak = breaks.has(index) && index > 0 && text[index - 1] !== '\\' && /^[ \t]*[^ \t#]/.test(text.slice(index)) && text.slice(0, index).trim() !== '';
    return `${canBreak ? `\\\n${comment ? '  # don\'t "mind\n' : ''}` : ''}${character}`;
  }).join('');
};

const joined = (text: string | null): string | null => text?.replace(/\\\n(?:[ \t]*#[^\n]*\n)*/g, '') ?? null;

describe('generated scripts', () => {
  it('give exactly their commands, wherever their lines are continued', () => {
    fc.assert(fc.property(script, fc.array(fc.nat(), { maxLength: 12 }), fc.boolean(), ({ text, commands }, places, comment) => {
      const { script: found, cut } = readLast(`FROM x\nRUN ${continued(text, places, comment)}\n`);
      expect(found?.errors).to.deep.equal([]);
      expect(found?.text).to.equal(text);
      expect(found?.commands.map(({ name, nameSpan }) => ({ written: joined(cut(nameSpan)), name }))).to.deep.equal(commands);
      for (const { args, span } of found?.commands ?? []) {
        for (const arg of args) expect(joined(cut(arg.span))).to.equal(arg.text);
        expect(text).to.include(joined(cut(span)));
      }
    }), { numRuns: 400 });
  });

  it('give the same commands in every form', () => {
    fc.assert(fc.property(fc.array(script, { minLength: 1, maxLength: 4 }), (scripts) => {
      const names = scripts.flatMap(({ commands }) => commands.map(({ name }) => name));
      const lines = scripts.map(({ text }) => text);
      const body = lines.join('\n');
      const line = lines.join('; ');
      for (const text of [
        `RUN <<E\n${body}\nE\n`, `RUN <<-"E"\n\t\t${lines.join('\r\n\t')}\r\n\tE\n`, `RUN bash <<'E'\n${body}\nE\n`, `RUN ["bash", "-c", ${JSON.stringify(body)}]\n`,
        `ONBUILD RUN sh -c '${line.replaceAll('\'', '\'\\\'\'')}'\n`, `HEALTHCHECK CMD ${line}\n`,
      ]) expect(scriptOf(`FROM x\n${text}`).commands.map(({ name }) => name), text).to.deep.equal(names);
    }), { numRuns: 150 });
  });

  it('cut the top-level list into the same commands', () => {
    fc.assert(fc.property(fc.array(fc.tuple(script, fc.constantFrom(' && ', ' || ', '; ', ' & ')), { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.map(([{ text: part }, link], index) => `${index > 0 ? link : ''}{ ${part}; }`).join('');
      const { script: found, cut } = readLast(`FROM x\nRUN ${text}\n`);
      expect(found?.statements.map(({ span, linkSpan }) => [cut(linkSpan), cut(span)])).to.deep.equal(
        parts.map(([{ text: part }, link], index) => [index > 0 ? link.trim() : null, `{ ${part}; }`]));
      expect(found?.statements.map(({ commands }) => commands.length)).to.deep.equal(parts.map(([{ commands }]) => commands.length));
    }), { numRuns: 150 });
  });

  it('are scripts for the shell of this machine too', () => {
    fc.assert(fc.property(script, ({ text }) => {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: `${text}\n`, encoding: 'utf8' });
      expect(status, `${text}\n${stderr}`).to.equal(0);
    }), { numRuns: 40 });
  });
});
