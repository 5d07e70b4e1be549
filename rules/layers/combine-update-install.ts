import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Manager } from '../../src/knowledge/package-managers.js';
import { bookOf, type Book, type Visit } from '../../src/layers/index-visits.js';
import { prefixStatement, removeStatement } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { runFlagsKey } from '../../src/shell/mounts.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'combine-update-install', aliases: ['CIS-DI-0007', 'CIS 4.7', 'DS-0017', 'CKV_DOCKER_5'],
  presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'A package index refreshed in one RUN and used in another',
  rationale: 'The RUN that refreshes the index is cached: a later build installs from the old index, whose packages are no longer to be had. '
    + 'The index also stays in a layer of its own.',
  messages: {
    alone: '{command} fills a layer of its own, and a cached one goes stale; run it in the RUN that installs',
    stale: '{command} has only the index of line {line}, which is as old as that layer; refresh it in this RUN',
  },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends jq',
    after: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends jq',
  }],
}, function* ({ dockerfile, shells }) {
  const books = new Map<Stage, Book>();
  for (const stage of dockerfile.stages) {
    const book = bookOf(stage, (stage.parent && books.get(stage.parent)) ?? null, dockerfile, shells);
    books.set(stage, book);
    const mended = new Set<Visit>();
    for (const visit of book.visits) {
      const { update, manager } = visit;
      if (update === null || visit.isUsedLater) continue;
      const users = book.users.get(visit) ?? [];
      const fix = moveInto(dockerfile, visit, users);
      if (fix !== null) for (const user of users) mended.add(user);
      yield { message: 'alone', data: { command: shown(update, manager) }, at: update.span, ...(fix === null ? {} : { fix }) };
    }
    for (const visit of book.visits) {
      const { install, updatedBy } = visit;
      if (install === null || updatedBy === null) continue;
      // The update's own finding mends them all where it goes away.
      const fix = mended.has(visit) ? null : refresh(dockerfile, visit, updatedBy);
      yield {
        message: 'stale', data: { command: `${install.name} install`, line: String(updatedBy.outer.line) }, at: install.span,
        ...(fix === null ? {} : { fix }),
      };
    }
  }
});

const shown = ({ name, args }: Command, manager: Manager): string => {
  const isVerb = /^(?:update|makecache|check-update|refresh|ref)$/;
  const verb = manager === 'pacman' ? args[0]?.text : args.find(({ value }) => value !== null && isVerb.test(value))?.value;
  return `${name} ${verb ?? ''}`.trimEnd();
};

/** Where the update is all its RUN does, it goes to every RUN that lives on it. */
function moveInto(dockerfile: Dockerfile, visit: Visit, users: readonly Visit[]): SafeFix | null {
  const { outer, script, update } = visit;
  const [statement] = script.statements;
  const [first] = users;
  if (first === undefined || statement === undefined || script.statements.length > 1 || script.commands.length > 1 || update === null) return null;
  // Somebody before the first of them may live on it unseen.
  if (first.unseen !== visit.unseen) return null;
  const added = prefixAll(dockerfile, users, visit);
  const removed = removeStatement(dockerfile, outer, script, statement);
  return added === null || removed === null ? null : safeFix('Refresh the index where packages are installed', ...removed, ...added);
}

function refresh(dockerfile: Dockerfile, visit: Visit, updatedBy: Visit): SafeFix | null {
  const edits = prefixAll(dockerfile, [visit], updatedBy);
  return edits === null ? null : safeFix('Refresh the index in this RUN', ...edits);
}

/** The update, as it is written, before what lives on it. */
function prefixAll(dockerfile: Dockerfile, visits: readonly Visit[], { update, users, script, outer }: Visit): readonly TextEdit[] | null {
  if (update === null) return null;
  const written = dockerfile.text.slice(update.wholeSpan.start, update.wholeSpan.end);
  if (/[\n$`]/.test(written) || script.form === 'exec') return null;
  const edits: TextEdit[] = [];
  for (const { script: into, use, users: now, outer: at } of visits) {
    const statement = use === null ? undefined : into.statements[use.statement];
    const isSameUser = now === users && at.stage === outer.stage;
    const isSame = isSameUser || use?.wrappers.join() === update.wrappers.join();
    if (statement === undefined || !isSame || !reaches(script.instruction, into.instruction)) return null;
    const added = prefixStatement(dockerfile, into, statement, written);
    if (added === null) return null;
    edits.push(...added);
  }
  return edits;
}

/** The update finds there what it found where it was: the network, and whatever was mounted for it. */
const reaches = (from: Instruction, to: Instruction): boolean =>
  (from.flags.length === 0 || runFlagsKey(from) === runFlagsKey(to)) && !to.flags.some(({ name, value }) => name === 'network' && value?.text === 'none');
