import { expect } from 'chai';
import { parse } from '../../../src/dockerfile/parse.js';
import { checkedScripts, type CheckedScript } from '../../../src/shell/check/script.js';
import { spanOf } from '../../../src/shell/check/site.js';
import { shellsOf } from '../../../src/shell/shells.js';
import { mayHoldBlanks } from '../../../src/shell/check/values.js';
import { variablesOf } from '../../../src/shell/check/variables.js';

const scriptsOf = (text: string): readonly CheckedScript[] => {
  const dockerfile = parse(text);
  return checkedScripts(dockerfile, shellsOf(dockerfile));
};

const only = (script: string): CheckedScript => {
  const [first, ...others] = scriptsOf(`FROM x\nRUN <<'END_OF_SCRIPT'\n${script}\nEND_OF_SCRIPT\n`);
  if (first === undefined || others.length > 0) throw new Error('the test needs exactly one script');
  return first;
};

describe('checkedScripts', () => {
  it('are those of RUN in shell form, in a shell whose language we know', () => {
    const texts = scriptsOf([
      'FROM x', 'RUN a', 'ONBUILD RUN b', 'RUN ["c"]', 'CMD d', 'HEALTHCHECK CMD e', 'SHELL ["/bin/zsh", "-c"]', 'RUN f', 'SHELL ["pwsh", "-c"]', 'RUN g', '',
    ].join('\n')).map(({ text }) => text);
    expect(texts).to.deep.equal(['a', 'b']);
  });

  const dialects: readonly (readonly [string, string])[] = [
    ['["/bin/sh", "-c"]', 'sh'], ['["bash"]', 'bash'], ['["/usr/local/bin/bash", "-l"]', 'bash'], ['["/bin/ash"]', 'dash'], ['["/bin/dash"]', 'dash'],
    ['["/usr/bin/env", "-S", "X=1", "ksh"]', 'ksh'], ['["/bin/busybox", "sh"]', 'busybox'], ['["nobody", "knows"]', 'bash'],
  ];
  for (const [shell, dialect] of dialects) {
    it(`take ${shell} for ${dialect}`, () => {
      expect(scriptsOf(`FROM x\nSHELL ${shell}\nRUN a\n`).map((script) => script.dialect)).to.deep.equal([dialect]);
    });
  }

  it('go by the first line of a heredoc rather than by SHELL', () => {
    expect(only('#!/bin/bash\na').dialect).to.equal('bash');
  });

  it('know the names of ENV and ARG of the stage and its parents, and the proxies', () => {
    const scripts = scriptsOf('ARG global\nFROM x AS a\nARG one\nFROM a\nENV two=2\nRUN a\nENV three=3\n');
    const names = ['global', 'one', 'two', 'three', 'https_proxy', 'all_proxy'];
    expect(names.filter((name) => scripts[0]?.isKnown(name))).to.deep.equal(['one', 'two', 'https_proxy']);
  });

  it('find every node where it stands in the file, through continuations, nested backticks and their escapes', () => {
    const text = 'FROM x\nRUN echo $a \\\n  # a remark\n  "${b:-$c}" `ls \\`cat $d\\``\n';
    const [script] = scriptsOf(text);
    const cut = [...script?.all('SimpleExpansion') ?? [], ...script?.all('ParameterExpansion') ?? []].map((site) => {
      const { start, end } = spanOf(site);
      return text.slice(start, end);
    });
    expect(cut.sort()).to.deep.equal(['$a', '$c', '$d', '${b:-$c}']);
  });

  it('are silenced by a comment for the one statement that follows it', () => {
    const script = only('a; b\n# shellcheck disable=SC2086,SC2000-SC2010\n# why\nc; d\nif e; then # shellcheck disable=all\n  f\n  g\nfi');
    const silenced = (code: string) => script.all('Command').filter((site) => script.isSilenced(code, spanOf(site))).map(({ node }) => node.name?.value);
    expect(silenced('SC2086')).to.deep.equal(['c', 'f']);
    expect(silenced('SC2005')).to.deep.equal(['c', 'f']);
    expect(silenced('SC2011')).to.deep.equal(['f']);
  });

  it('say what does not parse, in substitutions too', () => {
    expect(only('if a; then b').errors).to.have.lengthOf(1);
    expect(only('echo "$(if a; then b)"').errors).to.not.deep.equal([]);
  });
});

describe('mayHoldBlanks', () => {
  const openIn = (text: string): readonly string[] => {
    const script = only(text);
    return [...script.all('SimpleExpansion'), ...script.all('ParameterExpansion')].filter((site) => mayHoldBlanks(script, site)).map(({ node }) => node.text);
  };

  it('follows a value through branches, loops, subshells and functions', () => {
    expect(openIn('a=1; if x; then a="1 2"; exit; fi; echo $a')).to.deep.equal([]);
    expect(openIn('a=1; if x; then a="1 2"; fi; echo $a')).to.deep.equal(['$a']);
    expect(openIn('a=1; while x; do echo $a; a="1 2"; done')).to.deep.equal(['$a']);
    expect(openIn('a=1; (a="1 2"); echo $a; { a="1 2"; }; echo ${a}')).to.deep.equal(['${a}']);
    expect(openIn('f() { a="1 2"; }; a=1; echo $a; f; echo ${a}')).to.deep.equal(['${a}']);
    expect(openIn('f() { local a="1 2"; }; a=1; f; echo $a')).to.deep.equal([]);
  });

  it('comes to an end however often functions call one another, and then says nothing', () => {
    const functions = Array.from({ length: 30 }, (_, i) => `f${String(i)}() { f${String(i + 1)}; f${String(i + 1)}; a="$a $b"; }`).join('\n');
    expect(openIn(`${functions}\nf0\necho $a`)).to.deep.equal([]);
  });
});

describe('variablesOf', () => {
  it('tells who assigns and who reads, by name', () => {
    const { assigned, read, used } = variablesOf(only('a=1; read -r -p x b; for c in $d; do e=1 make; done; echo "${f:-$g}" "$f"; [ -n "$h" ]; (( i = j ))'));
    expect([...assigned.keys()].sort()).to.deep.equal(['a', 'b', 'c', 'i']);
    expect([...read.keys()].sort()).to.deep.equal(['d', 'j']);
    expect([...used].sort()).to.deep.equal(['d', 'f', 'g', 'h', 'j']);
  });
});
