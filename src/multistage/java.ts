import { posix } from 'node:path';
import type { Instruction } from '../dockerfile/model.js';
import { isKit } from '../knowledge/build-tools.js';
import type { ImageReference } from '../knowledge/image-reference.js';
import { hasJavaRuntime, javaVersion, runtimeImage } from '../knowledge/runtime-images.js';
import type { Build, Copy } from './model.js';
import { refuse } from './refusal.js';
import type { StartWord } from './start.js';
import { within } from './workdir.js';

/** The archive the container starts, `java … -jar X`; null where it starts none. */
export const startedJar = ({ start }: Build): StartWord | null => {
  for (const program of start.programs) {
    const [name] = program;
    if (posix.basename(name?.text ?? '') !== 'java') continue;
    const at = program.findIndex(({ text }) => text === '-jar');
    if (at !== -1) return program[at + 1] ?? null;
  }
  return null;
};

/** Where the jar is copied to, so that it has one name whatever its version is. */
export const jarCopy = (build: Build, from: string): Copy =>
  ({ from, to: posix.join(build.workdirs(null) ?? refuse('the working directory is not known'), `app${posix.extname(from) === '.war' ? '.war' : '.jar'}`) });

/** The started jar as a path in the builder. */
export const startedPath = (build: Build, word: StartWord): string => {
  if (word.text === null) return refuse('the name of the jar hangs on a variable');
  return within(build.workdirs(null), word.text) ?? refuse('the working directory is not known');
};

export const javaRuntime = (build: Build, war: boolean): string | null => {
  const version = versionOf(build);
  if (version === null) return refuse(`which Java ${build.root.name} brings is not said; name it in the tag`);
  if (!hasJavaRuntime(version)) return refuse(`there is no image of the Java ${String(version)} runtime alone`);
  if (isJava(build.root)) return runtimeImage('maven', build.root, { shell: true, isStatic: false, war });
  return war ? `tomcat:10.1-jre${String(version)}` : `eclipse-temurin:${String(version)}-jre${build.distro?.family === 'alpine' ? '-alpine' : ''}`;
};

const isJava = (root: ImageReference): boolean => isKit('maven', root) || isKit('gradle', root) || /(?:^|\/)(?:sapmachine|ibm-semeru|ibm-semeru-runtimes)$/.test(root.name);

/** The release a kit's tag names, or else the package that was installed. */
const versionOf = ({ root, installs }: Build): number | null => {
  if (isJava(root)) return javaVersion(root);
  const installed = installs.map(({ word }) => /^openjdk-?(\d+)/.exec(word)?.[1]).find((number) => number !== undefined);
  return installed === undefined ? null : Number(installed);
};

export const javaPrograms = (name: string): boolean => /^(?:java|sh|bash|exec|env)$/.test(name);

/** What replaces a build tool that starts the application, if it is told nothing else. */
export const startInstead = (build: Build, goal: string, tools: readonly string[]): ReadonlyMap<Instruction, readonly string[]> | null => {
  const [program] = build.start.programs;
  const [name] = program ?? [];
  if (program === undefined || build.start.programs.length !== 1 || !tools.includes(posix.basename(name?.text ?? ''))) return null;
  const rest = program.slice(1).map(({ text }) => text);
  if (!rest.includes(goal)) return null;
  if (rest.some((text) => text !== goal && (text === null || !harmless.has(text)))) return refuse(`${goal} is told more than can be carried over`);
  const { entrypoint, cmd } = build.start;
  const main = entrypoint ?? cmd;
  if (main === null || (entrypoint !== null && cmd !== null)) return refuse('both ENTRYPOINT and CMD say how the build tool starts');
  return new Map([[main, ['java', '-jar', 'app.jar']]]);
};
const harmless: ReadonlySet<string> = new Set(['-q', '-B', '-o', '-ntp', '--batch-mode', '--quiet', '--offline', '-DskipTests', '--no-daemon', '-Dmaven.test.skip=true']);
