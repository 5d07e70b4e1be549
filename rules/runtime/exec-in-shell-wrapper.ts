import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import type { Command, Shells } from '../../src/shell/model.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'exec-in-shell-wrapper', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['CMD', 'ENTRYPOINT'] },
  summary: 'A shell that stays in front of the program it starts',
  rationale: 'Where the shell does not give way to the program, it is the shell that gets the signal to stop; the program does not hear of it and is killed ten seconds later.',
  messages: { wrapped: 'the shell stays in front of {command}; write exec {command}' },
  examples: [{
    before: 'FROM eclipse-temurin:21-jre\nCMD ["sh", "-c", "java $OPTS -jar app.jar"]', after: 'FROM eclipse-temurin:21-jre\nCMD ["sh", "-c", "exec java $OPTS -jar app.jar"]',
  }],
}, function* ({ dockerfile, shells }) {
  for (const instruction of started(dockerfile)) {
    const command = lastCommand(instruction, shells);
    if (command === null) continue;
    const fix = unsafeFix('Let the shell give way', 'what the shell would do after the program ends is not done any more', insertAt(command.wholeSpan.start, 'exec '));
    yield { message: 'wrapped', data: { command: command.name }, at: command.nameSpan, ...(command.assigns.length > 0 ? {} : { fix }) };
  }
});

/** What says how an image starts, in exec form: the last of each kind in its stage. */
const started = ({ stages }: Dockerfile): readonly Instruction[] => stages.flatMap(({ instructions }) => (['ENTRYPOINT', 'CMD'] as const)
  .flatMap((keyword) => instructions.findLast((instruction) => instruction.keyword === keyword) ?? [])).filter(isWrapper);

const isWrapper = ({ json }: Instruction): boolean => {
  const [shell, ...rest] = json?.map(({ text }) => text) ?? [];
  return /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|ash|dash)$/.test(shell ?? '') && rest.some((text) => /^-[a-z]*c$/.test(text)) && /^-/.test(rest[0] ?? '');
};

/** The command that the script ends with, where a shell would wait for it and nothing comes after. */
const lastCommand = (instruction: Instruction, shells: Shells): Command | null => {
  const text = instruction.json?.[(instruction.json.findIndex((word) => /^-[a-z]*c$/.test(word.text))) + 1]?.text.trimEnd() ?? '';
  if (/\b(?:exec|trap|wait)\b|(?:^|[^&>])&(?:[^&>]|$)|[`(){}\n;]$|\$\(/.test(text)) return null;
  const commands = shells.commands(instruction);
  const command = commands.at(-1);
  if (command === undefined || command.stage > 0 || command.wrappers.length !== 1 || builtIns.has(command.name)) return null;
  // Compound commands end in a word of their own, a pipeline in a command that is not the first of it.
  const isLast = commands.filter(({ pipeline }) => pipeline === command.pipeline).length === 1 && !/(?:^|[\s;])(?:fi|done|esac)$/.test(text);
  return isLast && command.link !== '||' ? command : null;
};

const builtIns: ReadonlySet<string> = new Set(['echo', 'cd', 'export', 'set', 'source', '.', 'eval', 'true', 'false', ':', 'exit', 'test', 'unset', 'ulimit']);
