import { defineRule, safeFix } from '../../src/engine/rule.js';
import { commandsCalled } from '../../src/shell/check/commands.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-egrep', aliases: ['SC2196'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: '`egrep`, which is on its way out',
  rationale: 'GNU grep 3.8 and later warn whenever `egrep` is run, and it was never in any standard. `grep -E` is the same.',
  messages: {
    egrep: 'egrep is deprecated, and GNU grep warns of it; write grep -E',
  },
  examples: [{
    before: 'FROM debian:13\nRUN egrep "^(a|b)" /etc/passwd',
    after: 'FROM debian:13\nRUN grep -E "^(a|b)" /etc/passwd',
  }],
}, inScripts('SC2196', function* (script) {
  if (!script.text.includes('egrep')) return;
  const isOwn = /\begrep\s*(?:\(|=)|function\s+egrep\b/.test(script.text);
  for (const site of commandsCalled(script, 'egrep')) {
    const { name } = site.node;
    if (name === undefined) continue;
    const at = partOf(site, name.pos, name.end);
    const isProgram = name.text === 'egrep' && !isOwn;
    yield { message: 'egrep', data: {}, at, ...(isProgram && !isInBackticks(site) ? { fix: safeFix('Write grep -E', replaceAt(at, 'grep -E')) } : {}) };
  }
}));
