import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { onceSet } from '../../src/dockerfile/as-hadolint/once-set.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { flagValue, hasArg, hasFlag } from '../../src/knowledge/command.js';
import { isCleanOf } from '../../src/knowledge/package-managers.js';
import { pipKind } from '../../src/knowledge/pip.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command, Script } from '../../src/shell/model.js';
import { cacheMount, mountTargets } from '../../src/shell/mounts.js';
import { someRun } from '../../src/shell/queries.js';
import { span } from '../../src/text/span.js';

export default defineRule({
  id: 'pip-no-cache-dir', aliases: ['DL3042', 'pipUseNoCacheDir'],
  presets: ['recommended', 'hadolint', 'size'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'pip install that keeps what it downloaded',
  rationale: 'pip stores every download and every wheel it builds for the next install, and in a layer there is no next one.',
  messages: { cached: '{command} keeps its downloads in the layer; add --no-cache-dir' },
  examples: [{
    before: 'FROM python:3.14-slim\nRUN python3 -m pip install build==1.2',
    after: 'FROM python:3.14-slim\nRUN python3 -m pip install --no-cache-dir build==1.2',
  }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, (command) => pipKind(command) === 'pip')) return;
  const { isOff, keepsNone, isCleaned } = (as === 'hadolint' ? hadolint : ours)(dockerfile);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || isOff(outer, script)) continue;
    const cleaned = script.commands.findLastIndex(isCleaned);
    for (const [index, command] of script.commands.entries()) {
      const verb = command.args.find(({ value }) => value === 'install');
      if (pipKind(command) !== 'pip' || verb === undefined || index < cleaned) continue;
      if (keepsNone(instruction, command)) continue;
      yield {
        message: 'cached', at: span(command.nameSpan.start, verb.span.end),
        data: { command: command.name.startsWith('python') ? `${command.name} -m pip install` : `${command.name} install` },
        ...(script.form === 'exec' ? {} : { fix: safeFix('Keep no cache', insertFlag(verb, '--no-cache-dir')) }),
      };
    }
  }
});

interface Judge {
  /** The cache is off for the whole RUN. */
  readonly isOff: (outer: Instruction, script: Script) => boolean;
  readonly keepsNone: (instruction: Instruction, command: Command) => boolean;
  readonly isCleaned: (command: Command) => boolean;
}

const ours = (dockerfile: Dockerfile): Judge => {
  const isConfigured = setBefore(dockerfile, (instruction) => mayConfigurePip(instruction, dockerfile.text));
  return {
    isOff: (outer, script) => isConfigured(outer) || isTurnedOff(dockerfile, script),
    keepsNone: (instruction, command) => hasFlag(command, 'no-cache-dir', 'no-cache') || isMounted(dockerfile, instruction, command),
    isCleaned: (command) => isCleanOf('pip', command),
  };
};

/** Whatever stands after the variable's first `=` in the script counts, if it only begins like a yes. */
const hadolint = (dockerfile: Dockerfile): Judge => {
  const isSet = onceSet(dockerfile, 'PIP_NO_CACHE_DIR', (value) => truthy.includes(value));
  return {
    isOff: (outer, { text }) => isSet(outer) || truthy.some((word) => text.startsWith(word, text.indexOf('PIP_NO_CACHE_DIR=') + 17) && text.includes('PIP_NO_CACHE_DIR=')),
    keepsNone: (instruction, command) => hasArg(command, '--no-cache-dir') || cacheMount(instruction, '.cache/pip'),
    isCleaned: () => false,
  };
};

const truthy = ['1', 'true', 'True', 'TRUE', 'on', 'On', 'ON', 'yes', 'Yes', 'YES'];

/** By the environment of the stage, or by an assignment in the script. A value nobody knows may turn it off as well. */
function isTurnedOff(dockerfile: Dockerfile, { instruction, text }: Script): boolean {
  const set = dockerfile.lookup('PIP_NO_CACHE_DIR', instruction);
  return (set !== undefined && (set.value === null || truthy.includes(set.value))) || assignment.test(text);
}

const assignment = new RegExp(`(?:^|[\\s;&|("'])PIP_NO_CACHE_DIR=["']?(?:${truthy.join('|')})["']?(?:[\\s;&|)"']|$)`);

/** What a configuration file says stands elsewhere. */
const mayConfigurePip = ({ keyword, words, span: at }: Instruction, text: string): boolean => {
  if (keyword === 'RUN') return /\bpip\.conf\b|\bconfig set ["']?(global|install)\.no-cache-dir\b/.test(text.slice(at.start, at.end));
  return (keyword === 'COPY' || keyword === 'ADD') && words.some((word) => /(^|\/)pip\.conf$/.test(word.text));
};

/** The cache lies on a mount, be it in its usual place or where somebody put it. */
function isMounted(dockerfile: Dockerfile, instruction: Instruction, command: Command): boolean {
  const moved = flagValue(command, 'cache-dir') ?? dockerfile.lookup('PIP_CACHE_DIR', instruction)?.value
    ?? dockerfile.lookup('XDG_CACHE_HOME', instruction)?.value ?? null;
  return mountTargets(instruction, 'cache', 'tmpfs').some((target) => target.includes('.cache/pip') || /\/\.cache\/?$/.test(target)
    || (moved !== null && (`${target}/`.startsWith(`${moved}/`) || `${moved}/`.startsWith(`${target}/`))));
}
