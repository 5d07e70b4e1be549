import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'require-healthcheck', aliases: ['DL3057', 'CIS-DI-0006', 'CIS 4.6', 'DS-0026', 'CKV_DOCKER_2'],
  presets: ['recommended', 'hadolint'], severity: 'info', severityIn: { hadolint: 'off' },
  needs: ['dockerfile'],
  summary: 'A service without HEALTHCHECK',
  rationale: 'Without a check, an engine knows only that the process exists. One that hangs goes on getting requests.',
  messages: { none: '{stage} has no HEALTHCHECK; say how to tell that it works, or HEALTHCHECK NONE' },
  options: { kubernetes: { doc: 'The image runs on Kubernetes, which has probes of its own and ignores HEALTHCHECK.', default: false } },
  examples: [{
    before: 'FROM caddy:2.10\nEXPOSE 80', after: 'FROM caddy:2.10\nEXPOSE 80\nHEALTHCHECK CMD wget -q -O /dev/null http://localhost/ || exit 1',
  }],
}, function* ({ dockerfile, as, options: { kubernetes } }) {
  if (kubernetes) return;
  for (const { from, name } of as === 'hadolint' ? unhealthyToHadolint(dockerfile) : unhealthy(dockerfile)) {
    yield { message: 'none', data: { stage: name === null ? 'this image' : `the stage ${name}` }, at: from.span };
  }
});

/** The stage that is built, if it listens on a port and nothing in its chain says how to tell that it works. */
const unhealthy = (dockerfile: Dockerfile): readonly Stage[] => {
  const { target } = dockerfile;
  const chain = target === null ? [] : dockerfile.chain(target);
  const some = (keyword: Instruction['keyword']): boolean => chain.some(({ instructions }) => instructions.some((each) => each.keyword === keyword));
  return target !== null && some('EXPOSE') && !some('HEALTHCHECK') ? [target] : [];
};

/**
 * Every stage counts. A check speaks for its own stage, for those that stage is built on, and for whatever is built on any of
 * them from then on; a stage without a name goes by its image's.
 */
const unhealthyToHadolint = ({ stages }: Dockerfile): readonly Stage[] => {
  const marked = new Set<string>();
  let pending: readonly Stage[] = [];
  const mark = (stage: Stage): void => {
    const names = [nameOf(stage)];
    let base = stage.image.text;
    for (const other of stages.slice(0, stage.index).toReversed()) {
      if (nameOf(other) !== base) continue;
      names.push(base);
      base = other.image.text;
    }
    for (const each of names) marked.add(each);
    pending = pending.filter((other) => other !== stage && !names.includes(nameOf(other)));
  };
  for (const stage of stages) {
    if (marked.has(stage.image.text)) marked.add(nameOf(stage));
    else pending = [...pending, stage];
    if (stage.instructions.some(({ keyword }) => keyword === 'HEALTHCHECK')) mark(stage);
  }
  return pending;
};

const nameOf = ({ from, image }: Stage): string => from.words[2]?.text ?? image.text;
