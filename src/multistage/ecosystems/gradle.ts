import { posix } from 'node:path';
import { folderOfStep, settled, startedNames, startPath } from '../artefact.js';
import { javaPrograms, javaRuntime, jarCopy, startedJar, startedPath, startInstead } from '../java.js';
import type { Build, Plan, Step } from '../model.js';
import { refuse } from '../refusal.js';

export const planGradle = (build: Build): Plan => {
  const step = build.steps.at(-1) ?? refuse('nothing is built');
  const runtime = (): string | null => javaRuntime(build, false);
  const jar = startedJar(build);
  if (jar !== null) return { copies: [jarCopy(build, startedPath(build, jar))], runtime, provides: javaPrograms };

  const folder = folderOfStep(build, step);
  const distribution = tasksOf(step).includes('installDist') ? distributionOf(build, folder) : null;
  if (distribution !== null) return { copies: [{ from: distribution, to: distribution }], runtime, provides: javaPrograms };

  const starts = startInstead(build, 'bootRun', ['gradle', 'gradlew']);
  if (starts === null) return refuse('nothing the image starts names the jar');
  const libs = posix.join(folder, 'build/libs');
  const onlyBoot = tasksOf(step).every((task) => task !== 'build' && task !== 'assemble');
  return {
    copies: [jarCopy(build, settled(build, step, posix.join(libs, '*.jar')))], runtime, provides: javaPrograms, starts,
    // `build` also makes a jar without the dependencies, and a COPY to one file takes one.
    ...(onlyBoot ? {} : { append: [`RUN rm -f ${libs}/*-plain.jar`] }),
  };
};

const tasksOf = ({ command }: Step): readonly string[] =>
  command.args.flatMap(({ value }) => (value === null || value.startsWith('-') ? [] : value.slice(value.lastIndexOf(':') + 1)));

/** `build/install/app/bin/app` starts; `build/install/app` is what it needs. */
const distributionOf = (build: Build, folder: string): string | null => {
  for (const name of startedNames(build)) {
    const path = startPath(build, name) ?? '';
    const parts = /^(.*\/build\/install\/[^/]+)\/bin\/[^/]+$/.exec(path);
    if (parts?.[1] !== undefined && path.startsWith(folder)) return parts[1];
  }
  return null;
};
