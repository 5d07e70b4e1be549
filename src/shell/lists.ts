import type { Link } from './model.js';
import type { Tree } from './syntax.js';

/** One member of a list of commands, and the connector before it; indices into the text. */
export interface Member {
  readonly node: Tree.PipelineNode;
  readonly link: Link;
  readonly linkAt: Readonly<{ start: number; end: number }> | null;
  readonly background: boolean;
}

/** A list flattened: what `&&` and `||` join are members like those that `;`, `&` and line ends part. */
export function membersOf(text: string, statements: readonly Tree.Statement[]): readonly Member[] {
  const members: Member[] = [];
  let end = 0;
  let background = false;
  statements.forEach((statement, index) => {
    const nodes = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command];
    const operators = statement.command.type === 'AndOr' ? statement.command.operators : [];
    nodes.forEach((node, position) => {
      const operator = operators[position - 1];
      const joint = operator !== undefined ? operatorAt(text, end, operator)
        : index > 0 ? separatorAt(text, end, background) : { link: 'first' as const, linkAt: null };
      members.push({ node, ...joint, background: statement.background ?? false });
      end = node.end;
    });
    background = statement.background ?? false;
  });
  return members;
}

type Joint = Pick<Member, 'link' | 'linkAt'>;

/** Between two commands stand only blanks, continued line ends and the operator itself. */
export function operatorAt(text: string, from: number, operator: Exclude<Link, 'first' | 'newline' | ';' | '&'>): Joint {
  const start = text.indexOf(operator, from);
  return { link: operator, linkAt: { start, end: start + operator.length } };
}

function separatorAt(text: string, from: number, background: boolean): Joint {
  const start = skipBlanks(text, from);
  const link = background ? '&' : text[start] === ';' ? ';' : 'newline';
  if (text[start] !== '#') return { link, linkAt: { start, end: start + 1 } };
  const lineEnd = text.indexOf('\n', start);
  return { link, linkAt: { start: lineEnd, end: lineEnd + 1 } };
}

/** Past blanks and continued line ends. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t') at++;
    else if (text[at] === '\\' && text[at + 1] === '\n') at += 2;
    else return at;
  }
}
