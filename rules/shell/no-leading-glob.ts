import { defineRule, safeFix, unsafeFix } from '../../src/engine/rule.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, spanOf } from '../../src/shell/check/site.js';
import { runBy } from '../../src/shell/check/words.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-leading-glob', aliases: ['SC2035'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A pattern whose matches may be taken for flags',
  rationale: 'A file named `-rf` matches `*` too, and the command takes it for a flag. `./*` gives names that never begin with a dash.',
  messages: {
    glob: 'a file whose name begins with - is taken for a flag here; write ./{pattern}',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN chmod 644 *.conf',
    after: 'FROM alpine:3.23\nRUN chmod 644 ./*.conf',
  }],
}, inScripts('SC2035', function* (script) {
  for (const site of script.all('Glob')) {
    const word = site.parent;
    if (site.node.kind === 'bracket' || !isA(word, 'Word') || word.node.pos !== site.node.pos || !isA(word.parent, 'Command')) continue;
    const command = word.parent;
    if (command.node.name === word.node) continue;
    const { name, args } = runBy(command);
    if (unharmed.has(name ?? '') || args.some(({ text }) => text === '--')) continue;
    const at = spanOf(site);
    yield {
      message: 'glob', data: { pattern: word.node.text }, at,
      ...(isInBackticks(site) || matching.has(name ?? '') || (name === 'sudo' && args.some(({ text }) => matching.has(text))) ? {} : { fix: harmless.has(name ?? '') ? safeFix('Write ./', insertAt(at.start, './'))
        : unsafeFix('Write ./', 'the command sees, and may print or store, the names with ./ before them', insertAt(at.start, './')) }),
    };
  }
}));

/** Commands to which `./name` is `name`. */
const harmless = new Set(['cat', 'chgrp', 'chmod', 'chown', 'rm']);

/** Commands that match a pattern with names of their own, and no file. */
const matching = new Set([
  'apt', 'apt-get', 'apt-mark', 'aptitude', 'apk', 'yum', 'dnf', 'microdnf', 'tdnf', 'zypper', 'rpm', 'dpkg-query', 'systemctl', 'conda', 'mamba',
]);

/** Commands that only print their words, or compare them. */
const unharmed = new Set(['echo', 'printf', '[']);
