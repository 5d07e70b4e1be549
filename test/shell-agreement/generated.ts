import fc from 'fast-check';

const name = fc.constantFrom('a', 'b', 'list', 'DIR', 'FILES');
const literal = fc.constantFrom('x', '1', '/srv/app', '-n', 'a.b', '"two words"', "'plain'", "'$a'", '*.c', './*', '[ab]*', '~', '""');
/** Words that look like something else: flags, braces, keywords, sets, escapes. */
const odd = fc.constantFrom('-0', '-m755', '-s', '-p', '-N', '-name', '.', '{a}', 'a{b', '{}', '@{u}', '"a$"b', '"$"x', 'a\\-b', '\\n', 'x\\ty', '\\d', '[aa]', 'a[bb]', '[!ab]', 'done', 'then', '"done"', '2>e', '>o', '2>&1');
const escape = fc.constantFrom("'a\\nb'", '"\\t"', "'\\d'", 'a\\ b');

/** Scripts by chance, of few names so that their lines have to do with one another. */
const { script } = fc.letrec<{ script: string; statement: string; command: string; word: string; expansion: string; assignment: string; test: string; body: string }>((tie) => ({
  expansion: fc.oneof(
    { weight: 6, arbitrary: name.map((n) => `$${n}`) },
    { weight: 2, arbitrary: name.map((n) => `\${${n}}`) },
    { arbitrary: fc.tuple(name, fc.constantFrom(':-x', '%.c', '#*/', ':?', ':+y', '-')).map(([n, tail]) => `\${${n}${tail}}`), weight: 2 },
    { arbitrary: fc.constantFrom('$1', '$#', '$?', '$@', '$((1 + 2))', '${#a}', '$HOME', '$RANDOM'), weight: 2 },
    { arbitrary: tie('command').map((c) => `$(${c})`), weight: 2 },
    { arbitrary: fc.tuple(fc.constantFrom('uname', 'seq 3', 'cat f', 'echo x', 'date | head', 'pgrep x')).map(([c]) => `$(${c})`), weight: 1 },
    { arbitrary: fc.constantFrom('`date`', '`cat $a`', '`echo "$b"`'), weight: 1 },
  ),
  word: fc.oneof({ maxDepth: 3 }, literal, literal, odd, escape, tie('expansion'), tie('expansion').map((e) => `"${e}"`), tie('expansion').map((e) => `/srv/${e}`),
    tie('expansion').map((e) => `${e}/*`), tie('expansion').map((e) => `"${e}"/*`)),
  assignment: fc.oneof({ maxDepth: 3 },
    fc.tuple(name, literal).map(([n, w]) => `${n}=${w}`), fc.tuple(name, tie('word')).map(([n, w]) => `${n}=${w}`),
    fc.tuple(name, tie('expansion')).map(([n, e]) => `${n}="${e}"`), name.map((n) => `${n}=$((${n} + 1))`)),
  test: fc.oneof({ maxDepth: 3 }, fc.tuple(fc.constantFrom('-n', '-z', '-f', ''), tie('expansion')).map(([flag, e]) => `[ ${flag} "${e}" ]`),
    fc.tuple(tie('expansion'), literal).map(([e, w]) => `[ "${e}" = ${w} ]`), fc.tuple(tie('word')).map(([w]) => `test ${w} = x`), tie('command')),
  command: fc.oneof({ maxDepth: 3 },
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom('echo', 'ls', 'rm -rf', 'rm -f', 'cat', 'make', 'printf %s', 'chmod 644', 'mkdir', 'sed', 'awk', 'grep', 'tar xf', 'ls --', 'rm -r --', 'echo -e', 'sudo ls', 'command ls', 'exec ls', 'cd', 'false', 'sh -c', 'seq', 'exit', 'set -x', 'find', 'find .', 'xargs', 'egrep', 'ln', 'ln -s', 'mkdir -p', 'tr', 'read -r'),
      fc.array(tie('word'), { maxLength: 3 })).map(([c, words]) => [c, ...words].join(' ')) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('export', 'readonly', 'local', 'export', 'declare'), tie('assignment')).map(([c, a]) => `${c} ${a}`) },
    { weight: 1, arbitrary: literal.map((w) => `trap ${w} EXIT`) },
    { weight: 3, arbitrary: tie('assignment') },
    { weight: 1, arbitrary: fc.tuple(tie('assignment'), fc.constantFrom('make', 'ls')).map(([a, c]) => `${a} ${c}`) },
    { weight: 1, arbitrary: name.map((n) => `read -r ${n}`) },
    { weight: 1, arbitrary: name.map((n) => `unset ${n}`) },
    { weight: 1, arbitrary: fc.constantFrom('cd x', 'cd ..', 'cd "$DIR"', 'cd', 'pushd x', 'set -e', 'exit 1', 'return', 'f', ':') },
    { weight: 1, arbitrary: fc.tuple(tie('command'), fc.constantFrom('>', '>>', '<', '2>'), tie('word')).map(([c, op, w]) => `${c} ${op} ${w}`) }),
  body: fc.array(tie('statement'), { minLength: 1, maxLength: 2, depthIdentifier: 'body' }).map((all) => all.join('; ')),
  statement: fc.oneof({ maxDepth: 3, depthIdentifier: 'body' },
    { weight: 8, arbitrary: tie('command') },
    { weight: 3, arbitrary: fc.tuple(tie('command'), tie('command')).map(([a, b]) => `${a} && ${b}`) },
    { weight: 2, arbitrary: fc.tuple(tie('command'), tie('command')).map(([a, b]) => `${a} || ${b}`) },
    { weight: 2, arbitrary: fc.tuple(tie('command'), tie('command'), tie('command')).map(([a, b, c]) => `${a} && ${b} || ${c}`) },
    { weight: 2, arbitrary: fc.tuple(tie('command'), tie('command')).map(([a, b]) => `${a} | ${b}`) },
    { weight: 1, arbitrary: fc.constantFrom('find . | xargs rm', 'find . -name \'*.c\' | xargs -0 rm', 'ls | grep x', 'ls -l | awk 1', 'ls -N | wc -l') },
    { weight: 2, arbitrary: fc.tuple(tie('test'), tie('body')).map(([t, b]) => `if ${t}; then ${b}; fi`) },
    { weight: 2, arbitrary: fc.tuple(tie('test'), tie('body'), tie('body')).map(([t, b, c]) => `if ${t}; then ${b}; else ${c}; fi`) },
    { weight: 2, arbitrary: fc.tuple(name, fc.array(tie('word'), { minLength: 1, maxLength: 3 }), tie('body')).map(([n, words, b]) => `for ${n} in ${words.join(' ')}; do ${b}; done`) },
    { weight: 1, arbitrary: fc.tuple(tie('test'), tie('body')).map(([t, b]) => `while ${t}; do ${b}; done`) },
    { weight: 1, arbitrary: fc.tuple(tie('word'), tie('body'), tie('body')).map(([w, b, c]) => `case ${w} in x) ${b} ;; *) ${c} ;; esac`) },
    { weight: 1, arbitrary: tie('body').map((b) => `( ${b} )`) },
    { weight: 1, arbitrary: tie('body').map((b) => `{ ${b}; }`) },
    { weight: 1, arbitrary: tie('body').map((b) => `f() { ${b}; }`) },
    { weight: 1, arbitrary: tie('command').map((c) => `! ${c}`) }),
  script: fc.array(tie('statement'), { minLength: 1, maxLength: 5 }).map((all) => all.join('\n')),
}));

/** The same ones every time, unless a seed says otherwise. */
export const generatedScripts = (count: number, seed: number): readonly string[] => fc.sample(script, { numRuns: count, seed });
