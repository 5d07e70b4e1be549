import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import { removesAll } from '../../src/knowledge/package-caches.js';
import { removeStatement } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'no-redundant-apt-clean', presets: [], severity: 'style',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'apt-get clean where the image does it by itself',
  rationale: 'Debian\'s and Ubuntu\'s images come with a hook that empties the archive after every installation, so there is nothing left to clean.',
  messages: { redundant: '{base} does this by itself after every installation' },
  examples: [{
    before: 'FROM debian:12\nRUN apt-get update && apt-get install -y jq && apt-get clean && rm -rf /var/lib/apt/lists/*',
    after: 'FROM debian:12\nRUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*',
  }],
}, function* ({ dockerfile, shells }) {
  if (!someRun(dockerfile, shells, isClean)) return;
  for (const stage of dockerfile.stages) {
    const chain = dockerfile.chain(stage);
    const reference = chain.at(-1)?.image.reference ?? null;
    const base = reference === null ? null : officialName(reference);
    if (base !== 'debian' && base !== 'ubuntu') continue;
    // Where somebody keeps the archive, the hook is gone.
    if (chain.some(({ instructions }) => instructions.some(({ keyword, argumentSpan: { start, end } }) =>
      keyword !== 'FROM' && /docker-clean|[Kk]eep-[Dd]ownloaded/.test(dockerfile.text.slice(start, end))))) continue;
    for (const instruction of stage.instructions) {
      const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
      for (const command of script?.commands ?? []) {
        if (!isClean(command)) continue;
        const statement = command.depth === 0 ? script?.statements[command.statement] : undefined;
        const edits = script && statement?.kind === 'simple' ? removeStatement(dockerfile, instruction, script, statement) : null;
        yield { message: 'redundant', data: { base }, at: command.wholeSpan, ...(edits === null ? {} : { fix: safeFix('Leave it out', ...edits) }) };
      }
    }
  }
});

const isClean = (command: Command): boolean => (command.name === 'apt-get' && hasArg(command, 'clean', 'autoclean'))
  || (removesAll(command, ['/var/cache/apt/archives']) && command.args.filter(({ prefix }) => !prefix.startsWith('-')).length === 1
    && command.args.some(({ prefix }) => prefix.startsWith('/var/cache/apt/archives')));
