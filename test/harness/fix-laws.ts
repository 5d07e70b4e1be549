import type { BuildContext } from '../../src/discover/context.js';
import type { BuildSettings, Dockerfile } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';
import type { Fix } from '../../src/engine/rule.js';
import type { Selection } from '../../src/engine/selection.js';
import { fix } from '../../src/fix/fix.js';
import { shellsOf } from '../../src/shell/shells.js';
import { comments } from './image-view.js';
import { allNames, contextAfter } from './run-rule.js';

export interface Question {
  readonly source: string;
  readonly selection: Selection;
  readonly allow: Fix['safety'];
  readonly context?: BuildContext | null;
  readonly settings?: BuildSettings;
}

/** What fixing did that it may never do, in words; empty where all is well. */
export const faultsIn = ({ source, selection, allow, context = null, settings = {} }: Question): readonly string[] => {
  const fixing = (text: string, around: BuildContext | null) => fix(text, selection, { allow, names: allNames, settings, ...(around ? { context: around } : {}) });
  const outcome = fixing(source, context);
  if (!outcome.settled || outcome.bugs.length > 0) {
    return [...outcome.settled ? [] : ['it comes to no end'], ...outcome.bugs.map(({ rule, reason }) => `${rule}: ${reason}`)];
  }
  const around = contextAfter(context, outcome);
  const [before, after] = [parse(source, settings), parse(outcome.text, settings)];
  const again = fixing(outcome.text, around);
  const rules = outcome.applied.map(({ rule }) => rule);
  return [
    ...again.applied.map(({ rule }) => `${rule} fixes once more`),
    ...again.bugs.map(({ rule, reason }) => `${rule}, the second time: ${reason}`),
    ...without(errorsIn(after), errorsIn(before)).map((error) => `it parses worse: ${error}`),
    ...without(unreadScripts(after), unreadScripts(before)).map((error) => `a script parses no more: ${error}`),
    ...without([...comments(before), ...shellComments(before)], [...comments(after), ...shellComments(after), ...directives(after)])
      .filter((comment) => !(rules.includes('valid-directive') && /^\w+\s*=/.test(comment))).map((comment) => `a comment is gone: ${comment}`),
    ...without(keywords(before), keywords(after)).filter((keyword) => !rules.some((rule) => takesAway[rule]?.includes(keyword) === true))
      .map((keyword) => `nobody took away the ${keyword}, and it is gone: ${rules.join(', ')}`),
  ];
};

/** Which instructions a rule may take away, or make others of. */
const takesAway: Readonly<Record<string, readonly string[]>> = {
  'combine-update-install': ['RUN', 'ONBUILD'],
  'merge-consecutive-copies': ['COPY'],
  'merge-consecutive-labels': ['LABEL', 'ENV'],
  'merge-consecutive-runs': ['RUN'],
  'merge-package-installs': ['RUN'],
  'no-cross-layer-move': ['RUN'],
  'no-deprecated-label-schema': ['LABEL'],
  'no-duplicate-copy': ['COPY', 'ADD'],
  'no-duplicate-labels': ['LABEL'],
  'no-duplicate-packages': ['RUN'],
  'no-late-cleanup': ['RUN', 'COPY', 'ADD'],
  'no-late-permission-change': ['RUN'],
  'no-maintainer': ['MAINTAINER'],
  'no-persistent-debian-frontend': ['ENV'],
  'no-redundant-apt-clean': ['RUN'],
  'no-remote-archive-add': ['ADD', 'RUN'],
  'no-sh-symlink': ['RUN'],
  'no-tls-verify-off': ['ENV', 'ARG', 'RUN'],
  'no-unused-arg': ['ARG'],
  'no-unused-stage': ['FROM', 'RUN', 'COPY', 'ADD', 'ENV', 'ARG', 'WORKDIR', 'USER', 'LABEL', 'CMD', 'ENTRYPOINT', 'EXPOSE', 'VOLUME', 'SHELL', 'HEALTHCHECK', 'STOPSIGNAL', 'ONBUILD', 'MAINTAINER'],
  'prefer-add-for-archives': ['RUN', 'COPY'],
  'prefer-copy-over-add': ['ADD'],
  'single-cmd': ['CMD'],
  'single-entrypoint': ['ENTRYPOINT'],
  'single-healthcheck': ['HEALTHCHECK'],
  'use-multi-stage-build': ['RUN', 'COPY', 'ADD', 'ENV', 'ARG', 'WORKDIR', 'USER', 'CMD', 'ENTRYPOINT'],
};

const errorsIn = ({ errors, instructions }: Dockerfile): string[] =>
  [...errors, ...instructions.flatMap((instruction) => [...instruction.errors, ...instruction.trigger?.errors ?? []])].map(({ message }) => message.toLowerCase());

const unreadScripts = (dockerfile: Dockerfile): string[] => scriptsOf(dockerfile).flatMap(({ errors }) => errors[0]?.message ?? []);

const shellComments = (dockerfile: Dockerfile): string[] =>
  scriptsOf(dockerfile).flatMap((script) => script.comments.map(({ start, end }) => dockerfile.text.slice(start, end).replace(/^#\s*/, '').trim()));

const scriptsOf = (dockerfile: Dockerfile) => {
  const shells = shellsOf(dockerfile);
  return dockerfile.instructions.flatMap((instruction) => shells.script(instruction.trigger ?? instruction) ?? []);
};

/** A comment may turn out to be meant as one, be it misspelt. */
const directives = ({ text, directives: all }: Dockerfile): string[] => all.map(({ span: { start, end } }) => text.slice(start, end).replace(/^#\s*/, '').trim());

const keywords = ({ instructions }: Dockerfile): string[] => instructions.map(({ keyword }) => keyword);

/** What the others do not have, each as often as that. */
const without = (texts: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
};
