import type { Dockerfile } from '../../src/dockerfile/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { bashismsIn, type Bashism } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';
import type { CheckedScript } from '../../src/shell/check/script.js';

export default defineRule({
  id: 'no-bashisms', aliases: ['SC2039'], speaksFor: '^SC3\\d{3}$', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'bash written for a shell that is not bash',
  rationale: 'RUN hands its script to /bin/sh. On Debian and Ubuntu that is dash, on Alpine busybox: what only bash knows stops the build there, or does something else without a word.',
  messages: { bashism: '/bin/sh is {shell} here, which does not know {what}; use a SHELL with bash, or write it otherwise' },
  examples: [{ before: 'FROM debian:13\nRUN [[ -f /etc/app.conf ]] || exit 1', after: 'FROM debian:13\nRUN [ -f /etc/app.conf ] || exit 1' }],
}, inScripts('SC2039', function* (script, { dockerfile }) {
  const shell = shellOf(script, dockerfile);
  if (shell === null) return;
  const missing = shell === 'dash' ? [...bashismsIn(script, 'dash'), ...bashismsIn(script, 'sh').filter(isOptionDashLacks)]
    : bashismsIn(script, 'busybox').filter(({ code }) => !alpineKnows.has(code));
  for (const { at, what } of missing) yield { message: 'bashism', data: { shell, what }, at };
}));

/** The program that /bin/sh is, where nothing but the base decides it. */
const shellOf = ({ instruction: { shell, stage }, script, dialect }: CheckedScript, dockerfile: Dockerfile): 'dash' | 'busybox' | null => {
  if (dialect !== 'sh' || (script.interpreter === null && shell.words[0] !== '/bin/sh') || stage === null) return null;
  const { reference } = rootOf(dockerfile, stage).image;
  switch (reference === null ? null : distroOf(reference)?.family) {
    case 'debian': case 'ubuntu': return 'dash';
    case 'alpine': return 'busybox';
    default: return null;
  }
};

/** dash has options beyond POSIX, but not these. */
const isOptionDashLacks = ({ code, what }: Bashism): boolean => code === 3040 && /(?:pipefail|posix|errtrace|functrace|hashall|history|braceexpand|physical)$/.test(what);

/** $RANDOM, =~ and `function` work in the busybox of Alpine. */
const alpineKnows: ReadonlySet<number> = new Set([3028, 3015, 2112]);
