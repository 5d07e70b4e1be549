import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { baseImage } from '../knowledge/base-images.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import type { Command, Shells } from '../shell/model.js';

/** Where official images start that do not start at the root. */
const starts: Readonly<Record<string, string>> = {
  golang: '/go', php: '/var/www/html', composer: '/app', gradle: '/home/gradle', clojure: '/tmp', dart: '/root', groovy: '/home/groovy', perl: '/usr/src/app',
  caddy: '/srv', httpd: '/usr/local/apache2', redis: '/data', tomcat: '/usr/local/tomcat', tomee: '/usr/local/tomee', jetty: '/var/lib/jetty', ghost: '/var/lib/ghost',
  wordpress: '/var/www/html', drupal: '/opt/drupal', joomla: '/var/www/html', nextcloud: '/var/www/html', mediawiki: '/var/www/html', matomo: '/var/www/html',
  adminer: '/var/www/html', redmine: '/usr/src/redmine', elasticsearch: '/usr/share/elasticsearch', kibana: '/usr/share/kibana', logstash: '/usr/share/logstash',
  neo4j: '/var/lib/neo4j', flink: '/opt/flink', sonarqube: '/opt/sonarqube',
};

export const imageWorkdir = (reference: ImageReference): string | null => {
  const name = officialName(reference);
  if (name !== null) return (Object.hasOwn(starts, name) ? starts[name] : undefined) ?? '/';
  if (reference.name.startsWith('gcr.io/distroless/') && reference.tag?.includes('nonroot') === true) return '/home/nonroot';
  return baseImage(reference) !== null || ofDistributions.test(reference.name) ? '/' : null;
};

/** Bare systems. What somebody made of one under another name may start anywhere. */
const ofDistributions = new RegExp(String.raw`^(?:mcr\.microsoft\.com/dotnet/|gcr\.io/distroless/|registry\.(?:access\.)?redhat\.(?:com|io)/ubi\d|quay\.io/(?:centos|fedora)/`
  + String.raw`|(?:rockylinux|almalinux)/|public\.ecr\.aws/amazonlinux/|mcr\.microsoft\.com/(?:azurelinux|cbl-mariner|openjdk)/)`);

/** The working directory an instruction finds, or with null the image made; null where a variable or an unknown image decides. */
export type Workdirs = (before: Instruction | null) => string | null;

export const workdirsOf = (dockerfile: Dockerfile, stage: Stage, root: ImageReference): Workdirs => {
  const changes: { after: number; path: string | null }[] = [{ after: -1, path: imageWorkdir(root) }];
  for (const { instructions } of [...dockerfile.chain(stage)].reverse()) {
    for (const instruction of instructions) {
      const [word] = instruction.words;
      if (instruction.keyword !== 'WORKDIR' || word === undefined) continue;
      const value = dockerfile.valueOf(word, instruction);
      changes.push({ after: instruction.index, path: value === null ? null : within(changes.at(-1)?.path ?? null, value) });
    }
  }
  return (before) => {
    let [low, high] = [0, changes.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((changes[middle]?.after ?? 0) < (before?.index ?? Infinity)) low = middle;
      else high = middle - 1;
    }
    return changes[low]?.path ?? null;
  };
};

/** A path seen from a folder; null where it hangs on a folder nobody knows. */
export const within = (folder: string | null, path: string): string | null => {
  if (path.startsWith('/')) return withoutSlash(posix.normalize(path));
  return folder === null ? null : fitting(posix.resolve(folder, path));
};

const fitting = (path: string): string | null => (path.length > 4096 ? null : withoutSlash(path));
const withoutSlash = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

export const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** Where a command runs: in the working directory, moved on by each `cd` before it; null where that cannot be told. */
export const folderOf = (shells: Shells, instruction: Instruction, command: Command, workdir: string | null): string | null => {
  let folder = workdir;
  for (const before of shells.commands(instruction)) {
    if (before === command) return folder;
    if (before.name === 'pushd' || before.name === 'popd') return null;
    if (before.name !== 'cd') continue;
    // A subshell's `cd` ends with it, and whose subshell it is nobody says.
    if (before.depth > 0) {
      if (command.depth > 0) folder = null;
      continue;
    }
    const target = before.args.find(({ text }) => text !== '--' && text !== '-P' && text !== '-L');
    folder = target?.value == null ? null : within(folder, target.value);
  }
  return folder;
};
