import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, inOrder } from '../../src/fix/edits.js';
import { appendCommand, cutStatement, deleteInstruction, joinScripts, prefixStatement, removeStatement } from '../../src/shell/edits.js';
import type { TextEdit } from '../../src/text/span.js';
import { build, read, type Built } from './build.js';

const apply = (text: string, edits: readonly TextEdit[] | null): string | null => (edits === null ? null : applyEdits(text, inOrder(edits)));

/** The first two RUNs as one. */
const joined = (text: string): string | null => {
  const { dockerfile, scripts: [first, second] } = read(text);
  if (first === undefined || second === undefined) throw new Error('the test needs two scripts');
  return apply(text, joinScripts(dockerfile, first, second));
};
const appended = (text: string, command = 'echo end'): string | null => {
  const { dockerfile, scripts } = read(text);
  const script = scripts.at(-1);
  return script === undefined ? null : apply(text, appendCommand(dockerfile, script, command));
};
const ended = (built: Built | undefined): unknown => (built?.ok === true ? { ...built, output: `${built.output}end\n` } : built);

/** Edits to the statement that begins with a word. */
const statementOf = (text: string, word: string) => {
  const { dockerfile, scripts } = read(text);
  const found = scripts.flatMap((script) => script.statements.map((statement) => ({ script, statement })))
    .find(({ statement }) => text.startsWith(word, statement.span.start));
  if (found === undefined) throw new Error(`no statement begins with ${word}`);
  return { dockerfile, ...found };
};
const prefixed = (text: string, word: string, command = 'echo before'): string | null => {
  const { dockerfile, script, statement } = statementOf(text, word);
  return apply(text, prefixStatement(dockerfile, script, statement, command));
};
const cut = (text: string, word: string): string | null => {
  const { dockerfile, script, statement } = statementOf(text, word);
  return apply(text, cutStatement(dockerfile, script, statement));
};

/** Two RUNs of one line each. */
const pair = (first: string, second = 'echo b'): string => `FROM a\nRUN ${first}\nRUN ${second}\n`;
const strictPair = (first: string, second = 'echo b'): string => `FROM a\nSHELL ["/bin/bash", "-ec"]\nRUN ${first}\nRUN ${second}\n`;
/** The joined RUN of a pair, on one line. */
const scriptAfter = (first: string, second?: string): string | null =>
  joined(pair(first, second))?.replace('FROM a\nRUN ', '').replace(' \\\n   ', '').trimEnd() ?? null;

