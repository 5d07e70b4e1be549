import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { fix, lint } from '../../../src/index.js';

/** With every code from the program, as hadolint has it, but of each RUN all. */
const asked = { presets: ['recommended'], shell: { engine: 'shellcheck' }, rules: { 'all': 'off', 'shellcheck-findings': 'error' } } as const;

const file = `FROM debian:13
ARG VERSION
RUN printf "$VERSION" && \\
    # not for the shell
    [ "x$VERSION" = x ] && \\
\tls "é 😀" | grep "$file"
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN <<EOF
#!/bin/bash
cd /src
printf "$1"
EOF
RUN source /etc/profile && [[ -d /a ]] && . ./b
# hadolint ignore=SC2059
RUN printf "$VERSION"
ONBUILD RUN printf "$VERSION"
RUN if true; then
`;

/** `line:column code`; what ShellCheck's versions differ in is not among them. */
const expected = [
  '3:12 SC2059', '5:7 SC2268', '6:2 SC2010', '6:20 SC2154', '10:1 SC2164', '11:8 SC2059', '16:20 SC2059',
];

describe('the ShellCheck program itself', () => {
  const { error } = spawnSync('shellcheck', ['--version']);
  if (error !== undefined) {
    it('is needed', () => {
      process.stderr.write('\nNOT TESTED: there is no shellcheck on PATH, so nothing shows that imglint understands the program. Install Debian\'s package.\n');
      expect(process.env['CI'], 'a run in CI has to install shellcheck').to.not.equal('true');
    });
    return;
  }

  it('is understood: codes, places, shells, variables, comments', () => {
    const found = lint(file, asked);
    const places = found.map(({ rule, range: { start } }) => `${String(start.line)}:${String(start.column)} ${rule}`);
    expect(places).to.include.members(expected);
    expect(places.filter((place) => place.startsWith('17:') && /SC10[0-9]+$/.test(place))).to.not.deep.equal([]);
    // Of the names the file gives, of what bash has, and of what is silenced or left out there is no word.
    expect(places.filter((place) => /^(?:2|15):|SC3\d\d\d|SC109[01]|^\d+:\d+ SC2154$/.test(place))).to.deep.equal(['6:20 SC2154']);
    expect(found.find(({ rule }) => rule === 'SC2268')).to.include({ severity: 'style' });
  });

  it('repairs what it can', () => {
    expect(fix(file, { ...asked, unsafe: true }).text).to.include('    [ "$VERSION" = "" ] && \\\n');
    expect(fix(file, asked).text).to.equal(file);
  });
});
