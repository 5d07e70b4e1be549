import { instructionsOf, isTrigger } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { isArchive } from '../../src/knowledge/archives.js';
import { compressionFlag, tarExtraction } from '../../src/knowledge/tar.js';
import { isTidy } from '../../src/layers/add-instead.js';
import { Mentions } from '../../src/layers/bind-instead.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { hasCurl } from '../../src/layers/has-curl.js';
import { nameOf, placeAt, type Place } from '../../src/layers/places.js';
import { cutStatement, deleteInstruction } from '../../src/shell/edits.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { plainArgs } from '../../src/shell/queries.js';
import { insertAt, replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-remote-archive-add', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['ADD'] },
  summary: 'An archive that ADD fetches and leaves packed',
  rationale: 'ADD does not unpack what it fetches: the archive stays in a layer of its own, whatever a later line unpacks or deletes.',
  messages: { packed: 'ADD leaves {archive} packed in a layer of its own; fetch and unpack it in one RUN' },
  examples: [{
    before: 'FROM buildpack-deps:trixie-curl\nADD https://x.test/t.tgz /tmp/\nRUN tar xzf /tmp/t.tgz -C /opt',
    after: 'FROM buildpack-deps:trixie-curl\nRUN curl -fsSL https://x.test/t.tgz | tar xz -C /opt',
  }],
}, function* ({ dockerfile, shells }) {
  const adds = instructionsOf(dockerfile, 'ADD');
  if (!adds.some(({ words }) => words.some((word) => remoteArchive(word) !== null))) return;
  const workdirs = workdirsOf(dockerfile);
  const mentions = new Mentions(dockerfile);
  const isThere = hasCurl(dockerfile, shells);
  for (const add of adds) {
    if (!dockerfile.ships(add) || add.flags.some(({ name, value }) => name === 'unpack' && value?.text !== 'false')) continue;
    for (const word of add.words.slice(0, -1)) {
      const archive = remoteArchive(word);
      if (archive === null) continue;
      const job = isTrigger(dockerfile, add) ? null : jobBehind(dockerfile, shells, { add, archive, workdirs });
      const named = mentions.of(job?.file ?? archive);
      const isAlone = named.size <= 2 && [...named].every((index) => index === add.index || index === job?.run.index);
      const fix = job === null || !isAlone ? null : unpacking(dockerfile, add, job) ?? (isThere(add) ? piping(dockerfile, add, archive, job) : null);
      yield { message: 'packed', data: { archive }, at: word.span, ...(fix === null ? {} : { fix }) };
    }
  }
});

