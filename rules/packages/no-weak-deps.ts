import type { Instruction } from '../../src/dockerfile/model.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { hasFlag, mayHoldFlags, spelled } from '../../src/knowledge/command.js';
import { isInstall, managerOf } from '../../src/knowledge/package-managers.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'no-weak-deps', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'dnf or zypper install with everything it recommends',
  rationale: 'Weak dependencies are what a desktop user would like to have as well: often half of the layer, and never asked for.',
  messages: {
    recommends: '{command} also brings what the packages merely recommend; add {flags}',
    documents: '{command} also brings documentation; add {flags}',
  },
  options: {
    yum: { doc: 'Whether to speak of documentation that yum installs as well.', default: false, in: { strict: true } },
  },
  examples: [
    { before: 'FROM fedora:43\nRUN dnf install -y bc', after: 'FROM fedora:43\nRUN dnf install --setopt=install_weak_deps=False --nodocs -y bc' },
    { before: 'FROM opensuse/leap:15.6\nRUN zypper in -y bc', after: 'FROM opensuse/leap:15.6\nRUN zypper in --no-recommends -y bc' },
  ],
}, function* ({ dockerfile, shells, options }) {
  const isConcerned = (command: Command): boolean => programs.has(command.name) && isInstall(command);
  if (!someRun(dockerfile, shells, isConcerned)) return;
  const isConfigured = setBefore(dockerfile, (instruction) => mayConfigure(instruction, dockerfile.text));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || !dockerfile.ships(outer) || isConfigured(outer)) continue;
    for (const command of script.commands) {
      const manager = isConcerned(command) ? managerOf(command) : null;
      const flags = manager === null || (manager === 'yum' && !options.yum) ? [] : missing(command, manager);
      const verb = command.args.find(({ value }) => value === 'install' || value === 'in');
      if (flags.length === 0 || verb === undefined || command.args.some(mayHoldFlags)) continue;
      const [message, summary, caveat] = manager === 'yum' ? ['documents', 'Install no documentation', docs] as const : ['recommends', 'Install only what is named', weak] as const;
      yield {
        message, data: { command: `${command.name} ${verb.text}`, flags: flags.join(' ') }, at: command.nameSpan,
        ...(script.form === 'exec' ? {} : { fix: unsafeFix(summary, caveat, insertFlag(verb, flags.join(' '))) }),
      };
    }
  }
});

const programs: ReadonlySet<string> = new Set(['dnf', 'dnf5', 'microdnf', 'yum', 'zypper']);
const weak = 'something the image needs may have come as a recommendation; name it if the build or the program misses it';
const docs = 'a program that reads files under /usr/share/doc or /usr/share/man no longer finds them';

const missing = (command: Command, manager: string): readonly string[] => {
  const sets = (option: string, value: RegExp): boolean => command.args.some((word) => {
    const [, said = ''] = spelled(word).split(`${option}=`);
    return value.test(said);
  });
  if (manager === 'zypper') return hasFlag(command, 'no-recommends') ? [] : ['--no-recommends'];
  const nodocs = hasFlag(command, 'nodocs', 'no-docs') || sets('tsflags', /^\+?nodocs/);
  if (manager === 'yum') return nodocs ? [] : ['--setopt=tsflags=nodocs'];
  // Whoever wants them says so.
  if (sets('install_weak_deps', /./)) return [];
  return ['--setopt=install_weak_deps=False', ...(nodocs ? [] : ['--nodocs'])];
};

/** What a configuration file says stands in it, or elsewhere. */
const mayConfigure = ({ keyword, span: at, words }: Instruction, text: string): boolean => {
  const said = keyword === 'RUN' ? text.slice(at.start, at.end) : '';
  if (keyword === 'RUN') return /install_weak_deps|onlyRequires|tsflags/.test(said) && /\.conf\b|config-manager/.test(said);
  return (keyword === 'COPY' || keyword === 'ADD') && /^\/etc\/(?:dnf\/|yum\.conf|zypp\/)/.test(words.at(-1)?.text ?? '');
};
