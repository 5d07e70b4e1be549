/**
 * The shell checks: what ShellCheck says of the scripts in a Dockerfile, written by ourselves. How a rule asks:
 *
 *     export default defineRule({
 *       id: 'quote-variables', aliases: ['SC2086'], presets: ['hadolint'], severity: 'info', needs: ['dockerfile', 'shells'],
 *       asHadolint: { onbuild: true, each: true }, …
 *     }, inScripts('SC2086', function* (script) {
 *       for (const site of script.all('SimpleExpansion')) {
 *         if (isQuoted(site)) continue;
 *         yield { message: 'bare', data: { text: textOf(site) }, at: spanOf(site) };
 *       }
 *     }));
 *
 * - `inScripts` (here) runs a check over every script that is judged and parses, and drops what a `# shellcheck disable=` covers.
 *   A rule about what does not parse takes `inBrokenScripts`.
 * - `script.all(kind)` is every node of the syntax tree (kinds of src/shell/syntax.ts `Tree`: Command, Pipeline, If, For, Word,
 *   SimpleExpansion `$x`, ParameterExpansion `${x…}`, CommandExpansion, Redirect …) as a `Site`: the node, its `parent` site, its source.
 *   Start from the rarest kind your rule concerns; `commandsNamed(script, 'find', 'grep')` (commands.ts) for a command.
 * - site.ts: `spanOf(site)`, `partOf(site, from, to)` give spans of the file, `textOf`, `ancestors(site)` what it stands in,
 *   `isA(site, kind…)`. `script.child(site, node)` is the site of a node right below, `script.within(site)` all below.
 * - places.ts: `placeOf(word)` where a word stands (name, argument, assignment, list, target …), `wordOf(part)`, `isQuoted(part)`,
 *   `isCondition(command)`.
 * - words.ts: `literalOf(word)` its value without quotes or null, `commandName(command)`, `argumentWords(command)`, `variableOf(expansion)`.
 * - values.ts: `mayHoldBlanks(script, expansion)`; bare.ts: `isBare(expansion, dialect)`; variables.ts: who assigns, who reads a name.
 * - `script.dialect` ('sh', 'dash', 'busybox', 'bash', 'ksh') for SC3xxx; `script.isKnown(name)`: ENV, ARG or proxy of that name.
 * - `script.derived(make)` keeps what is computed once a script for several rules.
 * - Whether it agrees with ShellCheck: put scripts that show the code, and some that nearly do, into a file of
 *   test/shell-agreement/scripts/ and run its test; it prints the agreement of every code.
 */
import type { Dockerfile } from '../../dockerfile/model.js';
import type { Span } from '../../text/span.js';
import type { Shells } from '../model.js';
import { checkedScripts, type CheckedScript } from './script.js';

export type Asked = Readonly<{ dockerfile: Dockerfile; shells: Shells; as: 'hadolint' | 'buildkit' | null }>;
type Check<P> = (script: CheckedScript, asked: Asked) => Iterable<P>;

/** Runs a check over the scripts that parse. */
export const inScripts = <P extends { readonly at: Span }>(code: string, check: Check<P>) => function* (asked: Asked): Generator<P> {
  for (const script of checkedScripts(asked.dockerfile, asked.shells)) {
    if (script.isBroken) continue;
    for (const problem of check(script, asked)) if (!script.isSilenced(code, problem.at)) yield problem;
  }
};

/** Runs a check over the scripts that do not parse. */
export const inBrokenScripts = <P extends { readonly at: Span }>(code: string, check: Check<P>) => function* (asked: Asked): Generator<P> {
  for (const script of checkedScripts(asked.dockerfile, asked.shells)) {
    if (!script.isBroken) continue;
    for (const problem of check(script, asked)) if (!script.isSilenced(code, problem.at)) yield problem;
  }
};
