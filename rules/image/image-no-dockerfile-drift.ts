import { defineRule, type ImagePlace } from '../../src/engine/rule.js';
import { driftOf, isSquashed } from '../../src/image/join/drift.js';
import { collapse, readHistory } from '../../src/image/join/history-text.js';
import { bare } from '../../src/image/join/step.js';
import { toldValues } from '../../src/image/join/told-values.js';
import { maskSecrets } from '../../src/knowledge/secret-values.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-dockerfile-drift', presets: ['recommended'], severity: 'warning',
  needs: ['image'], uses: ['dockerfile'],
  summary: 'An image that its Dockerfile would not make any more',
  rationale: 'Whoever reads the file believes that this is what runs. What was changed since, or was never in it, is neither reviewed nor there after the next build.',
  messages: {
    item: 'the image was made with {command}, which is not in the Dockerfile{more}; build it again',
    commit: 'the image holds what somebody changed by hand in a container{more}; write it into the Dockerfile, and build it again',
    instruction: '{instruction} is in the Dockerfile, and was not done when the image was made{more}; build it again',
    value: '{key} is {actual} in the image, and {expected} in the Dockerfile; build it again',
    values: '{names} in the image {is} not what the Dockerfile says; build it again',
  },
  examples: [{ before: 'history: RUN pip install x, and no such RUN in the Dockerfile', after: 'the image built again' }],
}, function* ({ image, dockerfile }) {
  if (dockerfile === null) return;
  const { join, config: { history }, known } = image;
  if (join === null ? !isSquashed(image, dockerfile) : !known.history) return;
  if (join !== null) {
    const { items, instructions } = driftOf(image, join, dockerfile);
    const isByHand = (item: number): boolean => /^(?:\/bin\/)?(?:bash|sh|ash|zsh)?$/.test(history[item]?.createdBy.trim() ?? '');
    const [byHand, others] = [items.filter(isByHand), items.filter((item) => !isByHand(item))];
    const [hand, item] = [byHand[0], others[0]];
    if (hand !== undefined) yield { message: 'commit', data: { more: more(byHand) }, at: { history: hand } };
    if (item !== undefined) yield { message: 'item', data: { command: commandOf(history[item]?.createdBy ?? ''), more: more(others) }, at: { history: item } };
    const [first, ...rest] = instructions;
    if (first !== undefined) {
      const text = shown(maskSecrets(collapse(dockerfile.text.slice(first.span.start, first.span.end))));
      const before = [...join.matches].filter(([, { instruction }]) => instruction.span.start < first.span.start).map(([index]) => index);
      yield {
        message: 'instruction', data: { instruction: text, more: more(instructions) }, at: { history: Math.max(0, ...before) }, anchor: first.span,
        related: rest.slice(0, 10).map(({ span: at }) => ({ at, text: 'this was not done either' })),
      };
    }
  }
  const told = toldValues(dockerfile);
  const { user, entrypoint, cmd, env, labels, exposedPorts } = image.config;
  if (told.user !== null && told.user !== user) yield differs('User', shown(user), shown(told.user));
  for (const [key, expected, actual] of [['Entrypoint', told.entrypoint, entrypoint], ['Cmd', told.cmd, cmd]] as const) {
    if (expected !== null && bare(expected.join(' ')) !== bare(actual.join(' '))) yield differs(key, listed(actual), listed(expected));
  }
  const variables = new Map(env.map((variable) => [variable.slice(0, variable.indexOf('=')), variable.slice(variable.indexOf('=') + 1)]));
  yield* differ('Env', [...told.env].filter(([name, value]) => variables.get(name) !== value).map(([name]) => name));
  yield* differ('Labels', [...told.labels].filter(([name, value]) => !name.startsWith('org.opencontainers.image.') && labels.get(name) !== value).map(([name]) => name));
  const ports = new Set(exposedPorts.map((port) => (port.includes('/') ? port : `${port}/tcp`)));
  yield* differ('ExposedPorts', told.ports.filter((port) => !ports.has(port)));
});

const more = (all: readonly unknown[]): string => (all.length <= 1 ? '' : ` (and ${String(all.length - 1)} more)`);

const commandOf = (createdBy: string): string => {
  const { keyword, text } = readHistory(createdBy);
  return shown(maskSecrets(`${keyword} ${text.replace(/^\|\d+ (?:\w+=\S* )*/, '').replace(/^\/bin\/sh -c /, '')}`));
};

const listed = (words: readonly string[]): string => (words.length === 0 ? 'empty' : shown(maskSecrets(words.join(' '))));

const differs = (key: 'User' | 'Entrypoint' | 'Cmd', actual: string, expected: string) => ({ message: 'value', data: { key, actual, expected }, at: { config: key } }) as const;

/** Values may be secrets; names say where to look. */
function* differ(key: 'Env' | 'Labels' | 'ExposedPorts', names: readonly string[]) {
  const [first] = names;
  if (first === undefined) return;
  const at: ImagePlace = { config: key, key: first };
  const said = names.slice(0, 10).map(shown).join(', ');
  yield { message: 'values', data: { names: `the ${spoken[key]}${names.length === 1 ? '' : 's'} ${said}${names.length > 10 ? ', …' : ''}`, is: names.length === 1 ? 'is' : 'are' }, at } as const;
}

const spoken = { Env: 'variable', Labels: 'label', ExposedPorts: 'port' } as const;
