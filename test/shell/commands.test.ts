import { expect } from 'chai';
import { commandsOf, onlyCommand, readLast, sayAll, scriptOf } from './support.js';

describe('the commands of a script', () => {
  it('are found everywhere, in the order of the text', () => {
    const script = 'a1 $(b1 `c1`) && (d1; e1) | { f1; } ; if g1; then h1; elif i1; then j1; else k1; fi; while l1; do m1; done; '
      + 'until n1; do o1; done; for x in $(p1); do q1; done; case $(r1) in $(s1)) t1;; esac; f() { u1; }; v1 <(w1) > $(x1); '
      + 'A=$(y1); [ -n "$(z1)" ] && [[ -n $(a2) ]]; echo $(( $(b2) + 1 )) ${x:-$(c2)} "d2 $(e2)"; ! f2 & time g2; coproc h2';
    expect(commandsOf(script).map(({ name }) => name)).to.deep.equal(
      ('a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1 u1 v1 w1 x1 y1 z1 a2 echo b2 c2 e2 f2 g2 h2').split(' '));
  });

  it('have a name that anybody can read', () => {
    expect(sayAll('$x a; "$(b)" c; A=1; > f; "/usr/bin/d" e; [ f ]; [[ g ]]; ./h; test i; \'j\'k l; m\\n; (( 1 )); "" o; /p/')).to.deep.equal(
      ['b', 'd e', 'h', 'test i', 'jk l', 'mn']);
  });

  it('say what can be known of their arguments', () => {
    const { args } = onlyCommand('x "a b" c\\ d $e "f$g" h$(i)j *.k ~/l {m,n} "--o=$p" `true` "q"\'r\'s $((1)) "" $\'t\\tu\''.replace('$(i)', '${i}').replace('`true`', '$t'));
    expect(args.map(({ value }) => value)).to.deep.equal(
      ['a b', 'c d', null, null, null, '*.k', '~/l', '{m,n}', null, null, 'qrs', null, '', 't\tu']);
    expect(args.map(({ prefix }) => prefix)).to.deep.equal(
      ['a b', 'c d', '', 'f', 'h', '*.k', '~/l', '{m,n}', '--o=', '', 'qrs', '', '', 't\tu']);
    expect(args[0]?.text).to.equal('"a b"');
  });

  it('take assignments as arguments of export', () => {
    const { args } = onlyCommand('export A=1 B="$C" D+=e');
    expect(args.map(({ value, prefix }) => [value, prefix])).to.deep.equal([['A=1', 'A=1'], [null, 'B='], ['D+=e', 'D+=e']]);
  });

  it('know their flags', () => {
    expect(onlyCommand('x -abc --long --name=v - -- -q=2 --no$x --with=$x -o$x plain "-s"').flags).to.deep.equal(
      ['a', 'b', 'c', 'long', 'name', 'q', '=', '2', 'with', 'o', 's']);
  });

  it('know their assignments and redirections', () => {
    const { script, cut } = readLast('FROM x\nRUN A=1 B=$x C=(d) make 2>>"log file" <in >&2 &>all <<<word\n');
    const [command] = script?.commands ?? [];
    expect(command?.assigns.map(({ name, value, span }) => [name, value, cut(span)])).to.deep.equal([['A', '1', 'A=1'], ['B', null, 'B=$x'], ['C', null, 'C=(d)']]);
    expect(command?.redirects.map(({ descriptor, operator, target, span }) => [descriptor, operator, target?.value, cut(span)])).to.deep.equal([
      [2, '>>', 'log file', '2>>"log file"'], [null, '<', 'in', '<in'], [null, '>&', '2', '>&2'], [null, '&>', 'all', '&>all'], [null, '<<<', 'word', '<<<word']]);
    expect(cut(command?.span ?? null)).to.equal('make 2>>"log file" <in >&2 &>all <<<word');
    expect(cut(command?.wholeSpan ?? null)).to.equal('A=1 B=$x C=(d) make 2>>"log file" <in >&2 &>all <<<word');
  });

  it('know how they are joined', () => {
    const { script, cut } = readLast('FROM x\nRUN <<E\na && b || c | d |& e; f & g\n\n# h\ni # j\n$(k; l)\nE\n');
    expect(script?.commands.map(({ name, link }) => `${link} ${name}`)).to.deep.equal(
      ['first a', '&& b', '|| c', '| d', '|& e', '; f', '& g', 'newline i', 'first k', '; l']);
    expect(script?.commands.map(({ linkSpan }) => cut(linkSpan))).to.deep.equal([null, '&&', '||', '|', '|&', ';', '&', '\n', null, ';']);
  });

  it('know their depth and their statement', () => {
    expect(commandsOf('a | b && (c $(d); e) || f() { g; }; sh -c "h; i"; if j; then k; fi').map(({ name, depth, statement }) => [name, depth, statement])).to.deep.equal([
      ['a', 0, 0], ['b', 0, 0], ['c', 1, 1], ['d', 2, 1], ['e', 1, 1], ['g', 1, 2], ['h', 1, 3], ['i', 1, 3], ['j', 1, 4], ['k', 1, 4]]);
  });

  it('know their place in a pipeline', () => {
    const commands = commandsOf('a | b $(c | d) | e; f | (g | h)');
    const group = (names: string) => new Set(commands.filter(({ name }) => names.includes(name)).map(({ pipeline }) => pipeline));
    expect(commands.map(({ name, stage }) => [name, stage])).to.deep.equal([['a', 0], ['b', 1], ['c', 0], ['d', 1], ['e', 2], ['f', 0], ['g', 0], ['h', 1]]);
    expect(group('abe').size).to.equal(1);
    expect(group('cd').size).to.equal(1);
    expect(group('gh').size).to.equal(1);
    expect(group('acfg').size).to.equal(4);
  });

  it('keep their place in a pipeline through sh -c', () => {
    const commands = commandsOf('a; curl x | sudo sh -c "tar y | b; c"');
    expect(commands.map(({ name, link, stage }) => [name, link, stage])).to.deep.equal([['a', 'first', 0], ['curl', ';', 0], ['tar', '|', 1], ['b', '|', 2], ['c', ';', 0]]);
    expect(new Set(commands.slice(1, 4).map(({ pipeline }) => pipeline)).size).to.equal(1);
    expect(commands[4]?.pipeline).to.not.equal(commands[1]?.pipeline);
  });

  it('stand in the file even where backticks and quotes hide them', () => {
    const { script, cut } = readLast('FROM x\nRUN echo `a \\`b "$c"\\`` "`d \\"e\\"`" && sh -c "f \\"g\\" \\$h \'i\'"\n');
    expect(script?.commands.map(({ name, span }) => [name, cut(span)])).to.deep.equal([
      ['echo', 'echo `a \\`b "$c"\\`` "`d \\"e\\"`"'], ['a', 'a \\`b "$c"\\`'], ['b', 'b "$c"'], ['d', 'd \\"e\\"'], ['f', 'f \\"g\\" \\$h \'i\'']]);
    expect(script?.commands.at(-1)?.args.map(({ value, span }) => [value, cut(span)])).to.deep.equal([['g', '\\"g\\"'], [null, '\\$h'], ['i', '\'i\'']]);
  });
});

