import { defineRule } from '../../src/engine/rule.js';
import { architectureOf, runs, sampledArchitectures } from '../../src/image/architecture.js';
import type { Image } from '../../src/image/model.js';
import { lookUp, startedProgram } from '../../src/image/programs.js';
import { isFor } from '../../src/image/sources/platform.js';
import { parsePlatform } from '../../src/knowledge/platforms.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-platform-match', aliases: ['InvalidBaseImagePlatform'], presets: ['recommended', 'buildkit'], severity: 'error',
  needs: ['image'],
  summary: 'An image that says it is for another platform than it is',
  rationale: 'Engines and clusters choose by what the image says. Where its programs are for another machine, nothing in it starts: exec format error.',
  messages: {
    listed: 'the image says that it is for {actual}, and its index lists it for {expected}; build it for that platform',
    asked: 'the image is for {actual}, and {expected} was asked for; build it with --platform={expected}',
    base: 'the base {name} is for {actual}, and the image says that it is for {expected}; build it on a base for that platform',
    program: 'the image says that it is for {expected}, and {program} is built for {actual}',
    system: 'the image says that it is for {expected}, and most of its programs are built for {actual}; the base is for another platform',
  },
  examples: [{ before: 'architecture: arm64, and the program is built for amd64', after: 'architecture: amd64' }],
}, function* ({ image }) {
  const { platform, listed, asked } = image;
  const at = { config: 'Platform' } as const;
  if (platform === null) return;
  const actual = shown(platform);
  if (listed !== null && !isMeant(image, platform, listed)) yield { message: 'listed', data: { actual, expected: shown(listed) }, at };
  else if (asked !== null && !isMeant(image, platform, asked)) yield { message: 'asked', data: { actual, expected: shown(asked) }, at };

  const base = image.standsOn;
  if (typeof base?.platform === 'string' && !isMeant(image, platform, base.platform)) {
    yield { message: 'base', data: { name: shown(base.name), actual: shown(base.platform), expected: actual }, at };
  }

  const machine = parsePlatform(platform)?.arch ?? null;
  if (machine === null || image.config.os === 'windows') return;
  const program = programOf(image);
  if (program !== null && !runs(machine, program.architecture)) {
    yield { message: 'program', data: { expected: machine, program: shown(program.name), actual: program.architecture }, at };
    return;
  }
  const samples = sampledArchitectures(image);
  const strange = samples.filter((architecture) => !runs(machine, architecture));
  const [first] = strange;
  if (first !== undefined && strange.length * 2 > samples.length) yield { message: 'system', data: { expected: machine, actual: first }, at };
});

/** A variant counts only where both say one. */
const isMeant = ({ config: { variant } }: Image, platform: string, wanted: string): boolean =>
  parsePlatform(wanted) === null || wanted.startsWith('unknown') || isFor(platform, variant === null || variant === '' ? wanted.split('/').slice(0, 2).join('/') : wanted);

function programOf(image: Image): Readonly<{ name: string; architecture: string }> | null {
  const started = startedProgram(image);
  const found = started === null ? null : lookUp(image, started.words[0]);
  const architecture = found?.is === 'file' ? architectureOf(image, found.file, found.path) : null;
  return started === null || architecture === null ? null : { name: started.words[0], architecture };
}
