import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { commandsNamed } from '../../src/shell/check/commands.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import { variablesOf } from '../../src/shell/check/variables.js';
import { argumentWords, flagsIn, variableOf } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'guard-recursive-rm', aliases: ['SC2115'],
  presets: ['hadolint', 'recommended'], severity: 'warning', severityIn: { recommended: 'info' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A recursive rm that hits the root when a variable is empty',
  rationale: 'With the variable empty, `rm -rf $DIR/*` is `rm -rf /*`. `${DIR:?}` makes the shell stop instead.',
  messages: {
    empty: 'when {variable} is empty this removes {path}; write {guarded}',
  },
  examples: [{
    before: 'FROM alpine:3.23\nARG WORK\nRUN rm -rf "$WORK"/*',
    after: 'FROM alpine:3.23\nARG WORK\nRUN rm -rf "${WORK:?}"/*',
  }],
}, inScripts('SC2115', function* (script, { dockerfile, as }) {
  const isSet: IsSet = (name) => as === null
    && (variablesOf(script).assigned.has(name) || (dockerfile.lookup(name, script.instruction)?.value ?? '') !== '');
  for (const site of commandsNamed(script, 'rm')) {
    const flags = flagsIn(site.node.args);
    if (!flags.has('r') && !flags.has('R') && !flags.has('recursive')) continue;
    for (const word of argumentWords(site)) {
      const bare = firstBare(word.parts ?? [], isSet);
      if (bare === null) continue;
      const path = pathsOf(word.parts ?? [], isSet).map(normal).find((each) => vital.has(each));
      if (path === undefined) continue;
      const at = partOf(site, word.pos, word.end);
      const isOutput = bare.type === 'CommandExpansion' || bare.type === 'ArithmeticExpansion';
      const variable = isOutput ? 'the output' : bare.text;
      if (isInBackticks(site) || isOutput || (bare.type === 'ParameterExpansion' && (bare.operation !== undefined || bare.prefix !== undefined))) {
        yield { message: 'empty', data: { variable, path, guarded: 'a variable as ${name:?}' }, at };
        continue;
      }
      const guarded = bare.type === 'SimpleExpansion' ? `\${${variableOf(bare)}:?}` : `${bare.text.slice(0, -1)}:?}`;
      yield {
        message: 'empty', data: { variable, path, guarded }, at,
        fix: unsafeFix(`Stop when ${variable} is empty`, `a build that runs with an empty ${variable} fails`, replaceAt(partOf(site, bare.pos, bare.end), guarded)),
      };
    }
  }
}));

/** Whether a variable surely holds something: nobody needs to guard it. */
type IsSet = (name: string) => boolean;
type Bare = Tree.SimpleExpansionPart | Tree.ParameterExpansionPart | Tree.CommandExpansionPart | Tree.ArithmeticExpansionPart;

/** Whether it may give nothing at all: `${x:?}` and `${x:-y}` do not. */
const mayBeEmpty = (part: Tree.WordPart, isSet: IsSet): part is Bare => {
  switch (part.type) {
    case 'CommandExpansion':
    case 'ArithmeticExpansion': return true;
    case 'SimpleExpansion': return !isSet(variableOf(part));
    case 'ParameterExpansion': return part.operation?.type === 'Default' ? !/^:[-=?]/.test(part.operation.operator) : part.operation !== undefined || !isSet(part.parameter);
    default: return false;
  }
};

function firstBare(parts: readonly Tree.WordPart[], isSet: IsSet): Bare | null {
  for (const part of parts) {
    if (mayBeEmpty(part, isSet)) return part;
    const inner = part.type === 'DoubleQuoted' ? firstBare(part.parts, isSet) : null;
    if (inner !== null) return inner;
  }
  return null;
}

const mostPaths = 20;

/** What the word may come to when every variable in it is empty; what cannot be empty is a name of its own. */
function pathsOf(parts: readonly Tree.WordPart[], isSet: IsSet): readonly string[] {
  let paths: readonly string[] = [''];
  for (const part of parts) {
    const ends = endsOf(part, isSet);
    if (paths.length * ends.length > mostPaths) return [];
    paths = paths.flatMap((path) => ends.map((end) => path + end));
  }
  return paths;
}

const endsOf = (part: Tree.WordPart, isSet: IsSet): readonly string[] => {
  if (mayBeEmpty(part, isSet)) return [''];
  switch (part.type) {
    case 'DoubleQuoted': return pathsOf(part.parts, isSet);
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted': return [part.value];
    case 'Glob': return [part.text];
    case 'BraceExpansion': return part.text.slice(1, -1).split(',');
    default: return ['?'];
  }
};

/** Without what stands for everything below it. */
const normal = (path: string): string => path.replace(/\/+/g, '/').replace(/(?<=\/)(?:\*\/?)+$/, '').replace(/(?<=.)\/$/, '');

const vital = new Set(['/', '/bin', '/boot', '/dev', '/etc', '/home', '/lib', '/lib64', '/media', '/mnt', '/usr', '/usr/bin', '/usr/local', '/usr/share', '/var']);
