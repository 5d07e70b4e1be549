import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { dropsPrivileges } from '../knowledge/users.js';
import type { ProjectFiles } from './project-files.js';

/** What is in force when the stage is done. */
export const inForce = (dockerfile: Dockerfile, stage: Stage, keyword: string): Instruction | undefined => dockerfile.chain(stage)
  .flatMap(({ instructions }) => instructions.findLast((instruction) => instruction.keyword === keyword) ?? [])[0];

/** Such an entrypoint sets things up as root, and gives that up before the program starts. */
export function startsAsRootOnPurpose(dockerfile: Dockerfile, target: Stage, files: ProjectFiles): boolean {
  return ['ENTRYPOINT', 'CMD'].some((keyword) => {
    const start = inForce(dockerfile, target, keyword);
    const words = start?.words.flatMap(({ text }) => text.split(/\s+/)) ?? [];
    if (start === undefined || words.length === 0) return false;
    const scripts = words.filter((word) => word.includes('/') || word.endsWith('.sh'))
      .map((word) => files(start, null, word) ?? files(start, null, `/usr/local/bin/${word}`) ?? '');
    return dropsPrivileges([...words, ...scripts]);
  });
}
