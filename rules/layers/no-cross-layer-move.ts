import type { BuildContext } from '../../src/discover/context.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type Fix } from '../../src/engine/rule.js';
import type { Origin } from '../../src/layers/ledger.js';
import { moments, type Moment } from '../../src/layers/moments.js';
import type { Place } from '../../src/layers/places.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { flagValue, hasFlag, plainArgs, someRun } from '../../src/shell/queries.js';
import { isPlainPath } from '../../src/shell/removal.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-cross-layer-move', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Files moved or copied in a later layer than the one that holds them',
  rationale: 'A layer cannot take a file from another one: it stores a copy, and the original stays below it.',
  messages: {
    copied: '{command} stores {path} a second time; let the {keyword} of line {line} put it where it belongs',
    made: '{command} stores {path} a second time; do it in the RUN of line {line}, which makes it',
  },
  options: { minBytes: { doc: 'How large what a cp copies must be at least, where its size is known.', default: 4096 } },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY a.conf /tmp/\nRUN mv /tmp/a.conf /etc/',
    after: 'FROM alpine:3.23\nCOPY a.conf /etc/',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, moves)) return;
  for (const moment of moments(dockerfile, shells, context, moves)) {
    const { command, doings, ledger } = moment;
    for (const { value } of moved(command) ?? []) {
      const place = doings.placeOf(command, value?.replace(/\/\*?$/, '') ?? null);
      if (value === null || place === null || place === '/' || /[*?[{]/.test(place) || doings.hasMade(place)) continue;
      const origin = ledger.originOf(place, null);
      if (origin === null || (command.name === 'cp' && sizeOf(origin, context) < options.minBytes)) continue;
      const fix = origin.transfer === null ? null : putThere(dockerfile, moment, origin, place);
      yield {
        message: origin.transfer === null ? 'made' : 'copied',
        data: { command: command.name, path: value, keyword: origin.by.keyword, line: String(origin.by.line) },
        at: command.span,
        related: [{ at: origin.by.keywordSpan, text: 'its layer keeps the bytes' }],
        ...(fix === null ? {} : { fix }),
      };
      break;
    }
  }
});

const moves = (command: Command): boolean => moved(command) !== null;

/** What a `mv`, or a `cp` of folders, takes from where; null for other commands. */
function moved(command: Command): readonly Argument[] | null {
  const isCopy = command.name === 'cp' && hasFlag(command, 'r', 'R', 'a', 'recursive', 'archive')
    && !hasFlag(command, 'l', 's', 'link', 'symbolic-link');
  if (command.name !== 'mv' && !isCopy) return null;
  const words = plainArgs(command, ['t', 'target-directory', 'S', 'suffix']);
  return flagValue(command, 't', 'target-directory') === null ? words.slice(0, -1) : words;
}

const sizeOf = ({ target }: Origin, context: BuildContext | null): number =>
  (target?.source == null || context?.kind(target.source) == null ? Infinity : context.size(target.source));

/** A RUN that does nothing but move what one COPY brings. */
function putThere(dockerfile: Dockerfile, moment: Moment, { by, transfer, target, mark }: Origin, place: Place): Fix | null {
  const { outer, command, ledger } = moment;
  const [to, source, ...others] = [...by.words].reverse();
  const [from, into, ...rest] = plainArgs(command);
  if (!isOnlyMove(dockerfile, moment) || by.keyword !== 'COPY' || by.json !== null || by.stage !== outer.stage || mark.runs !== ledger.mark.runs) return null;
  if (transfer?.targets.length !== 1 || target?.place !== place || target.kind !== 'file') return null;
  if (to === undefined || source === undefined || others.length > 0 || rest.length > 0) return null;
  if (from?.value == null || into?.value?.startsWith('/') !== true || !isPlainPath(into.value)) return null;
  // Somebody else may look for it where it was.
  const { text } = dockerfile;
  const beside = text.slice(0, by.span.start) + text.slice(by.wholeSpan.end, outer.span.start) + text.slice(outer.wholeSpan.end);
  if (beside.includes(from.value)) return null;
  const caveat = 'whatever came to that place before is no longer replaced or joined in the same way';
  return unsafeFix('Copy it to where it belongs', caveat, replaceAt(to.span, into.value), deleteInstruction(dockerfile, outer));
}

const isOnlyMove = ({ text }: Dockerfile, { outer, script, command }: Moment): boolean => command.name === 'mv' && outer.trigger === null
  && script.form === 'shell' && script.commands.length === 1 && script.statements.length === 1
  && command.wrappers.length === 0 && command.redirects.length === 0 && script.comments.length === 0
  && !/\n[ \t]*#/.test(text.slice(outer.span.start, outer.span.end));