describe('joining two RUNs', () => {
  it('does in one shell what two did', () => {
    for (const [first, second] of [
      ['echo a', 'echo b'], ['echo a;', 'echo b;'], ['false', 'echo b'], ['echo a || false', 'echo b'], ['false || echo a', 'echo b || echo c'],
      ['echo a; false', 'echo b'], ['false; echo a', 'echo b; false; echo c'], ['echo a | cat', 'cd / && pwd; pwd'], ['! true', 'echo b'],
      ['(cd / && x=1 && echo $x)', 'pwd | tail -c 1; echo $x'], ['echo a', 'true & wait'], ['{ echo a; false; } > f', 'cat f'], ['{ echo a; } > f', 'cat f'],
      ['for i in 1 2; do echo $i; done', 'echo b'], ['if false; then echo a; fi', 'x=1; echo $x'], ['[ -n a ]', '[ -z a ] || echo b'],
      ['echo a', 'set -e; echo b; false; echo c'], ['echo a', 'f() { echo f; }; f'], ['sh -c "cd /; exit 0"', 'echo b'], ['case a in a) echo a;; esac', 'echo b'],
      ['echo "a # b" \'&\'', 'echo b # c'],
    ] as const) {
      for (const text of [pair(first, second), `FROM a\nSHELL ["/bin/bash", "-c"]\n${pair(first, second).slice(7)}`]) {
        const after = joined(text) ?? '';
        expect(after.match(/^RUN/gm), text).to.have.length(1);
        const [was, is] = build(text, after);
        expect(is, after).to.deep.equal(was);
      }
    }
  });

  it('is refused where the first leaves something behind that the second would meet', () => {
    for (const first of [
      'cd /', 'x=1', 'export x=1', 'set -e', 'umask 0', '. ./f', 'exit 0', 'exec true', 'exec > f', 'trap "echo t" EXIT', 'alias ll=ls', 'f() { :; }', 'echo ${x:=1}',
      'true $((x=1))', 'if true; then x=1; fi', '{ cd /; }', 'true & true', '(true &)', 'true $(true & true)', 'sh -c "true &"', 'true &', 'echo a # b', 'A=1 $X', '$X cd',
      'if $X; then true; fi', 'for b in 1; do true; done', 'read x < /dev/null || true', 'printf -v x y', 'ln -sf /bin/bash /bin/sh', 'service x start', 'nohup true',
      'command cd /', 'builtin cd /', 'eval x=1', 'gpg --import k', ': ${x:=1}', 'coproc true', '(set -e; false; true)', 'x=1 && true', '> f $X',
    ]) expect(joined(pair(first, 'echo $b')), first).to.equal(null);
    expect(joined(pair('pip install --upgrade pip', 'pip install flask'))).to.equal(null);
    expect(joined(pair('pip install --upgrade pip', 'npm ci'))).to.not.equal(null);
  });

  it('is refused where the second cannot be put behind &&', () => {
    for (const second of ['true &', 'true; true &', 'true; true # c']) expect(joined(pair('echo a', second)), second).to.equal(null);
  });

  it('is refused in exec form, for heredocs, and for scripts that cannot be read', () => {
    for (const [first, second] of [
      ['["true"]', 'true'], ['true', '["true"]'], ['<<E\ntrue\nE', 'true'], ['true', 'cat <<E\nE'], ['true', 'if'], ['"', 'true'],
    ] as const) expect(joined(pair(first, second)), first).to.equal(null);
  });

  it('is refused in shells that read a profile, or that may have no &&', () => {
    for (const shell of ['["/bin/bash", "-lc"]', '["bash", "--login", "-c"]', '["bash", "-i", "-c"]', '["fish", "-c"]', '["/usr/bin/zsh", "-c"]', '["conda", "run", "sh", "-c"]']) {
      expect(joined(`FROM a\nSHELL ${shell}\nRUN true\nRUN true\n`), shell).to.equal(null);
    }
    expect(joined('FROM a\nENV BASH_ENV=/x\nRUN true\nRUN true\n')).to.equal(null);
    expect(joined('FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN true\nRUN true\n')).to.not.equal(null);
  });

  it('keeps a shell stopping at errors', () => {
    for (const [first, second] of [['echo a && echo b', 'false; echo c'], ['false', 'echo c'], ['echo a', '{ false; echo c; }']] as const) {
      const text = strictPair(first, second);
      const after = joined(text) ?? '';
      expect(after.match(/^RUN/gm), text).to.have.length(1);
      const [was, is] = build(text, after);
      expect(is, first).to.deep.equal(was);
    }
    for (const first of ['for i in 1; do false; true; done', '{ false; true; }', '(false; true)', 'false; true', 'echo $(false; echo a)', 'bash -ec "false; true"']) {
      expect(joined(strictPair(first)), first).to.equal(null);
    }
  });

  it('wraps a list that is no chain', () => {
    expect(scriptAfter('a', 'b; c')).to.equal('a && { b; c; }');
    expect(scriptAfter('a', 'b; c;')).to.equal('a && { b; c; }');
    expect(scriptAfter('a', 'b || c')).to.equal('a && { b || c; }');
    expect(scriptAfter('a', 'b & c')).to.equal('a && { b & c; }');
    expect(scriptAfter('a;', 'b && c')).to.equal('a && b && c');
  });

  it('puts comments between the lines, and drops the flags of the second', () => {
    expect(joined('FROM a\nRUN --network=none a\n\n# why\n  # indented\nRUN --network=none \\\n# inside\n  b\n')).to.equal(
      'FROM a\nRUN --network=none a && \\\n# why\n  # indented\n# inside\n    b\n');
    for (const comment of ['# hadolint ignore=DL3008', '# imglint ignore=x -- y', '# check=skip=all', '  # hadolint ignore=DL3008']) {
      expect(joined(`FROM a\nRUN a\n${comment}\nRUN b\n`), comment).to.equal(null);
    }
  });

  it('keeps the layout of whoever wrote it', () => {
    expect(joined('FROM a\nRUN a \\\n  && b\nRUN c\n')).to.equal('FROM a\nRUN a \\\n  && b \\\n  && c\n');
    expect(joined('FROM a\nRUN a && \\\n\tb\nRUN c \\\n  -d\n')).to.equal('FROM a\nRUN a && \\\n\tb && \\\n\tc \\\n  -d\n');
    expect(joined('FROM a\nRUN a\nRUN b \\\n  && c\n'), 'the second').to.equal('FROM a\nRUN a \\\n  && b \\\n  && c\n');
    expect(joined('FROM a\nRUN a\nRUN b\nUSER c\nRUN d \\\n && e\n'), 'elsewhere').to.equal('FROM a\nRUN a \\\n && b\nUSER c\nRUN d \\\n && e\n');
    expect(joined('FROM a\nRUN a\n# why\nRUN b \\\n && c\n'), 'a comment').to.equal('FROM a\nRUN a \\\n# why\n && b \\\n && c\n');
    expect(joined('FROM a\r\nRUN a\r\nRUN b\r\n')).to.equal('FROM a\r\nRUN a && \\\r\n    b\r\n');
    expect(joined('# escape=`\nFROM a\nRUN a\nRUN b\n')).to.equal('# escape=`\nFROM a\nRUN a && `\n    b\n');
    expect(joined('FROM a\nRUN a\nRUN b')).to.equal('FROM a\nRUN a && \\\n    b');
  });
});

