import { posix } from 'node:path';
import { folderOfStep, known, settled } from '../artefact.js';
import { javaPrograms, javaRuntime, jarCopy, startedJar, startedPath, startInstead } from '../java.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { readPom, type Pom } from '../project/pom.js';
import { refuse } from '../refusal.js';
import { within } from '../workdir.js';

export const planMaven = (build: Build): Plan => {
  const step = build.steps.at(-1) ?? refuse('nothing is built');
  const jar = startedJar(build);
  if (jar !== null && jar.text !== null) {
    return { copies: [jarCopy(build, startedPath(build, jar))], runtime: () => javaRuntime(build, false), provides: javaPrograms };
  }
  const folder = moduleFolder(build, step);
  const pom = readPom(build.project?.read(posix.join(folder, 'pom.xml')) ?? '');
  if (pom?.packaging === 'war' && jar === null) return war(build, step, folder, pom);
  const starts = startInstead(build, 'spring-boot:run', ['mvn', 'mvnw']);
  if (jar === null && starts === null) return refuse('nothing the image starts names the jar');
  const copy = jarCopy(build, settled(build, step, posix.join(folder, 'target', jarName(pom))));
  return { copies: [copy], runtime: () => javaRuntime(build, false), provides: javaPrograms, ...(starts === null ? {} : { starts }) };
};

const jarName = (pom: Pom | null): string => {
  if (pom === null) return refuse('neither the start of the image nor a pom.xml names the jar');
  return pom.packaging === 'pom' || pom.fileName === null ? refuse('pom.xml does not say the name of the jar') : pom.fileName;
};

/** `-f module/pom.xml` builds what lies there. */
const moduleFolder = (build: Build, step: Step): string => {
  const folder = folderOfStep(build, step);
  const { args } = step.command;
  const at = args.findIndex(({ value }) => value === '-f' || value === '--file');
  const file = at === -1 ? undefined : args[at + 1];
  if (file === undefined) return folder;
  const path = within(folder, known(build, step, file)) ?? folder;
  return path.endsWith('.xml') ? posix.dirname(path) : path;
};

/** A servlet container finds it by its place; how the old image started no longer matters. */
const war = (build: Build, step: Step, folder: string, pom: Pom): Plan => {
  const { entrypoint, cmd } = build.start;
  const starts = [entrypoint, cmd].filter((instruction) => instruction !== null);
  if (starts.length > 0 && !build.start.programs.every(([name]) => /^(?:mvn|mvnw)$/.test(posix.basename(name?.text ?? '')))) {
    return refuse('what starts the web archive is not known');
  }
  const copy: Copy = {
    from: settled(build, step, posix.join(folder, 'target', pom.fileName ?? refuse('pom.xml does not say the name of the war'))),
    to: '/usr/local/tomcat/webapps/ROOT.war',
  };
  return { copies: [copy], runtime: () => javaRuntime(build, true), provides: javaPrograms, leaves: (instruction) => starts.includes(instruction), noWorkdir: true, caveat: 'Tomcat 10 runs what is written for jakarta.*, not for javax.*' };
};
