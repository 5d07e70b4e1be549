import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-shell-syntax-error', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A script that the shell cannot read',
  rationale: 'The build stops here, after everything above has been built.',
  messages: { syntax: 'the shell cannot read this script: {problem}' },
  examples: [{ before: 'FROM alpine:3.23\nRUN if [ -f a ]; then b', after: 'FROM alpine:3.23\nRUN if [ -f a ]; then b; fi' }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' && instruction.shell.posix ? shells.script(instruction) : null;
    const [error] = script?.errors ?? [];
    // What fills a template in makes another script of it.
    if (error === undefined || script === null || /\{\{|\}\}|<%|%>|\{%|%\}|\$\{templateOption/.test(script.text)) continue;
    yield { message: 'syntax', data: { problem: error.message }, at: error.span };
  }
});
