import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import type { Command, Script } from '../../src/shell/model.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-sh-symlink', aliases: ['DL4005'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'Another program put in the place of /bin/sh',
  rationale: 'Scripts of the distribution count on its own /bin/sh. SHELL changes the shell of the build and leaves the image\'s alone.',
  messages: { replaced: 'this replaces /bin/sh for every script in the image; use SHELL to build with another shell' },
  examples: [{ before: 'FROM debian:12\nRUN ln -sf bash /bin/sh', after: 'FROM debian:12\nSHELL ["/bin/bash", "-c"]' }],
}, function* ({ dockerfile, shells, as }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    for (const command of script?.commands ?? []) {
      if (!(command.name === 'ln' && hasArg(command, '/bin/sh')) && (as === 'hadolint' || !replacesShell(command))) continue;
      const fix = script === null || outer.trigger !== null ? null : repair(dockerfile, outer, script, command);
      yield { message: 'replaced', data: {}, at: command.span, ...(fix === null ? {} : { fix }) };
    }
  }
});

const replacesShell = ({ name, args }: Command): boolean => {
  const values = args.map(({ value }) => value ?? '');
  if (name === 'dpkg-reconfigure') return values.includes('dash');
  return (name === 'mv' || name === 'cp') && values.at(-1) === '/bin/sh' && values.length > 1;
};

/** SHELL in its place, where the RUN does nothing else and the shell is bash. */
function repair({ text, comments }: Dockerfile, run: Instruction, { form, statements }: Script, { name, args }: Command): UnsafeFix | null {
  const isBash = args.some(({ value }) => value === 'bash' || value === '/bin/bash');
  if (form !== 'shell' || statements.length !== 1 || name !== 'ln' || !isBash || comments.some(({ inside }) => inside === run)) return null;
  const keyword = inCaseOf(text.slice(run.keywordSpan.start, run.keywordSpan.end), 'SHELL');
  return unsafeFix('Use SHELL', 'programs in the image that call /bin/sh get the distribution\'s own shell again', replaceAt(run.span, `${keyword} ["/bin/bash", "-c"]`));
}
