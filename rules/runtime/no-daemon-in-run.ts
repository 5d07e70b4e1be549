import { defineRule } from '../../src/engine/rule.js';
import type { Command, Script } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-daemon-in-run', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A service started during the build',
  rationale: 'An image holds files, not processes. Whatever a RUN leaves running ends with it, and a container starts without it.',
  messages: { daemon: 'what `{command}` starts ends with this RUN; start it where the container starts, in CMD or ENTRYPOINT' },
  examples: [{ before: 'FROM nginx:1.29\nRUN service nginx start', after: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]' }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null) continue;
    for (const [index, command] of script.commands.entries()) {
      const started = daemonOf(command, index, script, dockerfile.text);
      if (started === null || script.commands.slice(index + 1).some(makesUse)) continue;
      yield { message: 'daemon', data: { command: started }, at: command.span };
    }
  }
});

/** How the command starts something that goes on behind it; null for one that does not. */
const daemonOf = (command: Command, index: number, script: Script, file: string): string | null => {
  const { name, args, flags } = command;
  const words = args.map(({ value }) => value ?? '');
  const plain = words.filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = plain;
  const starts = (word: string): boolean => word === 'start' || word === 'restart';
  if (name === 'service' && starts(second)) return `service ${first}`;
  if (name === 'systemctl' && starts(first)) return `systemctl ${first} ${second}`.trim();
  if (starts(first) && isInitScript(command, file)) return `${name} start`;
  if (name === 'pg_ctl' && plain.includes('start')) return 'pg_ctl start';
  if (name === 'redis-server' && (words.includes('--daemonize') || flags.includes('daemonize')) && !words.includes('no')) return 'redis-server --daemonize';
  const isLastOne = index === script.commands.length - 1;
  const statement = script.statements[command.statement];
  return isLastOne && command.depth === 0 && statement?.background === true && statement === script.statements.at(-1) ? `${name} &` : null;
};

const isInitScript = ({ nameSpan }: Command, file: string): boolean => file.startsWith('/etc/init.d/', nameSpan.start);

/** Whatever is more than a pause or a word to the reader may need what was started. */
const makesUse = ({ name, args }: Command): boolean => !idle.has(name) || args.some(({ value }) => value === 'stop');
const idle: ReadonlySet<string> = new Set(['echo', 'printf', 'true', ':', 'sleep', 'exit', 'rm', 'apt-get', 'apt', 'apk', 'yum', 'dnf', 'chmod', 'chown', 'mkdir', 'service', 'systemctl']);
