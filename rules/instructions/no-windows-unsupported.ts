import type { Instruction } from '../../src/dockerfile/model.js';
import { isWindows, rootsOf } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-windows-unsupported', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'What Windows images do not have',
  rationale: 'Windows knows no signals, owners or modes, and its builder runs no mounts. It refuses them or passes them over without a word.',
  messages: { unsupported: 'Windows images know no {what}; leave it out' },
  examples: [{
    before: 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nSTOPSIGNAL SIGINT\nCMD ["app.exe"]',
    after: 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCMD ["app.exe"]',
  }],
}, function* ({ dockerfile }) {
  const roots = rootsOf(dockerfile);
  for (const [stage, root] of roots) {
    if (!isWindows(root)) continue;
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      if (instruction.keyword === 'STOPSIGNAL') yield { message: 'unsupported', data: { what: 'STOPSIGNAL' }, at: instruction.keywordSpan };
      for (const { name, span: at } of unsupportedFlags(instruction)) yield { message: 'unsupported', data: { what: `--${name}` }, at };
    }
  }
});

const unsupported: Readonly<Record<string, readonly string[]>> = { RUN: ['mount', 'network', 'security'], COPY: ['chown', 'chmod'], ADD: ['chown', 'chmod'] };

const unsupportedFlags = ({ keyword, flags }: Instruction) => flags.filter(({ name }) => unsupported[keyword]?.includes(name));
