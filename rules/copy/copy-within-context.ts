import { isHostPath, leavesContext, ownSources } from '../../src/discover/context-sources.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'copy-within-context', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile'], uses: ['context'],
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A source outside of the build context',
  rationale: 'The build sees the folder it is given and nothing else: what leads out of it is looked for inside, and not found, or the wrong thing is.',
  messages: {
    outside: '{source} leads out of the build context, where nothing can be copied from; build from the folder above and name it from there',
    host: '{source} is a path of a machine, and {keyword} looks for it in the build context; name it from there',
  },
  examples: [{ before: 'FROM alpine:3.23\nCOPY ../lib /lib', after: 'FROM alpine:3.23\nCOPY lib /lib' }],
}, function* ({ dockerfile, context }) {
  for (const { instruction, word, path } of ownSources(dockerfile)) {
    const text = (dockerfile.valueOf(word, instruction) ?? word.text).replace(/^["']|["']$/g, '');
    const data = { source: text };
    if (leavesContext(text)) yield { message: 'outside', data, at: word.span };
    else if (isHostPath(text) && context !== null && context.kind(path) === null) {
      yield { message: 'host', data: { ...data, keyword: instruction.keyword }, at: word.span };
    }
  }
});
