import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { spelled } from '../../src/knowledge/command.js';
import { debugPackages, toolsOf } from '../../src/knowledge/debug-packages.js';
import { installedPackages } from '../../src/knowledge/package-managers.js';
import { removedPackages } from '../../src/knowledge/package-removals.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import type { Argument, Command, Script, Shells } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-debug-packages', aliases: ['CIS 4.3'], presets: ['recommended', 'size', 'security'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'A package for people at a terminal',
  rationale: 'Editors, network tools and servers to log in to are of no use to the program, and of much use to whoever breaks in.',
  messages: { debug: '{package} is for people at a terminal, not for the program; leave it out' },
  options: { packages: { doc: 'The packages that are for people.', default: debugPackages }, devStages: { doc: 'Stages that are there to work in.', default: devStages } },
  examples: [{ before: 'FROM alpine:3.23\nRUN apk add --no-cache app-libs vim', after: 'FROM alpine:3.23\nRUN apk add --no-cache app-libs' }],
}, function* ({ dockerfile, shells, context, options }) {
  const listed = new Set(options.packages);
  const isListed = (word: Argument): boolean => listed.has(nameOf(word));
  if (!someRun(dockerfile, shells, (command) => packagesOf(command).some(isListed)) || isForDevelopment(context?.dockerfilePath ?? null)) return;
  const used = usedTools(dockerfile, shells);
  for (const instruction of dockerfile.instructions) {
    const script = instruction.keyword === 'RUN' && dockerfile.ships(instruction) && !isDevStage(instruction.stage?.name ?? null, options.devStages)
      ? shells.script(instruction) : null;
    for (const command of script?.commands ?? []) {
      const all = packagesOf(command);
      const found = all.filter((word) => isListed(word) && !toolsOf(nameOf(word)).some((tool) => used.has(tool)) && !isRemoved(script, command, nameOf(word)));
      for (const word of found) {
        const fix = script === null || found.length === all.length ? null : leftOut(dockerfile, script, command, word);
        yield { message: 'debug', data: { package: nameOf(word) }, at: word.span, ...(fix === null ? {} : { fix }) };
      }
    }
  }
});

const packagesOf = (command: Command): readonly Argument[] => installedPackages(command).flatMap(({ index }) => command.args[index] ?? []);

/** The package without its version. */
const nameOf = (word: Argument): string => spelled(word).split(/[=<>~]/, 1)[0] ?? '';

/** Every program that is run, and every word of what starts and checks the container. */
const usedTools = ({ instructions, text }: Dockerfile, shells: Shells): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const { keyword, argumentSpan } of instructions) {
    if (keyword !== 'CMD' && keyword !== 'ENTRYPOINT' && keyword !== 'HEALTHCHECK') continue;
    for (const word of text.slice(argumentSpan.start, argumentSpan.end).split(/[^\w-]+/)) used.add(word);
  }
  for (const outer of instructions) {
    for (const { name, wrappers, args } of runs(outer, shells)) {
      for (const tool of [name, ...wrappers]) used.add(tool);
      // Who writes its settings or makes its folders means to start it.
      if (args.some((word) => /\bsshd/.test(word.text))) used.add('sshd');
    }
    if (outer.keyword === 'EXPOSE' && outer.words.some((word) => /^22(?:\/|$)/.test(word.text))) used.add('sshd');
  }
  return used;
};

const runs = (outer: Instruction, shells: Shells): readonly Command[] => {
  const instruction = outer.trigger ?? outer;
  return instruction.keyword === 'RUN' ? shells.commands(instruction) : [];
};

const isRemoved = (script: Script | null, command: Command, name: string): boolean => script?.commands.slice(script.commands.indexOf(command) + 1)
  .some((later) => removedPackages(later)?.words.some((word) => spelled(word) === name) ?? false) ?? false;

/** The word goes, with the blanks and the line break before it. */
const leftOut = ({ text }: Dockerfile, { form }: Script, { args, nameSpan }: Command, word: Argument): UnsafeFix | null => {
  const before = args[args.indexOf(word) - 1]?.span ?? nameSpan;
  if (form === 'exec' || text.slice(before.end, word.span.start).includes('#')) return null;
  return unsafeFix('Leave it out', 'scripts that are copied in, and people who open a shell in the container, go without it', deleteAt(span(before.end, word.span.end)));
};
