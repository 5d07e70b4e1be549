import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, type ImagePlace } from '../../src/engine/rule.js';
import { configDrift, type ConfigDrift } from '../../src/image/join/config-drift.js';
import { driftOf } from '../../src/image/join/drift.js';
import { collapse, readHistory, type Made } from '../../src/image/join/history-text.js';
import { isSquashed } from '../../src/image/join/squashed.js';
import { maskSecrets } from '../../src/knowledge/mask-secrets.js';
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
  const configured = known.config ? [...configDrift(image.config, dockerfile)] : [];
  for (const one of configured) yield configProblem(one);

  if (join === null) return;
  const drift = driftOf(image, join, dockerfile);
  const explained = new Map(configured.map((one) => [setBy[one.key], 'names' in one ? new Set(one.names) : null]));
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

/** What findings about the configuration tell of already, by the keyword that sets it: names, or null for all that such an instruction says. */
type Explained = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Whether what an instruction sets was told of: one cause is told once. */
const isExplained = ({ keyword, pairs, words }: Instruction, explained: Explained): boolean => {
  const names = explained.get(keyword);
  if (names == null) return names === null;
  if (keyword !== 'EXPOSE') return pairs.some(({ key }) => names.has(key.text));
  return words.map(({ text }) => text.toLowerCase()).some((text) => names.has(text) || names.has(`${text}/tcp`) || text.includes('$'));
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

function configProblem(drift: ConfigDrift) {
  switch (drift.key) {
    case 'User':
      return { message: 'value', data: { key: drift.key, actual: shown(drift.actual), expected: shown(drift.expected) }, at: { config: drift.key } } as const;
    case 'Entrypoint': case 'Cmd':
      return { message: 'value', data: { key: drift.key, actual: listed(drift.actual), expected: listed(drift.expected) }, at: { config: drift.key } } as const;
    default: {
      // Values may be secrets; names say where to look.
      const { key, names } = drift;
      const said = `${names.slice(0, 10).map(shown).join(', ')}${names.length > 10 ? ', …' : ''}`;
      const at: ImagePlace = { config: key, key: names[0] ?? '' };
      if (key === 'ExposedPorts') return { message: 'ports', data: { ports: said }, at } as const;
      const noun = key === 'Env' ? 'variable' : 'label';
      return { message: 'values', data: { names: `the ${noun}${names.length === 1 ? '' : 's'} ${said}`, is: names.length === 1 ? 'is' : 'are' }, at } as const;
    }
  }
}

const setBy = { User: 'USER', Entrypoint: 'ENTRYPOINT', Cmd: 'CMD', Env: 'ENV', Labels: 'LABEL', ExposedPorts: 'EXPOSE' } as const;
