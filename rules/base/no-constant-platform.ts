import type { Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { parsePlatform } from '../../src/knowledge/platforms.js';

export default defineRule({
  id: 'no-constant-platform', aliases: ['DL3029', 'FromPlatformFlagConstDisallowed'], presets: ['recommended', 'hadolint', 'buildkit'],
  severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A stage bound to one platform',
  rationale: 'With a constant the stage is built for that platform whatever is asked for, so an image for another one gets files it cannot run.',
  messages: { constant: '{platform} is built here whatever platform is asked for; write --platform=$BUILDPLATFORM, or name the stage after it' },
  examples: [{
    before: 'FROM --platform=linux/arm64 alpine:3.23 AS tool', after: 'FROM --platform=$BUILDPLATFORM alpine:3.23 AS tool',
  }],
}, function* ({ dockerfile, as }) {
  const isBound = as === 'hadolint' ? namesNeitherPlatform : isConstant;
  for (const stage of dockerfile.stages) {
    const { platform } = stage;
    const text = platform?.value?.text ?? '';
    if (platform !== null && text !== '' && isBound(text, stage)) yield { message: 'constant', data: { platform: text }, at: platform.span };
  }
});

type Test = (platform: string, stage: Stage) => boolean;

/** A stage that says in its name what it is for is meant to be that. */
const isConstant: Test = (text, { name }) => {
  const platform = text.includes('$') ? null : parsePlatform(text);
  const says = (part: string | null): boolean => part !== null && name?.toLowerCase().includes(part) === true;
  return platform !== null && !says(platform.os) && !says(platform.arch);
};

const namesNeitherPlatform: Test = (text) => !/BUILDPLATFORM|TARGETPLATFORM/.test(text);
