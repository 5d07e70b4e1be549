import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { rootsOf } from '../dockerfile/roots.js';
import { setBefore } from '../dockerfile/set-before.js';
import { distroOf } from '../knowledge/distro.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import { installedPackages } from '../knowledge/package-managers.js';
import type { Shells } from '../shell/model.js';

/** Whether curl is there for an instruction: the image brings it, or something above installs or calls it. */
export const hasCurl = (dockerfile: Dockerfile, shells: Shells): (instruction: Instruction) => boolean => {
  const roots = rootsOf(dockerfile);
  const isMade = setBefore(dockerfile, (instruction) => instruction.keyword === 'RUN' && shells.commands(instruction).some((command) =>
    command.name === 'curl' || installedPackages(command).some(({ word }) => /^curl(?:$|[=<>~@])/.test(word.value ?? ''))));
  return (instruction) => {
    const reference = (instruction.stage === null ? undefined : roots.get(instruction.stage))?.image.reference ?? null;
    return (reference !== null && bringsCurl(reference)) || isMade(instruction);
  };
};

const bringsCurl = (reference: ImageReference): boolean => {
  const name = officialName(reference) ?? '';
  const tag = reference.tag ?? '';
  if (withCurl.has(name)) return true;
  if (distroOf(reference)?.family === 'rpm' && rpmSystems.has(name)) return !/minimal|micro/.test(tag);
  return onBuildpack.has(name) && !/slim|alpine|windows/.test(tag);
};

const withCurl: ReadonlySet<string> = new Set(['buildpack-deps', 'gcc', 'php', 'composer', 'maven']);
const rpmSystems: ReadonlySet<string> = new Set(['fedora', 'centos', 'rockylinux', 'almalinux', 'amazonlinux', 'oraclelinux']);
/** Their full variants stand on buildpack-deps. */
const onBuildpack: ReadonlySet<string> = new Set(['python', 'node', 'ruby', 'golang', 'rust', 'perl', 'elixir', 'erlang', 'pypy']);