describe('a script that does not parse', () => {
  it('has no commands and says where', () => {
    for (const [run, message, at] of [
      ['a )', 'unexpected token', ')'], ['a && ; b', 'expected command', ';'], ['if a; then b', 'expected \'fi\'', 'b'], ['a; echo "b', 'unterminated', '"'],
      ['echo $(if a)', 'expected', ')'], ['a "$(b | )"', 'expected', ')'],
    ] as const) {
      const { script, cut } = readLast(`FROM x\nRUN a \\\n && ${run}\n`);
      expect(script, run).to.deep.include({ commands: [], statements: [], pipes: [], comments: [], trailing: null });
      expect(script?.errors[0]?.message, run).to.include(message);
      expect(cut(script?.errors[0]?.span ?? null), run).to.equal(at);
    }
  });

  it('inside sh -c leaves the sh as the command', () => {
    expect(sayAll('sh -c "a )"; bash -c \'$(\' && b')).to.deep.equal(['sh -c a )', 'bash -c $(', 'b']);
  });
});

describe('pipes and comments', () => {
  it('are all listed', () => {
    const { script, cut } = readLast('FROM x\nRUN a | while b; do c |& d; done || e $(f | g) | sh -c "h | i"\n');
    expect(script?.pipes.map(cut)).to.have.members(['|', '|&', '|', '|', '|']);
    expect(new Set(script?.pipes.map(({ start }) => start)).size).to.equal(5);
  });

  it('are told from text', () => {
    const { script, cut } = readLast('FROM x\nRUN <<E\na#b "# c" \'# d\' \\# e $# ${#f} ${g# h} $((16#ff)) # i\n  # j\n((k = 2#1))\n(l)#m\ncat <<F;#n\n# o\nF\nx=(1 # p\n)\nE\n');
    expect(script?.errors).to.deep.equal([]);
    expect(script?.comments.map(cut)).to.deep.equal(['# i', '# j', '#m', '#n']);
  });

  it('run to the end of a joined RUN', () => {
    const { script, cut } = readLast('FROM x\nRUN a # b \\\n && c\n');
    expect(script?.comments.map(cut)).to.deep.equal(['# b \\\n && c']);
    expect(scriptOf('FROM x\nRUN a \\\n # b\n && c\n').comments).to.deep.equal([]);
  });
});