describe('adding a command behind a script', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['RUN a', 'RUN a && \\\n    echo end'], ['RUN a;', 'RUN a && \\\n    echo end'], ['RUN a || b', 'RUN a || b && \\\n    echo end'],
    ['RUN a \\\n && b', 'RUN a \\\n && b \\\n && echo end'], ['RUN a && \\\n  b', 'RUN a && \\\n  b && \\\n  echo end'],
    ['RUN a # c', 'RUN a && \\\n    echo end # c'], ['RUN set -e; a; b', 'RUN set -e; a; b; \\\n    echo end'],
    ['RUN set -eux; \\\n\ta; \\\n\tb;', 'RUN set -eux; \\\n\ta; \\\n\tb; \\\n\techo end'], ['RUN set -e; a && b', 'RUN set -e; a && b && \\\n    echo end'],
    ['RUN set -e; set +e; a', 'RUN set -e; set +e; a && \\\n    echo end'], ['RUN set -- -e; a', 'RUN set -- -e; a && \\\n    echo end'],
    ['RUN <<E\nset -e\na\nE', 'RUN <<E\nset -e\na\necho end\nE'], ['RUN <<E\n#!/bin/bash -e\n  a\nE', 'RUN <<E\n#!/bin/bash -e\n  a\n  echo end\nE'],
    ['RUN <<E\na # c\nE', 'RUN <<E\na && # c\necho end\nE'], ['RUN <<E\ncat <<F\nx\nF\nE', 'RUN <<E\ncat <<F &&\nx\nF\necho end\nE'],
    ['RUN <<-E\n\ta;\n\tE', 'RUN <<-E\n\ta &&\n\techo end\n\tE'], ['RUN cat <<E\nx\nE', 'RUN cat <<E && echo end\nx\nE'],
    ['RUN set -e; cat <<E\nx\nE', 'RUN set -e; cat <<E; echo end\nx\nE'],
  ];

  it('runs it exactly if all went well', () => {
    for (const [before, after] of cases) expect(appended(`FROM a\n${before}\n`), before).to.equal(`FROM a\n${after}\n`);
    for (const script of [
      'echo a', 'false', 'echo a; false', 'false || echo a', 'false; echo a', 'set -e; false; echo a', 'set -e; for i in 1; do false; echo a; done',
      'set -e; { false; echo a; }', 'set -e; false && true; echo a', 'set -e; true && false', 'echo a | false', 'x() { false; }; x', 'set -e; x() { false; echo a; }; x',
      '<<E\nset -e\nfalse\necho a\nE', '<<E\nfalse\necho a\nE', '<<E\necho a\nfalse\nE', '<<E\n#!/bin/bash -e\nfor i in 1; do\n  false\n  echo a\ndone\nE', '<<E\ncat <<F\nx\nF\nE',
      'cat <<E\nx\nE', 'cat <<E | false\nx\nE', '(exit 1)', 'false &\nRUN true', '[ -e nothing ]',
    ]) {
      const text = `FROM a\nRUN ${script}\n`;
      const [was, is] = build(text, appended(text) ?? '');
      expect(is, script).to.deep.equal(ended(was));
    }
  });

  it('is refused where that cannot be', () => {
    for (const script of ['true &', '["true"]', 'if', 'set -e; x() { false; }; true && x', 'set -e; true && { false; true; }', '(set -e; false; true)',
      'set -e; true && (false; true)', 'true || set -e; true', '<<E\ntrue \\\nE']) {
      expect(appended(`FROM a\nRUN ${script}\n`), script).to.equal(null);
    }
  });

  it('keeps line ends', () => {
    expect(appended('FROM a\r\nRUN a\r\n')).to.equal('FROM a\r\nRUN a && \\\r\n    echo end\r\n');
    expect(appended('FROM a\r\nRUN <<E\r\nset -e\r\nE\r\n')).to.equal('FROM a\r\nRUN <<E\r\nset -e\r\necho end\r\nE\r\n');
    expect(appended('# escape=`\nFROM a\nRUN a')).to.equal('# escape=`\nFROM a\nRUN a && `\n    echo end');
  });
});

