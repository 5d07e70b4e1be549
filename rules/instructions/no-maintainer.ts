import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-maintainer', aliases: ['DL4000', 'MaintainerDeprecated', 'DS-0022', 'CKV_DOCKER_6'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { recommended: 'warning', buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['MAINTAINER'] },
  summary: 'MAINTAINER, which is deprecated',
  rationale: 'MAINTAINER has been deprecated since 2017. A label says the same, and tools can read it from the image.',
  messages: { maintainer: 'MAINTAINER is deprecated; say it in the label org.opencontainers.image.authors' },
  examples: [{ before: 'FROM alpine:3.23\nMAINTAINER ops@x.test', after: 'FROM alpine:3.23\nLABEL org.opencontainers.image.authors="ops@x.test"' }],
}, function* ({ dockerfile }) {
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  const labelled = new Set(dockerfile.instructions.filter(namesAuthors).map(({ stage }) => stage));
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== 'MAINTAINER') continue;
    const home = instruction.stage ?? dockerfile.stages[0];
    // Of two labels the later one would win, and nobody knows which of them is meant.
    const fix = home === undefined || labelled.has(home) || commented.has(instruction) ? null : repair(instruction, home, dockerfile);
    yield { message: 'maintainer', data: {}, at: instruction.keywordSpan, ...(fix === null ? {} : { fix }) };
  }
});

const authors = 'org.opencontainers.image.authors';

const namesAuthors = ({ keyword, pairs }: Instruction): boolean => keyword === 'LABEL' && pairs.some(({ key }) => key.text.replace(/["']/g, '') === authors);

function repair({ words, keywordSpan, span, wholeSpan, stage, endLine }: Instruction, { from }: Stage, { text, escape, lines, comments }: Dockerfile): SafeFix | null {
  const who = words[0];
  if (who === undefined) return null;
  const label = `${inCaseOf(text.slice(keywordSpan.start, keywordSpan.end), 'LABEL')} ${authors}="${quoted(who.text, escape)}"`;
  if (stage !== null) return safeFix('Use a label', replaceAt(span, label));
  // Before the first FROM there is no image to label. A comment that would then be the first line may become a directive.
  if (comments.some(({ line, text: said }) => line === endLine + 1 && /^(syntax|escape|check)\s*=/i.test(said))) return null;
  const { end } = from.wholeSpan;
  const newline = newlineOf(text);
  const line = lines.span(from.endLine).end === end ? `${newline}${label}` : `${label}${newline}`;
  return safeFix('Use a label after FROM', deleteAt(wholeSpan), insertAt(end, line));
}

/** The text between double quotes, so that it means itself. Quotes around all of it were never meant. */
function quoted(who: string, escape: string): string {
  const inner = /^(["'])([^"']*)\1$/.exec(who)?.[2] ?? who;
  return inner.replace(/["$\\`]/g, (character) => (character === '"' || character === '$' || character === escape ? `${escape}${character}` : character));
}
