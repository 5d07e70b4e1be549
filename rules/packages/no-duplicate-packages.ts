import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { isInstall } from '../../src/knowledge/package-managers.js';
import { changesSources, installFlags, isCertain, mayRemove, packageWords, systemManagerOf, withoutWord } from '../../src/layers/install-words.js';
import { removeStatement } from '../../src/shell/edits.js';
import type { Command, Script } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-duplicate-packages', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'A package that is installed twice',
  rationale: 'The second time does nothing, and whoever takes the first one out wonders why the package stays.',
  messages: {
    twice: '{package} stands twice in this command; delete one',
    again: '{package} is installed already, on line {line}; delete it here',
  },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get update && apt-get install -y tar xz-utils tar',
    after: 'FROM debian:13\nRUN apt-get update && apt-get install -y tar xz-utils',
  }],
}, function* ({ dockerfile, shells }) {
  if (!someRun(dockerfile, shells, isInstall)) return;
  const books = new Map<Stage | null, Book>();
  for (const outer of dockerfile.instructions) {
    const { stage, trigger, keyword, span } = outer;
    const book = books.get(stage) ?? openBook(stage?.parent == null ? null : books.get(stage.parent) ?? null);
    books.set(stage, book);
    if (keyword !== 'ONBUILD' && changesSources(dockerfile.text.slice(span.start, outer.wholeSpan.end))) forget(book);

    const script = (trigger ?? outer).keyword === 'RUN' ? shells.script(trigger ?? outer) : null;
    const removes = script?.commands.some(mayRemove) === true;
    if (removes) forget(book);
    const added: string[] = [];
    for (const command of script?.commands.filter(isInstall) ?? []) {
      const manager = systemManagerOf(command);
      const isPlain = manager !== null && trigger === null && installFlags(command) === '';
      const here = new Set<string>();
      const words = packageWords(command);
      const places = new Map(command.args.map((word, index) => [word, index]));
      for (const word of words) {
        if (word.value === null) continue;
        const key = `${manager ?? ''} ${word.value}`;
        const before = isPlain ? find(book, key) : undefined;
        const isTwice = here.has(key);
        here.add(key);
        if (!isTwice && before === undefined) continue;
        const edits = script === null || script.form === 'exec' ? null : words.length === 1 ? withoutCommand(dockerfile, outer, script, command)
          : withoutWord(dockerfile.text, command, places.get(word) ?? -1);
        const fix = edits === null ? {} : { fix: safeFix(`Delete ${word.value}`, ...edits) };
        yield isTwice || before === undefined ? { message: 'twice', data: { package: word.value }, at: word.span, ...fix } : {
          message: 'again', data: { package: word.value, line: String(before.line) }, at: word.span,
          related: [{ at: before.keywordSpan, text: 'installed here' }], ...fix,
        };
      }
      if (isPlain && script !== null && isCertain(script, command)) added.push(...here);
    }
    if (!removes) for (const key of added) if (!book.words.has(key)) book.words.set(key, outer);
  }
});

/** What a stage has installed so far, and where; what it has from its parent is in the parent's. */
interface Book {
  readonly words: Map<string, Instruction>;
  parent: Book | null;
  readonly depth: number;
}

/** Nobody stacks this many. */
const deepest = 30;

const openBook = (parent: Book | null): Book => {
  const depth = (parent?.depth ?? 0) + 1;
  return { words: new Map(), parent: depth > deepest ? null : parent, depth: depth > deepest ? 0 : depth };
};

/** After this nobody knows what is there. */
const forget = (book: Book): void => {
  book.words.clear();
  book.parent = null;
};

const find = (book: Book, key: string): Instruction | undefined => book.words.get(key) ?? (book.parent === null ? undefined : find(book.parent, key));

function withoutCommand(dockerfile: Dockerfile, outer: Instruction, script: Script, command: Command): readonly TextEdit[] | null {
  const statement = script.statements[command.statement];
  return statement === undefined || statement.commands.length > 1 || !isCertain(script, command) ? null : removeStatement(dockerfile, outer, script, statement);
}