describe('putting a command before a statement', () => {
  it('keeps what follows from running when it fails', () => {
    for (const script of ['echo s', 'echo s && echo t', 'true; echo s', 'true && echo s || false', 'set -e; echo s; echo t', 'set -e; echo s && echo t; echo u', 'set -e; echo s || true; echo t',
      '<<E\nset -e\ntrue\necho s\necho t\nE', '<<E\necho s\nE', 'true || false && echo s', 'echo s | cat']) {
      const text = `FROM a\nRUN ${script}\n`;
      const good = prefixed(text, 'echo s');
      if (script.includes('|| false') && !script.startsWith('true ||')) {
        expect(good, script).to.equal(null);
        continue;
      }
      const [was, is, failing] = build(text, good ?? '', prefixed(text, 'echo s', 'false') ?? '');
      expect(is, script).to.deep.equal({ output: was?.output.replace('s\n', 'before\ns\n'), ok: was?.ok });
      expect(failing, script).to.deep.equal({ output: '', ok: false });
    }
  });

  it('gives it a line of its own in a heredoc', () => {
    expect(prefixed('FROM a\nRUN <<E\nset -e\n  echo s\necho t\nE\n', 'echo s')).to.equal('FROM a\nRUN <<E\nset -e\n  echo before\n  echo s\necho t\nE\n');
    expect(prefixed('FROM a\nRUN <<E\nset -e; echo s\necho t\nE\n', 'echo s')).to.equal('FROM a\nRUN <<E\nset -e; echo before; echo s\necho t\nE\n');
  });

  it('is refused where the statement waits for a failure, and where what fails is forgotten', () => {
    for (const script of ['true || echo s', 'true && echo s; echo t', 'true || set -e; echo s; echo t', 'echo s &', 'true & echo s', 'echo s; echo t', '<<E\necho s\necho t\nE', 'echo s || true', 'echo s && true || true']) {
      expect(prefixed(`FROM a\nRUN ${script}\n`, 'echo s'), script).to.equal(null);
    }
  });
});

