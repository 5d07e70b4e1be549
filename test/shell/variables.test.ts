import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import type { Script } from '../../src/shell/model.js';
import { shellsOf } from '../../src/shell/shells.js';
import { assignedIn, variablesIn } from '../../src/shell/variables.js';

const script = (text: string): Script => {
  const dockerfile = parse(`FROM a\nRUN ${text}\n`);
  const [, run] = dockerfile.instructions;
  const found = run === undefined ? null : shellsOf(dockerfile).script(run);
  if (found === null) throw new Error(`no script in ${text}`);
  return found;
};
const names = (text: string): string[] => variablesIn(script(text)).map(({ name, modifier }) => name + modifier);

describe('the variables of a script', () => {
  it('are those the shell replaces', () => {
    expect(names('echo $A "${B}$C" ${D:-x} ${E#y} ${#F} $1 $$ \\$G')).to.deep.equal(['A', 'B', 'C', 'D:-', 'E#', 'F']);
  });

  it('are hidden by single quotes, comments and quoted heredocs, and by nothing else', () => {
    expect(names("echo '$A' \"'$B'\" # $C")).to.deep.equal(['B']);
    expect(names("cat <<'E' <<F; echo $A\n$B\nE\nit's $C \\$D\nF")).to.deep.equal(['A', 'C']);
    expect(names('<<E\necho $A\ncat <<"F"\n$B\nF\necho $C\nE')).to.deep.equal(['A', 'C']);
    expect(names('echo a#$B <<<$C')).to.deep.equal(['B', 'C']);
  });

  it('stand where they stand', () => {
    const text = 'echo "$AB" \\\n  ${C} ${D:-x}';
    const spans = variablesIn(script(text)).map(({ at: { start, end } }) => `FROM a\nRUN ${text}\n`.slice(start, end));
    expect(spans).to.deep.equal(['$AB', '${C}', '${D:-']);
  });
});

describe('the names a script sets', () => {
  it('are set in many ways', () => {
    expect([...assignedIn(script('A=1 b; export B=2; for C in x; do read -r D; done; local E')) ?? []]).to.include.members(['A', 'B', 'C', 'D', 'E']);
    expect(assignedIn(script('echo --A=1 $B'))?.size).to.equal(0);
    expect(assignedIn(script('. /etc/os-release && echo $ID'))).to.equal(null);
  });
});