/** The name of the archive that a URL ends in. */
const remoteArchive = ({ text }: Word): string | null => {
  const url = text.replace(/^["']|["']$/g, '');
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return /^https?:\/\//.test(url) && (isArchive(path) || path.endsWith('.zip')) ? nameOf(path) : null;
};

/** The RUN behind an ADD, where it unpacks the archive. */
interface Job {
  readonly run: Instruction;
  readonly script: Script;
  readonly tar: Command;
  readonly file: Place;
  readonly folder: string | null;
  readonly manner: readonly string[];
  /** Whether the file is what a command speaks of, and nothing else. */
  readonly isFile: (command: Command) => boolean;
}

function jobBehind(
  dockerfile: Dockerfile, shells: Shells, { add, archive, workdirs }: Readonly<{ add: Instruction; archive: string; workdirs: readonly Place[] }>,
): Job | null {
  const run = dockerfile.instructions[add.index + 1];
  const target = add.words.at(-1);
  const script = run?.keyword === 'RUN' ? shells.script(run) : null;
  if (run === undefined || script?.form !== 'shell' || run.flags.length > 0 || add.words.length !== 2 || target === undefined || add.flags.length > 0) return null;
  if (script.statements.some(({ kind, link, commands }) => kind !== 'simple' || commands.length !== 1 || link === '||' || link === '&')) return null;
  const path = dockerfile.valueOf(target, add);
  const file = path === null ? null : placeAt(workdirs[add.index] ?? '/', path.endsWith('/') || path === '.' ? `${path}/${archive}` : path);
  if (file === null) return null;
  const folders = commandFolders(dockerfile.text, script, workdirs[run.index] ?? '/');
  const isAt = (command: Command, word: string | null): boolean => {
    const folder = folders.get(command) ?? null;
    return word !== null && placeAt(folder ?? '?', word) === file;
  };
  const tar = script.commands.find((command) => isAt(command, tarExtraction(command)?.archive?.value ?? null));
  const extraction = tar === undefined ? null : tarExtraction(tar);
  if (tar === undefined || extraction?.isPlain !== true || tar.redirects.length > 0 || tar.assigns.length > 0 || tar.wrappers.length > 0) return null;
  const isFile = (command: Command): boolean => {
    const paths = plainArgs(command);
    return paths.length === 1 && isAt(command, paths[0]?.value ?? null);
  };
  const folder = extraction.folder === null ? null : extraction.folder.text;
  return { run, script, tar, file, folder, manner: extraction.manner, isFile };
}

/** Since version 1.17 of the Dockerfile syntax ADD can do it all. */
function unpacking(dockerfile: Dockerfile, add: Instruction, { run, script, folder, manner }: Job): UnsafeFix | null {
  const target = add.words.at(-1);
  const archive = remoteArchive(add.words[0] ?? { text: '', span: add.span, offsets: () => 0 });
  if (target === undefined || archive === null || folder === null || manner.length > 0 || !knowsUnpack(dockerfile) || !/^\/[\w./-]*$/.test(folder)) return null;
  if (!script.commands.every((command) => isTidy(command, archive, folder)) || dockerfile.comments.some(({ inside }) => inside === run)) return null;
  return unsafeFix(
    `Let ADD unpack it into ${folder}`, `${archive} itself is then in no layer, and ADD keeps the owners that it names`,
    insertAt(add.keywordSpan.end, ' --unpack'), replaceAt(target.span, folder.endsWith('/') ? folder : `${folder}/`), deleteInstruction(dockerfile, run),
  );
}

const knowsUnpack = ({ directives }: Dockerfile): boolean => {
  const [, minor] = /^docker\/dockerfile:1(?:\.(\d+))?(?:[.-]|$)/.exec(directives.find(({ name }) => name === 'syntax')?.value ?? '') ?? ['', '0'];
  return minor === undefined || Number(minor) >= 17;
};

function piping(dockerfile: Dockerfile, add: Instruction, archive: string, { script, tar, folder, manner, isFile }: Job): UnsafeFix | null {
  const flag = compressionFlag(archive);
  const url = urlFor(add.words[0]);
  if (url === null || dockerfile.comments.some(({ inside }) => inside === add) || !/\.tar$|gz$|bz2?$|xz$/.test(archive)) return null;
  const removals = script.statements.filter(({ commands: [command] }) => command?.name === 'rm' && isFile(command))
    .map((statement) => cutStatement(dockerfile, script, statement));
  if (!removals.every((edits) => edits !== null)) return null;
  const words = [`tar x${flag}`, ...manner, ...(folder === null ? [] : ['-C', folder])];
  return unsafeFix(
    'Fetch and unpack it in one RUN', 'the tar of the image needs what the archive is packed with',
    deleteInstruction(dockerfile, add), replaceAt(tar.wholeSpan, `curl -fsSL ${url} | ${words.join(' ')}`), ...removals.flat(),
  );
}

/** As the shell has to read it; variables are the same there. */
const urlFor = (word: Word | undefined): string | null => {
  const url = word?.text.replace(/^["']|["']$/g, '') ?? '';
  if (!/^[\w:/.,~%+@?&=#${}-]+$/.test(url) || /\$\{[^}]*[^\w}]/.test(url)) return null;
  return /[?&=#$~{}]/.test(url) ? `"${url}"` : url;
};
