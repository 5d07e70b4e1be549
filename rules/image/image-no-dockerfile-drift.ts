import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, type ImagePlace } from '../../src/engine/rule.js';
import { driftOf } from '../../src/image/join/drift.js';
import { collapse, readHistory, type Made } from '../../src/image/join/history-text.js';
import { isSquashed } from '../../src/image/join/squashed.js';
import { bare } from '../../src/image/join/step.js';
import { toldValues } from '../../src/image/join/told-values.js';
import type { Image } from '../../src/image/model.js';
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
    changed: '{instruction} is in the Dockerfile, and the image was made with {command}{more}; build it again',
    value: '{key} is {actual} in the image, and {expected} in the Dockerfile; build it again',
    values: '{names} in the image {is} not what the Dockerfile says; build it again',
    ports: 'the Dockerfile exposes {ports}, and the image does not; build it again',
  },
  examples: [{ before: 'history: RUN pip install x, and no such RUN in the Dockerfile', after: 'the image built again' }],
}, function* ({ image, dockerfile }) {
  if (dockerfile === null) return;
  const { join, config: { history }, known } = image;
  if (join === null ? !isSquashed(image, dockerfile) : !known.history) return;
  /** Of what a finding tells already, by the instruction that sets it: names, or all of it. */
  const explained = new Map<string, ReadonlySet<string> | null>();
  if (known.config) yield* configDrift(image, toldValues(dockerfile), explained);

  if (join === null) return;
  const drift = driftOf(image, join, dockerfile);
  const items = drift.items.filter((item) => !isExplainedItem(readHistory(history[item]?.createdBy ?? ''), explained));
  const changes = drift.changes.filter(({ instruction }) => !isExplained(instruction, explained));
  const [hand] = drift.byHand;
  if (hand !== undefined) yield { message: 'commit', data: { more: more(drift.byHand) }, at: { history: hand } };
  const [item] = items;
  if (item !== undefined) yield { message: 'item', data: { command: commandOf(history[item]?.createdBy ?? ''), more: more(items) }, at: { history: item } };
  const [first, ...rest] = changes;
  if (first === undefined) return;
  const { instruction: { span }, instead } = first;
  const before = [...join.matches].filter(([, { instruction }]) => instruction.span.start < span.start).map(([index]) => index);
  const data = { instruction: shown(maskSecrets(collapse(dockerfile.text.slice(span.start, span.end)))), more: more(changes) };
  const where = {
    anchor: span,
    related: rest.slice(0, 10).map(({ instruction }) => ({ at: instruction.span, text: 'this was not done either' })),
  };
  if (instead === null) yield { message: 'instruction', data, at: { history: Math.max(0, ...before) }, ...where };
  else yield { message: 'changed', data: { ...data, command: commandOf(history[instead]?.createdBy ?? '') }, at: { history: instead }, ...where };
});

/** What the configuration says otherwise, and notes what is told with it. */
function* configDrift({ config }: Image, told: ReturnType<typeof toldValues>, explained: Map<string, ReadonlySet<string> | null>) {
  const { user, entrypoint, cmd, env, labels, exposedPorts } = config;
  if (told.user !== null && told.user !== user) {
    explained.set('USER', null);
    yield differs('User', shown(user), shown(told.user));
  }
  for (const [key, expected, actual] of [['Entrypoint', told.entrypoint, entrypoint], ['Cmd', told.cmd, cmd]] as const) {
    if (expected === null || bare(expected.join(' ')) === bare(actual.join(' '))) continue;
    explained.set(key.toUpperCase(), null);
    yield differs(key, listed(actual), listed(expected));
  }
  const variables = new Map(env.map((variable) => [variable.slice(0, variable.indexOf('=')), variable.slice(variable.indexOf('=') + 1)]));
  const ports = new Set(exposedPorts.map((port) => (port.includes('/') ? port : `${port}/tcp`)));
  for (const [key, keyword, names] of [
    ['Env', 'ENV', [...told.env].filter(([name, value]) => variables.get(name) !== value).map(([name]) => name)],
    ['Labels', 'LABEL', [...told.labels].filter(([name, value]) => !name.startsWith('org.opencontainers.image.') && labels.get(name) !== value).map(([name]) => name)],
    ['ExposedPorts', 'EXPOSE', told.ports.filter((port) => !ports.has(port))],
  ] as const) {
    explained.set(keyword, new Set(names));
    yield* differ(key, names);
  }
}

type Explained = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Whether what an instruction sets was told of: one cause is told once. */
const isExplained = ({ keyword, pairs, words }: Instruction, explained: Explained): boolean => {
  const names = explained.get(keyword);
  if (names == null) return names === null;
  if (keyword !== 'EXPOSE') return pairs.some(({ key }) => names.has(key.text));
  return words.map(({ text }) => text.toLowerCase()).some((text) => names.has(text) || names.has(`${text}/tcp`) || (text.includes('$') && names.size > 0));
};

const isExplainedItem = ({ keyword, text }: Made, explained: Explained): boolean => {
  const names = explained.get(keyword);
  return names == null ? names === null : text.split(' ').some((word) => names.has(word.slice(0, Math.max(word.indexOf('='), 0))));
};

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
  const said = `${names.slice(0, 10).map(shown).join(', ')}${names.length > 10 ? ', …' : ''}`;
  if (key === 'ExposedPorts') yield { message: 'ports', data: { ports: said }, at } as const;
  else yield { message: 'values', data: { names: `the ${spoken[key]}${names.length === 1 ? '' : 's'} ${said}`, is: names.length === 1 ? 'is' : 'are' }, at } as const;
}

const spoken = { Env: 'variable', Labels: 'label' } as const;