describe('cutting a statement', () => {
  it('leaves the others joined as they were', () => {
    for (const [before, after] of [
      ['x && a', 'a'], ['a && x', 'a'], ['a && x && b', 'a && b'], ['a; x && b', 'a; b'], ['a && x; b', 'a; b'], ['a; x; b', 'a; b'], ['a; x;', 'a;'], ['x; a', 'a'],
      ['a || b && x && c', 'a || b && c'], ['a \\\n  && x \\\n  && b', 'a \\\n  && b'], ['a && \\\n  x && \\\n  b', 'a && \\\n  b'], ['a && \\\n  x', 'a'],
      ['x && \\\n  a', 'a'], ['x; a || b', 'a || b'], ['a; \\\n  x; \\\n  b;', 'a; \\\n  b;'],
    ] as const) expect(cut(`FROM a\nRUN ${before}\n`, 'x'), before).to.equal(`FROM a\nRUN ${after}\n`);
    expect(cut('FROM a\nRUN <<E\nset -e\nx\na\nE\n', 'x')).to.equal('FROM a\nRUN <<E\nset -e\na\nE\n');
  });

  it('is refused where others depend on how it ends, for the only one, and where a comment would go', () => {
    for (const script of ['x', 'a || x', 'x || a', 'x && b || c', 'x & a', 'x && a &', 'a \\\n # why\n && x', 'x && \\\n# why\n a', '<<E\nx # why\na\nE', '["x"]',
      '<<E\ncat <<F\nF\nx\nE', '<<E\nx <<F\nF\na\nE']) {
      expect(cut(`FROM a\nRUN ${script}\n`, script === '["x"]' ? '["x"]' : 'x'), script).to.equal(null);
    }
  });
});

describe('removing a statement', () => {
  const removed = (text: string): string | null => {
    const { dockerfile, script, statement } = statementOf(text, 'x');
    return apply(text, removeStatement(dockerfile, script.instruction, script, statement));
  };

  it('takes the whole instruction where nothing else is run', () => {
    expect(removed('FROM a\nRUN x\nUSER b\n')).to.equal('FROM a\nUSER b\n');
    expect(removed('FROM a\nRUN x && y\n')).to.equal('FROM a\nRUN y\n');
    expect(removed('FROM a\nRUN set -ex \\\n  && x\nUSER b\n')).to.equal('FROM a\nUSER b\n');
    expect(removed('FROM a\nRUN set -e; x; y\n')).to.equal('FROM a\nRUN set -e; y\n');
    expect(removed('FROM a\nRUN set -e && \\\n  # why\n  x\n'), 'a comment').to.equal(null);
    expect(removed('FROM a\nRUN \\\n  # why\n  x\n'), 'a comment').to.equal(null);
    expect(removed('FROM a\nRUN x # why\n'), 'a comment of the shell').to.equal(null);
  });
});

describe('deleting an instruction', () => {
  const deleted = (text: string): string => {
    const { dockerfile } = read(text);
    const last = dockerfile.instructions.at(-1);
    return last === undefined ? text : applyEdits(text, [deleteInstruction(dockerfile, last)]);
  };

  it('takes its lines, its heredocs and the suppressions right above it', () => {
    expect(deleted('FROM a\n# why\n# hadolint ignore=DL3008\n# imglint ignore=y -- z\nRUN <<E\na\nE\n')).to.equal('FROM a\n# why\n');
    expect(deleted('FROM a\n# hadolint ignore=DL3008\n\nRUN a')).to.equal('FROM a\n# hadolint ignore=DL3008\n\n');
    expect(deleted('\uFEFFFROM a\n')).to.equal('\uFEFF');
  });
});

