import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { indexUnderMount, installedPackages, isIndexUpdate, isInstall, managerOf, usesIndex, type Manager } from '../../src/knowledge/package-managers.js';
import { deleteInstruction, prefixStatement } from '../../src/shell/edits.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { mountTargets } from '../../src/shell/mounts.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'combine-update-install', aliases: ['CIS-DI-0007', 'CIS 4.7', 'DS-0017', 'CKV_DOCKER_5'],
  presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A package index refreshed in one RUN and used in another',
  rationale: 'The RUN that refreshes the index is cached: a later build installs from the old index, which no longer has the packages. The index also stays in a layer of its own.',
  messages: {
    alone: '{command} fills a layer of its own, and a cached one goes stale; run it in the RUN that installs',
    stale: '{command} uses the index of line {line}, which a cached layer keeps as it was; refresh it in this RUN',
  },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends jq',
    after: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends jq',
  }],
}, function* ({ dockerfile, shells }) {
  for (const stage of dockerfile.stages) {
    const visits = visitsOf(stage, dockerfile, shells);
    for (const { run, update, manager, text } of visits.filter(isAlone)) {
      yield {
        message: 'alone', data: { command: text }, at: update.span,
        ...offer(repair(dockerfile, run, visits.filter((visit) => visit.manager === manager && isUnrefreshed(visit)), { manager, text })),
      };
    }
    for (const visit of visits.filter(isUnrefreshed)) {
      const since = visit.updatedBy;
      if (visit.install === null || since === null) continue;
      // The update's own finding mends them all where it goes away.
      const fix = visits.some((other) => isAlone(other) && other.run === since.run && isOnly(other.run)) ? null
        : prefix([visit], since.text, 'Refresh the index in this RUN');
      yield { message: 'stale', data: { command: `${visit.install.name} install`, line: String(since.run.instruction.line) }, at: visit.install.span, ...offer(fix) };
    }
  }
});

/** What a RUN does with the index of one manager. */
interface Visit {
  readonly run: Script;
  readonly manager: Manager;
  readonly update: Command | null;
  /** The update as it is written. */
  readonly text: string;
  /** The first command that needs the index, and stands before any update of the same script. */
  readonly install: Command | null;
  readonly usesLater: boolean;
  readonly mayInstall: boolean;
  /** The last RUN before this one that refreshed the index, in this stage or its parents. */
  readonly updatedBy: Readonly<{ run: Script; text: string }> | null;
}

type Alone = Visit & Readonly<{ update: Command }>;
const isAlone = (visit: Visit): visit is Alone => visit.update !== null && !visit.usesLater && !visit.mayInstall;
const isUnrefreshed = ({ install, updatedBy }: Visit): boolean => install !== null && updatedBy !== null;
const isOnly = ({ statements, commands }: Script): boolean => statements.length === 1 && commands.length === 1;
const offer = (fix: SafeFix | null): { fix?: SafeFix } => (fix === null ? {} : { fix });

function visitsOf(stage: Stage, dockerfile: Dockerfile, shells: Shells): readonly Visit[] {
  const last = new Map<Manager, NonNullable<Visit['updatedBy']>>();
  const visits: Visit[] = [];
  for (const each of [...dockerfile.chain(stage)].reverse()) {
    for (const instruction of each.instructions) {
      const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
      if (script === null || script.errors.length > 0) continue;
      for (const manager of new Set(script.commands.flatMap((command) => managerOf(command) ?? []))) {
        const visit = visitOf(dockerfile, script, manager, last.get(manager) ?? null);
        if (each === stage) visits.push(visit);
        if (visit.update !== null) last.set(manager, { run: script, text: visit.text });
      }
    }
  }
  return visits;
}

function visitOf({ text }: Dockerfile, script: Script, manager: Manager, updatedBy: Visit['updatedBy']): Visit {
  const targets = mountTargets(script.instruction, 'cache', 'tmpfs');
  const isMounted = indexUnderMount(manager, targets);
  const mine = (command: Command): boolean => managerOf(command) === manager;
  const firstUpdate = script.commands.findIndex((command) => mine(command) && isIndexUpdate(command));
  const update = isMounted ? undefined : script.commands.findLast((command) => mine(command) && isIndexUpdate(command));
  const later = update === undefined ? [] : script.commands.slice(script.commands.indexOf(update) + 1);
  const install = script.commands.find((command, at) => mine(command) && manager === 'apt' && isInstall(command)
    && (firstUpdate === -1 || at < firstUpdate) && !installsFilesOnly(command));
  return {
    run: script, manager, update: update ?? null,
    text: update === undefined ? '' : text.slice(update.wholeSpan.start, update.wholeSpan.end),
    install: isMounted ? null : install ?? null,
    usesLater: later.some((command) => mine(command) && usesIndex(command)),
    mayInstall: later.some(runsUnseen), updatedBy,
  };
}

/** A local script, or whatever is piped into a shell, may install as well. */
const runsUnseen = ({ name, stage, args }: Command): boolean => /\.sh$|^\.\//.test(name)
  || (/^(sh|bash|dash|ash|zsh|source|\.)$/.test(name) && (stage > 0 || args.some(({ value }) => value === null || !value.startsWith('-'))))
  || /^(ansible(-playbook)?|puppet|chef|make|add-apt-repository)$/.test(name);

const installsFilesOnly = (command: Command): boolean => {
  const words = installedPackages(command);
  return words.length > 0 && words.every(({ word }) => word.value?.endsWith('.deb') === true);
};

/** Where the update is all its RUN does, it goes to every RUN that lives on it; else those get one of their own. */
function repair(dockerfile: Dockerfile, run: Script, users: readonly Visit[], { text }: Readonly<{ manager: Manager; text: string }>): SafeFix | null {
  const living = users.filter(({ updatedBy }) => updatedBy?.run === run);
  if (living.length === 0 || !isOnly(run) || text.includes('\n')) return null;
  const fix = prefix(living, text, 'Refresh the index where packages are installed');
  return fix === null ? null : safeFix(fix.summary, deleteInstruction(dockerfile, run.instruction), ...fix.edits);
}

function prefix(visits: readonly Visit[], update: string, summary: string): SafeFix | null {
  const edits: TextEdit[] = [];
  for (const { run, install } of visits) {
    const statement = install === null ? undefined : run.statements[install.statement];
    const added = statement === undefined || update.includes('\n') ? null : prefixStatement(run, statement, update);
    if (added === null) return null;
    edits.push(...added);
  }
  return safeFix(summary, ...edits);
}

