import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-maintainer', aliases: ['DL4000', 'MaintainerDeprecated', 'DS-0022', 'CKV_DOCKER_6'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { recommended: 'warning', buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'MAINTAINER, which is deprecated',
  rationale: 'MAINTAINER has been deprecated since 2017. A label says the same, and tools can read it from the image.',
  messages: { maintainer: 'MAINTAINER is deprecated; say it in the label org.opencontainers.image.authors' },
  examples: [{ before: 'FROM alpine:3.23\nMAINTAINER ops@x.test', after: 'FROM alpine:3.23\nLABEL org.opencontainers.image.authors="ops@x.test"' }],
}, function* ({ dockerfile }) {
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== 'MAINTAINER') continue;
    const fix = repair(instruction, dockerfile);
    yield { message: 'maintainer', data: {}, at: instruction.keywordSpan, ...(fix === null ? {} : { fix }) };
  }
});

function repair({ words, keywordSpan, span, wholeSpan, stage }: Instruction, { text, escape, stages, lines }: Dockerfile): SafeFix | null {
  const who = words[0];
  if (who === undefined || text.slice(who.span.start, who.span.end) !== who.text) return null;
  const keyword = text[keywordSpan.start] === 'm' ? 'label' : 'LABEL';
  const label = `${keyword} org.opencontainers.image.authors="${quoted(who.text, escape)}"`;
  if (stage !== null) return safeFix('Use a label', replaceAt(span, label));
  // Before the first FROM there is no image to label.
  const from = stages[0]?.from;
  if (from === undefined) return null;
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