describe('whatever is written', () => {
  const commands = fc.constantFrom('echo a', 'true', 'false', 'cd / && pwd', 'x=1', 'echo "$x$i"', '(exit 1)', '{ echo g; false; }', 'for i in 1 2; do echo $i; done', 'set -e',
    'if false; then echo t; fi', '! false', 'echo p | cat', '(cd /; set -e; false; echo s)', 'f() { false; echo f; }', 'f', 'echo $(false; echo q)', 'exit 0', '[ -n "$x" ]', 'true & wait',
    'for j in 1; do false; echo j; done', 'case x in x) y=2;; esac', 'echo ${y:=3}', 'sh -c "cd /; false; echo n"', 'umask 0', 'read z < /dev/null', 'set +e');
  const links = fc.constantFrom(' && ', '; ', ' || ', ' && \\\n  ', ' \\\n  && ', '; \\\n');
  const scripts = fc.array(fc.tuple(commands, links), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([command, link], at) => command + (at < parts.length - 1 ? link : '')).join(''));
  const shells = fc.constantFrom('', 'SHELL ["/bin/bash", "-c"]\n', 'SHELL ["/bin/bash", "-ec"]\n', 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\n');
  const runs = { numRuns: Number(process.env['EDIT_RUNS'] ?? 20) };

  it('two RUNs that are joined do what they did', () => {
    fc.assert(fc.property(shells, scripts, scripts, (shell, first, second) => {
      const text = `FROM a\n${shell}RUN ${first}\nRUN ${second}\n`;
      const after = joined(text);
      if (after === null) return;
      const [was, is] = build(text, after);
      expect(is, `${text}\n${after}`).to.deep.equal(was);
    }), runs);
  });

  it('a command that is added runs exactly if all went well', () => {
    fc.assert(fc.property(shells, scripts, fc.boolean(), (shell, script, isHeredoc) => {
      const text = isHeredoc ? `FROM a\n${shell}RUN <<E\n${script.replaceAll('; ', '\n')}\nE\n` : `FROM a\n${shell}RUN ${script}\n`;
      const after = appended(text);
      if (after === null || script.includes('exit 0')) return;
      const [was, is] = build(text, after);
      expect(is, `${text}\n${after}`).to.deep.equal(ended(was));
    }), runs);
  });

  it('a command that is put before another keeps it from running when it fails, and changes nothing else', () => {
    fc.assert(fc.property(shells, scripts, links, scripts, fc.boolean(), (shell, before, link, behind, isAlone) => {
      const text = `FROM a\n${shell}RUN ${isAlone ? '' : before + link}echo S${link}${behind}\n`;
      const good = prefixed(text, 'echo S', 'true');
      if (good === null) return;
      const [was, is, failing] = build(text, good, prefixed(text, 'echo S', 'false') ?? '');
      expect(is, `${text}\n${good}`).to.deep.equal(was);
      const at = was?.ok === true ? was.output.indexOf('S\n') : -1;
      if (at !== -1) expect(failing, text).to.deep.equal({ output: was?.output.slice(0, at), ok: false });
    }), runs);
  });

  it('a command that is cut takes nothing with it', () => {
    fc.assert(fc.property(shells, scripts, links, scripts, (shell, before, link, behind) => {
      const text = `FROM a\n${shell}RUN ${before}${link}echo S${link}${behind}\n`;
      const after = cut(text, 'echo S');
      if (after === null) return;
      const [was, is] = build(text, after);
      expect(is, `${text}\n${after}`).to.deep.equal({ ...was, output: was?.output.replaceAll('S\n', '') });
    }), runs);
  });
});
