import { references } from '../../src/dockerfile/lex.js';
import type { Dockerfile, Flag } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-redundant-target-platform', aliases: ['DL3065', 'RedundantTargetPlatform'], presets: ['recommended', 'hadolint', 'buildkit'],
  severity: 'warning', severityIn: { recommended: 'info' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'FROM asks for the target platform, as it does anyway',
  rationale: 'Whoever reads a --platform looks for what is special about the stage, and here nothing is.',
  messages: { redundant: '{variable} is what FROM takes anyway; leave out --platform' },
  examples: [{ before: 'FROM --platform=$TARGETPLATFORM caddy:2.10', after: 'FROM caddy:2.10' }],
}, function* ({ dockerfile, as }) {
  const isRedundant = as === 'hadolint' ? isBareVariable : isJustTargetPlatform;
  for (const { from, platform } of dockerfile.stages) {
    const variable = platform?.value?.text;
    if (platform === null || variable === undefined || !isRedundant(dockerfile, platform)) continue;
    // `ARG TARGETPLATFORM=linux/arm64` may make it another platform, whatever other tools say of it.
    const isOwn = dockerfile.lookup('TARGETPLATFORM', from)?.pair.value != null;
    if (isOwn && as === null) continue;
    const { start, end } = platform.span;
    const behind = /[ \t]/.test(dockerfile.text.charAt(end)) ? end + 1 : end;
    const fix = isOwn ? {} : { fix: safeFix('Leave out --platform', deleteAt(span(start, behind))) };
    yield { message: 'redundant', data: { variable }, at: platform.span, ...fix };
  }
});

type Test = (dockerfile: Dockerfile, flag: Flag) => boolean;

/** A default beside it never counts: the build always sets the variable. */
const isJustTargetPlatform: Test = ({ escape }, { value }) => {
  const text = value?.text ?? '';
  const [only, ...others] = references(text, escape);
  return only?.name === 'TARGETPLATFORM' && others.length === 0 && only.start === 0 && only.end === text.length
    && (only.modifier === null || only.modifier === '-' || only.modifier === ':-');
};

const isBareVariable: Test = ({ text }, { span: { start, end } }) => /=(?:\$TARGETPLATFORM|\$\{TARGETPLATFORM\})$/.test(text.slice(start, end));
