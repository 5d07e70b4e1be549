import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { isInstall } from '../../src/knowledge/package-managers.js';
import { packageWords } from '../../src/layers/install-words.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'sort-packages', presets: ['strict'], severity: 'style',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'A list of packages out of order',
  rationale: 'In a sorted list one sees what is in it, nothing is added twice, and two changes seldom touch the same line.',
  messages: { unsorted: '{word} stands below {before}; sort the packages by name' },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get install -y \\\n    zip \\\n    curl',
    after: 'FROM debian:13\nRUN apt-get install -y \\\n    curl \\\n    zip',
  }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    // One line cannot hold a list.
    if (instruction.keyword !== 'RUN' || instruction.line === instruction.endLine || instruction.json !== null) continue;
    for (const command of shells.commands(instruction)) {
      if (!isInstall(command)) continue;
      const words = packageWords(command);
      const at = words.findIndex((word, index) => index > 0 && byName(words[index - 1], word) > 0);
      const [before, word] = [words[at - 1], words[at]];
      if (before === undefined || word === undefined || !isList(dockerfile, command, words)) continue;
      const sorted = [...words].sort(byName);
      const edits = words.flatMap(({ span, text }, index) => (sorted[index] === undefined || sorted[index].text === text ? [] : replaceAt(span, sorted[index].text)));
      yield { message: 'unsorted', data: { word: word.text, before: before.text }, at: word.span, fix: safeFix('Sort the packages', ...edits) };
    }
  }
});

const byName = (a: Argument | undefined, b: Argument | undefined): number => {
  const [left, right] = [nameOf(a), nameOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** What stands before a pin, which goes where its package goes. */
const nameOf = (word: Argument | undefined): string => /^@?[^=<>~@!:;[ ]*/.exec(word?.value ?? '')?.[0] ?? '';

/** Every word is known, alone on its line, and no comment speaks of one of them. */
function isList({ lines }: Dockerfile, { args }: Command, words: readonly Argument[]): boolean {
  if (words.some(({ value, text }) => value === null || /\s/.test(text))) return false;
  const lineOf = ({ span }: Argument): number => lines.lineAt(span.start);
  const used = words.map(lineOf);
  const listed = new Set(words);
  const others = new Set(args.filter((arg) => !listed.has(arg)).map(lineOf));
  if (new Set(used).size < used.length || used.some((line) => others.has(line))) return false;
  for (let line = used[0] ?? 0; line <= (used.at(-1) ?? 0); line++) if (lines.text(line).trimStart().startsWith('#')) return false;
  return true;
}
