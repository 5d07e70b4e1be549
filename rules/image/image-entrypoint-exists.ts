import { defineRule } from '../../src/engine/rule.js';
import { readElf, type Elf } from '../../src/image/elf.js';
import { isWhole } from '../../src/image/is-whole.js';
import type { EntryRef, Image } from '../../src/image/model.js';
import { headOf, lookUp, startedProgram } from '../../src/image/programs.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-entrypoint-exists', presets: ['recommended'], severity: 'error',
  needs: ['image'],
  summary: 'A program to start that is not there, or cannot be started',
  rationale: 'The image can be built, pushed and deployed, and no container of it ever runs. "no such file or directory" also means a missing interpreter.',
  messages: {
    missing: '{program} is to be started, and is not in the image; copy it there, or correct the path',
    unfound: '{program} is to be started, and is in no folder of PATH; install it, or write its path',
    folder: '{program} is to be started, and is a folder',
    locked: '{program} is to be started, and nobody may execute it; use COPY --chmod=755',
    interpreter: '{program} is to be run by {interpreter}, which is not in the image',
    carriage: 'the first line of {program} ends in a carriage return, which counts as part of it; save it with LF line ends',
    loader: '{program} needs the loader {interpreter}, which is not in the image; build it for this base, or statically',
  },
  examples: [{ before: 'Entrypoint: ["/app/srv"], and no such file', after: 'Entrypoint: ["/usr/local/bin/srv"]' }],
}, function* ({ image }) {
  const started = isWhole(image) ? startedProgram(image) : null;
  if (started === null) return;
  const [name] = started.words;
  const at = { config: started.key } as const;
  const found = lookUp(image, name);
  const data = { program: shown(name) };
  if (isMounted(image, found.path)) return;
  switch (found.is) {
    case 'missing': yield { message: name.includes('/') ? 'missing' : 'unfound', data, at }; break;
    case 'folder': yield { message: 'folder', data, at }; break;
    case 'locked': yield { message: 'locked', data, at }; break;
    case 'file': {
      const lack = lackOf(image, name, found.file);
      if (lack !== null) yield { message: lack.is, data: { program: shown(lack.program), interpreter: shown(lack.interpreter) }, at };
    }
  }
});

/** In a volume there may be whatever is mounted. */
const isMounted = ({ config: { volumes } }: Image, path: string): boolean => volumes.some((volume) => path.startsWith(`${volume.replace(/\/+$/, '')}/`));

type Lack = Readonly<{ is: 'interpreter' | 'carriage' | 'loader'; program: string; interpreter: string }>;

/** What else would have to be there, for a program or for what runs a script. */
function lackOf(image: Image, program: string, file: EntryRef): Lack | null {
  const head = headOf(image, file);
  if (head === null) return null;
  const elf = readElf(head);
  return elf === null ? lackOfScript(image, program, head) : lackOfElf(image, program, elf);
}

const lackOfElf = (image: Image, program: string, { interpreter }: Elf): Lack | null =>
  (interpreter === null || interpreter === '' || lookUp(image, interpreter).is === 'file' ? null : { is: 'loader', program, interpreter });

function lackOfScript(image: Image, program: string, head: Buffer): Lack | null {
  const end = head.indexOf('\n');
  // The kernel reads so much of it.
  const line = head.toString('utf8', 0, end === -1 ? Math.min(head.length, 256) : end);
  if (!line.startsWith('#!')) return null;
  const [interpreter = '', argument = ''] = line.slice(2).trimStart().split(/[ \t]+/);
  const name = interpreter.replace(/\r$/, '');
  if (name === '') return null;
  if (line.endsWith('\r')) return { is: 'carriage', program, interpreter: name };
  const isName = isEnv(name) && /^[\w.+-]+$/.test(argument) && !argument.startsWith('-');
  for (const called of [name, ...isName ? [argument] : []]) {
    // The kernel looks in no PATH; env does.
    const found = lookUp(image, called === name && !name.includes('/') ? `/${name}` : called);
    if (found.is !== 'file') return { is: 'interpreter', program, interpreter: called };
    const elf = readElf(headOf(image, found.file) ?? Buffer.alloc(0));
    const lack = elf === null ? null : lackOfElf(image, called, elf);
    if (lack !== null) return lack;
  }
  return null;
}

const isEnv = (interpreter: string): boolean => interpreter.endsWith('/env');
