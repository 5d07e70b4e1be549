import type { Instruction } from '../dockerfile/model.js';
import { distroOf } from '../knowledge/distro.js';
import { officialName, parseImageReference } from '../knowledge/image-reference.js';
import { plainArgs } from '../shell/queries.js';
import { userMakers } from './carry.js';
import type { Build } from './model.js';
import { refuse } from './refusal.js';

/** Every user and group the new stage names must be there: a number, one its image knows, or one that it makes. */
export const checkUsers = (build: Build, runtime: string, instructions: readonly Instruction[]): void => {
  const made = new Set(instructions.filter(({ keyword }) => keyword === 'RUN').flatMap((run) => build.shells.commands(run))
    .filter(({ name }) => userMakers.has(name)).flatMap((command) => [...plainArgs(command), ...command.args].flatMap(({ value }) => value ?? [])));
  for (const instruction of instructions) {
    for (const name of namesIn(build, instruction)) {
      if (!/^\d*$/.test(name) && !name.includes('$') && !made.has(name) && !isKnown(runtime, name)) {
        refuse(`the user ${name} is not in ${runtime}, and nothing that can be repeated makes it`);
      }
    }
  }
};

const namesIn = ({ dockerfile }: Build, instruction: Instruction): readonly string[] => {
  const [word] = instruction.words;
  const owner = instruction.flags.find(({ name }) => name === 'chown')?.value;
  const said = instruction.keyword === 'USER' ? word : instruction.keyword === 'COPY' || instruction.keyword === 'ADD' ? owner : undefined;
  return said == null ? [] : (dockerfile.valueOf(said, instruction) ?? '').replace(/["']/g, '').split(':');
};

const isKnown = (runtime: string, name: string): boolean => {
  const reference = parseImageReference(runtime);
  if (reference === null) return false;
  const { family } = distroOf(reference) ?? { family: null };
  if (name === 'root' || name === 'nobody') return true;
  if (runtime.startsWith('gcr.io/distroless/')) return name === 'nonroot';
  if (officialName(reference) === 'node' && name === 'node') return true;
  if (reference.name.startsWith('mcr.microsoft.com/dotnet/') && name === 'app') return true;
  const debian = ['www-data', 'nogroup', 'daemon', 'staff', 'users', 'bin', 'sys', 'games', 'man', 'mail', 'backup', 'adm'];
  const alpine = ['daemon', 'bin', 'adm', 'guest', 'nogroup', 'users', 'mail', 'games', 'ftp'];
  return family === 'debian' || family === 'ubuntu' ? debian.includes(name) : family === 'alpine' && alpine.includes(name);
};
