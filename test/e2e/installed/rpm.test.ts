import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { dockerArchive } from '../../image/builder.js';
import { checkout, must, run, scratchFolder, write } from './scratch.js';

const program = join(checkout, 'dist/imglint.cjs');
const needed = ['rpm', 'rpmbuild', 'db5.3_load', 'python3'];
const lacking = needed.filter((name) => spawnSync(name, ['--version']).error !== undefined);

/** Descriptions of up to 150 kB: their headers take many pages. */
const count = 40;
const numbers = Array.from({ length: count }, (_, i) => i);
const spec = [
  'Name: main', 'Version: 1.0', 'Release: 1.el7', 'Summary: main', 'License: none', 'BuildArch: noarch', '%description', 'main', '%files',
  ...numbers.flatMap((i) => [`%package -n pack${String(i)}`, `Version: ${String(i)}.5`, 'Summary: one', `%description -n pack${String(i)}`, `x ${'word '.repeat(i * i * 20)}`, `%files -n pack${String(i)}`, `/opt/${String(i)}`]),
  '%install', 'mkdir -p %{buildroot}/opt', ...numbers.map((i) => `head -c ${String(i * 1000)} /dev/zero > %{buildroot}/opt/${String(i)}`), '',
].join('\n');

/** The table of packages in the text that Berkeley DB's own program loads. */
const dump = `
import sqlite3, struct
with open('packages.dump', 'w') as dump:
  dump.write('VERSION=3\\nformat=bytevalue\\ntype=hash\\nHEADER=END\\n 00000000\\n 00000063\\n')
  for number, blob in sqlite3.connect('sqlite/rpmdb.sqlite').execute('SELECT hnum, blob FROM Packages'):
    dump.write(' ' + struct.pack('<I', number).hex() + '\\n ' + blob.hex() + '\\n')
  dump.write('DATA=END\\n')
`;

/** Packages that rpm itself wrote down, in its own database and in one of Berkeley DB, as it and we read them. */
describe('the databases of rpm', function () {
  this.timeout(300_000);
  if (lacking.length > 0) {
    it('need programs', () => {
      process.stderr.write(`\nNOT TESTED: ${lacking.join(', ')} cannot be run, so nothing shows that packages of rpm are found. Install Debian's packages.\n`);
      if ((process.env['CI'] ?? '') !== '') expect.fail(`${lacking.join(', ')} cannot be run`);
    });
    return;
  }

  const scratch = scratchFolder();
  before(() => {
    write(scratch, { 'main.spec': spec, 'dump.py': dump });
    must(scratch, 'rpmbuild', ['-bb', '--quiet', '--define', `_topdir ${join(scratch, 'top')}`, 'main.spec']);
    const built = readdirSync(join(scratch, 'top/RPMS/noarch')).map((name) => join(scratch, 'top/RPMS/noarch', name));
    expect(built).to.have.lengthOf(count + 1);
    mkdirSync(join(scratch, 'sqlite'));
    must(scratch, 'rpm', ['--install', '--force-debian', '--justdb', '--nodeps', '--dbpath', join(scratch, 'sqlite'), ...built]);
    must(scratch, 'python3', ['dump.py']);
    writeFileSync(join(scratch, 'empty.tar'), dockerArchive({ layers: [[]] }));
  });
  after(() => { rmSync(scratch, { recursive: true, force: true }); });

  const byRpm = (folder: string, backend: string): readonly string[] =>
    must(scratch, 'rpm', ['--dbpath', join(scratch, folder), '--define', `_db_backend ${backend}`, '--query', '--all', '--queryformat', '%{NAME} %{VERSION}-%{RELEASE} %{SIZE}\n']).trim().split('\n').sort();

  function byUs(file: string, path: string): readonly string[] {
    writeFileSync(join(scratch, 'app.tar'), dockerArchive({ layers: [[{ file: path, content: readFileSync(join(scratch, file)) }]] }));
    const { stdout } = run(scratch, process.execPath, [program, 'diff', 'empty.tar', 'app.tar', '--isolated', '--no-cache', '--fail-on', 'never', '--format', 'json'], { HOME: scratch });
    const { packages } = JSON.parse(stdout) as { readonly packages: readonly Readonly<{ kind: string; name: string; after: string; growth: number }>[] };
    return packages.map(({ kind, name, after: version, growth }) => `${kind === 'rpm' ? '' : kind}${name} ${version} ${String(growth)}`).sort();
  }

  it('are read as rpm reads them: SQLite', () => {
    expect(byRpm('sqlite', 'sqlite')).to.have.lengthOf(count + 1);
    expect(byUs('sqlite/rpmdb.sqlite', 'usr/lib/sysimage/rpm/rpmdb.sqlite')).to.deep.equal(byRpm('sqlite', 'sqlite'));
  });

  for (const pageSize of [512, 4096, 65536]) {
    for (const [order, name] of [[1234, 'little'], [4321, 'big']] as const) {
      it(`are read as rpm reads them: Berkeley DB, pages of ${String(pageSize)} bytes, ${name} end first`, () => {
        mkdirSync(join(scratch, 'bdb'));
        try {
          must(scratch, 'db5.3_load', ['-c', `db_pagesize=${String(pageSize)}`, '-c', `db_lorder=${String(order)}`, '-f', 'packages.dump', 'bdb/Packages']);
          expect(byUs('bdb/Packages', 'var/lib/rpm/Packages')).to.deep.equal(byRpm('sqlite', 'sqlite')).and.to.deep.equal(byRpm('bdb', 'bdb_ro'));
        } finally {
          rmSync(join(scratch, 'bdb'), { recursive: true });
        }
      });
    }
  }
});
