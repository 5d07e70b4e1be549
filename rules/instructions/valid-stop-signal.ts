import { isWindows, rootsOf } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';
import { signalNames, signalNumber } from '../../src/knowledge/signals.js';
import { nearest } from '../../src/text/nearest.js';

export default defineRule({
  id: 'valid-stop-signal', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['STOPSIGNAL'] },
  summary: 'A STOPSIGNAL that stops nothing in good order',
  rationale: 'An unknown signal keeps the container from starting or stopping. One that no program can catch leaves it no time to save its work.',
  messages: {
    unknown: '{signal} is no signal; write one such as SIGTERM',
    misspelled: '{signal} is no signal; write {meant}',
    uncaught: 'no program can catch {signal} and finish its work; write SIGTERM or SIGINT',
  },
  examples: [{ before: 'FROM alpine:3.23\nSTOPSIGNAL SIGKIL', after: 'FROM alpine:3.23\nSTOPSIGNAL SIGTERM' }],
}, function* ({ dockerfile }) {
  const all = dockerfile.instructions.map((outer) => outer.trigger ?? outer).filter(({ keyword }) => keyword === 'STOPSIGNAL');
  const roots = all.length === 0 ? null : rootsOf(dockerfile);
  for (const instruction of all) {
    const { stage, words: [word] } = instruction;
    if (word === undefined) continue;
    const signal = dockerfile.valueOf(word, instruction);
    // On Windows there are none: no-windows-unsupported.
    if (signal === null || (stage !== null && isWindows(roots?.get(stage) ?? stage))) continue;
    const number = signalNumber(signal);
    const at = word.span;
    if (number === null) {
      const meant = /^[a-z]{4,}$/i.test(signal) ? nearest(`SIG${signal.toUpperCase().replace(/^SIG/, '')}`, signalNames(), 2) : null;
      // What cannot be caught is no better for being spelled well.
      if (meant === null || uncaught.has(signalNumber(meant) ?? 0)) yield { message: 'unknown', data: { signal: signal.slice(0, 40) }, at };
      else yield { message: 'misspelled', data: { signal, meant }, at };
    } else if (uncaught.has(number)) yield { message: 'uncaught', data: { signal }, at };
  }
});

const uncaught: ReadonlySet<number> = new Set([9, 19]);
