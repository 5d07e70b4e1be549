import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasFlag, mayHoldFlags } from '../../src/knowledge/command.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'gem-no-document', aliases: ['gemUpdateNoDocument'], presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['gem'] },
  summary: 'gem install that builds documentation',
  rationale: 'gem writes pages for ri and rdoc beside every library. Nobody reads them in an image, and building them takes longer than the install.',
  messages: { documents: '{command} also builds documentation; add --no-document' },
  examples: [{
    before: 'FROM alpine:3.23\nRUN apk add --no-cache ruby && gem install rack:3.1.8',
    after: 'FROM alpine:3.23\nRUN apk add --no-cache ruby && gem install --no-document rack:3.1.8',
  }],
}, function* ({ dockerfile, shells }) {
  if (!someRun(dockerfile, shells, (command) => verbOf(command) !== undefined)) return;
  const isConfigured = setBefore(dockerfile, (instruction) => mayConfigureGem(instruction, dockerfile.text));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || !dockerfile.ships(outer) || isConfigured(outer) || isRuby(dockerfile, outer)) continue;
    for (const command of script.commands) {
      const verb = verbOf(command);
      if (verb === undefined || command.args.some(mayHoldFlags)) continue;
      if (hasFlag(command, 'no-document', 'no-doc', 'N', 'document') || (hasFlag(command, 'no-ri') && hasFlag(command, 'no-rdoc'))) continue;
      yield {
        message: 'documents', data: { command: `gem ${verb.text}` }, at: command.nameSpan,
        ...(script.form === 'exec' ? {} : { fix: safeFix('Build no documentation', insertFlag(verb, '--no-document')) }),
      };
    }
  }
});

const verbs: readonly string[] = ['install', 'i', 'update'];

const verbOf = ({ name, args }: Command): Command['args'][number] | undefined => {
  const first = name === 'gem' ? args.find(({ text }) => !text.startsWith('-')) : undefined;
  return verbs.includes(first?.value ?? '') ? first : undefined;
};

/** What a gemrc says stands in it, or elsewhere. */
const mayConfigureGem = ({ keyword, span: at, words }: Instruction, text: string): boolean => {
  if (keyword === 'RUN') return /gemrc/.test(text.slice(at.start, at.end));
  return (keyword === 'COPY' || keyword === 'ADD') && words.some((word) => /gemrc$/.test(word.text));
};

/** The official images bring a gemrc that says so. */
const isRuby = (dockerfile: Dockerfile, { stage }: Instruction): boolean => {
  const root = stage === null ? null : rootOf(dockerfile, stage).image.reference;
  return root !== null && officialName(root) === 'ruby';
};
