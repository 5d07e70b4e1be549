import type { Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'single-downloader', aliases: ['DL4001', 'DS-0014'], presets: ['recommended', 'hadolint', 'size'], severity: 'warning', severityIn: { recommended: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'curl and wget in one stage',
  rationale: 'Both do the same here. One of them and what it needs could stay out of the image.',
  messages: { both: '{other} is used in this stage as well; use one of the two' },
  examples: [{
    before: 'FROM debian:12\nRUN wget -q https://x.test/a\nRUN curl -fsSLO https://x.test/b', after: 'FROM debian:12\nRUN curl -fsSLO https://x.test/a\nRUN curl -fsSLO https://x.test/b',
  }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, isNamed('curl')) || !someRun(dockerfile, shells, isNamed('wget'))) return;
  const all = downloads(dockerfile.instructions.flatMap((outer) => {
    const instruction = outer.trigger ?? outer;
    // Triggers run elsewhere, on top of nothing that stands here.
    const home = outer.trigger !== null && as === 'hadolint' ? null : outer.stage;
    return instruction.keyword === 'RUN' ? [{ home, commands: shells.commands(instruction) }] : [];
  }));
  for (const { commands, seen } of all) {
    if (seen.size < 2) continue;
    const [first] = commands;
    // Of the two, the one that is used less would be easier to do without.
    const command = as === 'hadolint' ? first : commands.toSorted((a, b) => (seen.get(a.name) ?? 0) - (seen.get(b.name) ?? 0))[0];
    if (command !== undefined) yield { message: 'both', data: { other: command.name === 'curl' ? 'wget' : 'curl' }, at: command.nameSpan };
  }
});

const isNamed = (name: string) => (command: Command): boolean => command.name === name;

type Run = Readonly<{ home: Stage | null; commands: readonly Command[] }>;

/** Each RUN that downloads, with what its stage has used up to it, itself included. */
function* downloads(runs: readonly Run[]): Iterable<Readonly<{ commands: readonly Command[]; seen: ReadonlyMap<string, number> }>> {
  const stages = new Map<Stage | null, Map<string, number>>();
  for (const { home, commands } of runs) {
    const own = commands.filter(({ name }) => name === 'curl' || name === 'wget');
    if (own.length === 0) continue;
    const seen = stages.get(home) ?? new Map<string, number>();
    stages.set(home, seen);
    for (const { name } of own) seen.set(name, (seen.get(name) ?? 0) + 1);
    yield { commands: own, seen };
  }
}
