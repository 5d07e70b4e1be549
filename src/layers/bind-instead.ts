import type { Deleted } from './deleted-paths.js';
import type { Origin } from './ledger.js';
import { nameOf, type Place } from './places.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { deleteInstruction, removeStatement } from '../shell/edits.js';
import type { Command, Script } from '../shell/model.js';
import { insertAt, type TextEdit } from '../text/span.js';

/** Which instructions speak of a file by its name. Made when somebody first asks. */
export class Mentions {
  readonly #dockerfile: Dockerfile;
  #byName: ReadonlyMap<string, ReadonlySet<number>> | null = null;

  constructor(dockerfile: Dockerfile) {
    this.#dockerfile = dockerfile;
  }

  of(path: string): ReadonlySet<number> {
    this.#byName ??= this.#read();
    return this.#byName.get(nameOf(path)) ?? new Set();
  }

  #read(): ReadonlyMap<string, ReadonlySet<number>> {
    const byName = new Map<string, Set<number>>();
    const { text, instructions } = this.#dockerfile;
    for (const { index, span, wholeSpan } of instructions) {
      for (const [name] of text.slice(span.start, wholeSpan.end).matchAll(/[\w.+@-]+/g)) {
        const found = byName.get(name) ?? new Set();
        byName.set(name, found.add(index));
      }
    }
    return byName;
  }
}

/** A file that one COPY brings, one RUN reads and deletes, and nobody else speaks of. */
export interface ShortLived {
  readonly origin: Origin;
  readonly outer: Instruction;
  readonly script: Script;
  readonly command: Command;
  readonly deleted: readonly Deleted[];
  readonly placeOf: (command: Command, path: string | null) => Place | null;
}

/** Mounts the file into the RUN that reads it instead of copying it; null where that would be another build. */
export function bindInstead(dockerfile: Dockerfile, mentions: Mentions, shortLived: ShortLived): readonly TextEdit[] | null {
  const { origin: { by, transfer, target }, outer, script, command, deleted, placeOf } = shortLived;
  if (transfer === null || target?.source == null || by.keyword !== 'COPY' || by.flags.length > 0) return null;
  if (by.stage !== outer.stage || outer.trigger !== null) return null;
  const [only] = deleted;
  const statement = script.statements[command.statement];
  if (transfer.sources.length !== 1 || target.kind === 'folder' || deleted.length !== 1 || only === undefined || statement === undefined) return null;
  if (command.name !== 'rm' || placeOf(command, only.text) !== target.place || statement.commands.length !== 1 || command.depth > 0) return null;
  if (!/^\/[\w./+@-]+$/.test(target.place) || !/^[\w./+@-]+$/.test(target.source)) return null;
  if (![...mentions.of(target.place), ...mentions.of(target.source)].every((index) => index === by.index || index === outer.index)) return null;

  const uses = script.commands.filter((other) => other !== command && other.args.some(({ text }) => text.includes(nameOf(target.place))));
  if (uses.length === 0 || !uses.every((use) => isReader(use, target.place, placeOf))) return null;
  const removal = script.statements.length > 1 ? removeStatement(dockerfile, outer, script, statement) : null;
  if (removal === null || holdsComment(dockerfile, by)) return null;
  const mount = ` --mount=type=bind,source=${target.source},target=${target.place}`;
  return [deleteInstruction(dockerfile, by), insertAt(outer.keywordSpan.end, mount), ...removal];
}

const holdsComment = ({ text }: Dockerfile, { span }: Instruction): boolean =>
  /\n[ \t]*#/.test(text.slice(span.start, span.end));

/** Reads the file by its own place and leaves it as it is: a bind mount cannot be changed, moved or taken away. */
const isReader = (command: Command, place: Place, placeOf: ShortLived['placeOf']): boolean =>
  (readers.has(command.name) || /^(?:pip|python)[\d.]*$/.test(command.name)) && !command.redirects.some(({ operator }) => operator.includes('>'))
  && command.args.some(({ value }) => placeOf(command, value) === place);

const readers: ReadonlySet<string> = new Set([
  'apt-get', 'apt', 'apk', 'dpkg', 'yum', 'dnf', 'microdnf', 'rpm', 'tar', 'unzip', 'cat', 'cp', 'sh', 'bash', 'gpg', 'sha256sum', 'gem', 'npm',
  'keytool', 'java', 'node', 'ruby', 'perl', 'psql', 'mysql', 'xargs', 'conda', 'mamba', 'micromamba', 'uv',
]);
