import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { baseImage } from '../../src/knowledge/base-images.js';
import { distroOf, type Distro, type Family } from '../../src/knowledge/distro.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'match-package-manager', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['RUN'] },
  summary: 'A package manager that the base does not have',
  rationale: 'The build stops at this command: the shell does not find it.',
  messages: {
    other: '{base} has no {command}; its package manager is {manager}',
    none: '{base} has no package manager; install in a stage that has one, and copy what is needed',
  },
  examples: [{ before: 'FROM alpine:3.23\nRUN apt-get update', after: 'FROM alpine:3.23\nRUN apk update' }],
}, function* ({ dockerfile, shells }) {
  if (!someRun(dockerfile, shells, ({ name }) => Object.hasOwn(homes, name))) return;
  for (const stage of dockerfile.stages) {
    const base = baseOf(dockerfile, stage);
    if (base === null) continue;
    for (const instruction of stage.instructions) {
      const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
      const command = script?.commands.find((each) => isLacking(each, base.distro) && !isGuarded(each, script));
      if (command === undefined || mayBeThere(dockerfile, shells, stage, instruction, command.name)) continue;
      const { packageManager } = base.distro;
      yield packageManager === null
        ? { message: 'none', data: { base: base.name }, at: command.nameSpan }
        : { message: 'other', data: { base: base.name, command: command.name, manager: packageManager }, at: command.nameSpan };
    }
  }
});

const rpm: readonly Family[] = ['rpm', 'suse'];
/** The distributions that have the command. Those of rpm differ among themselves, and change their minds. */
const homes: Readonly<Record<string, readonly Family[]>> = {
  'apt-get': ['debian', 'ubuntu'], apt: ['debian', 'ubuntu'], aptitude: ['debian', 'ubuntu'], 'apt-cache': ['debian', 'ubuntu'],
  apk: ['alpine'], yum: rpm, dnf: rpm, microdnf: rpm, zypper: ['suse'], pacman: ['arch'],
};

const isLacking = ({ name, nameSpan: { end, start } }: Command, { family }: Distro): boolean =>
  family !== 'windows' && end - start === name.length && homes[name]?.includes(family) === false;

type Base = Readonly<{ name: string; distro: Distro }>;

/** An image that we know by measure or by its official name; others may be made of anything. */
const baseOf = (dockerfile: Dockerfile, stage: Stage): Base | null => {
  const image = rootOf(dockerfile, stage).image;
  const reference = image?.reference ?? null;
  const distro = reference !== null && (baseImage(reference) !== null || officialName(reference) !== null || reference.name.startsWith('gcr.io/distroless/'))
    ? distroOf(reference) : null;
  return distro === null ? null : { name: image?.value ?? '', distro };
};

/** It runs only where something holds, or may fail. */
const isGuarded = (command: Command, { commands, text }: Script): boolean => {
  const next = commands[commands.indexOf(command) + 1];
  return command.depth > 0 || command.link === '||' || next?.link === '||' || /\b(?:command -v|which|type|hash)\b|\[ -[xef] /.test(text);
};

/** Something before it names the manager, or brings files nobody sees here. */
const mayBeThere = (dockerfile: Dockerfile, shells: Shells, stage: Stage, before: Instruction, name: string): boolean =>
  dockerfile.chain(stage).some((each) => each.instructions.some((instruction) => {
    if (each === stage && instruction.index >= before.index) return false;
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      const destination = instruction.words.at(-1)?.text ?? '/';
      return /^["']?(?:\/|\/(?:usr\/)?(?:local\/)?s?bin\/?.*|\/usr\/?)["']?$/.test(destination) || destination.includes('$');
    }
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    return script?.commands.some((command) => command.name !== name && command.args.some(({ prefix }) => prefix.includes(name.replace('-get', '')))) ?? false;
  }));
