import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { LaterUses } from '../../src/layers/later-uses.js';
import { isGpg, signaturesIn } from '../../src/layers/signatures.js';
import { traces, type Made, type Temporary, type Trace } from '../../src/layers/traces.js';
import { appendCommand } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { hasFlag, someRun } from '../../src/shell/queries.js';
import { appendRemoval, isPlainPath, removalOf } from '../../src/shell/removal.js';

export default defineRule({
  id: 'no-leftover-gpg-files', aliases: ['gpgVerifyAscRmAsc'], presets: ['recommended', 'size', 'security'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'Keyrings and signatures that stay after the check',
  rationale: 'Once a signature is checked nobody needs it or the keys. A keyring that stays is trusted by whatever calls gpg in the container.',
  messages: {
    home: 'the keyring that mktemp made for $GNUPGHOME stays in the layer; end the RUN with {removal}',
    keyring: 'gpg leaves its keyring in ~/.gnupg; end the RUN with {removal}',
    signature: '{path} has been checked and stays in the layer; end the RUN with {removal}',
  },
  options: { shipsOnly: { doc: 'Whether to look only at stages that reach an image.', default: true } },
  examples: [{
    before: 'FROM debian:13\nRUN wget https://acme.test/a https://acme.test/a.asc && gpg --verify a.asc a',
    after: 'FROM debian:13\nRUN wget https://acme.test/a https://acme.test/a.asc && gpg --verify a.asc a && \\\n    rm -f a.asc',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!someRun(dockerfile, shells, isGpg)) return;
  const later = new LaterUses(dockerfile, shells);
  for (const trace of traces(dockerfile, shells, options.shipsOnly)) {
    if (!trace.script.commands.some(isGpg)) continue;
    const homes = trace.temporaries.filter((one) => one.variable === 'GNUPGHOME' && trace.staysInVariable(one));
    const ring = importsOf(trace, dockerfile).find((step) => trace.stays({ place: keyring, step }));
    const rings = ring === undefined || later.of(trace.outer, keyring) === 'deleted' ? [] : [ring];
    const signed = signaturesIn(trace);
    const signatures = trace.made.filter((made) => (signed.get(made.place) ?? -1) > made.step && trace.stays(made))
      .filter(({ place }) => later.of(trace.outer, place) === 'forgotten');

    const mended = {
      homes: homes.filter((home) => trace.isSetAtEnd(home)),
      rings: rings.flatMap((step) => trace.script.commands[step] ?? [])
        .filter(({ wrappers }) => wrappers.length === 0 && [keyring, '/gpg', '/gpg2'].every((name) => later.of(trace.outer, name) === 'forgotten')),
      signatures: signatures.filter(({ path }) => isPlainPath(path)),
    };
    const fix = clean(dockerfile, trace, mended);
    const withFix = (isMended: boolean) => (isMended && fix !== null ? { fix } : {});
    for (const home of homes) {
      const data = { removal: removalOf({ words: [homeWord], isTree: true }) };
      yield { message: 'home', data, at: home.command.span, ...withFix(mended.homes.includes(home)) };
    }
    for (const at of rings.flatMap((step) => trace.script.commands[step]?.span ?? [])) {
      yield { message: 'keyring', data: { removal: removalOf({ words: [ringWord], isTree: true }) }, at, ...withFix(mended.rings.length > 0) };
    }
    for (const one of signatures) {
      const data = { path: one.path, removal: removalOf({ words: [one.path], isTree: false }) };
      yield { message: 'signature', data, at: one.command.span, ...withFix(mended.signatures.includes(one)) };
    }
  }
});

const homeWord = '"$GNUPGHOME"';
const ringWord = '~/.gnupg';
/** What is removed goes by its name, wherever somebody's home is. */
const keyring = '/root/.gnupg';

/** The steps that put keys into the keyring of whoever runs them. */
const importsOf = ({ script: { commands, text, instruction } }: Trace, dockerfile: Dockerfile): readonly number[] => {
  if (text.includes('GNUPGHOME') || dockerfile.lookup('GNUPGHOME', instruction) !== undefined) return [];
  if (commands.some((command) => isGpg(command) && hasFlag(command, 'dearmor', 'export'))) return [];
  const isImport = (command: Command): boolean => isGpg(command) && hasFlag(command, ...importing) && !hasFlag(command, 'homedir', 'no-default-keyring');
  return commands.flatMap((command, step) => (isImport(command) ? [step] : []));
};

const importing = ['recv-keys', 'recv-key', 'recv', 'receive-keys', 'import'];

interface Mended {
  readonly homes: readonly Temporary[];
  readonly rings: readonly Command[];
  readonly signatures: readonly Made[];
}

/** Whatever gpg started in a home still writes there, and `rm` stumbles over it. */
function clean(dockerfile: Dockerfile, { script }: Trace, { homes, rings, signatures }: Mended): SafeFix | null {
  const isHome = homes.length + rings.length > 0;
  const words = [...homes.length > 0 ? [homeWord] : [], ...rings.length > 0 ? [ringWord] : [], ...new Set(signatures.map(({ path }) => path))];
  const by = homes[0]?.command ?? rings[0] ?? signatures[0]?.command;
  if (by === undefined) return null;
  const edits = isHome ? appendCommand(dockerfile, script, `{ gpgconf --kill all || true; } && ${removalOf({ words, isTree: true })}`)
    : appendRemoval(dockerfile, script, { words, isTree: signatures.some(({ isTree }) => isTree), by });
  return edits === null ? null : safeFix('Delete it in the same RUN', ...edits);
}
