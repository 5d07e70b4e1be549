import { expect } from 'chai';
import { buildsOf, type Builds } from '../../src/discover/builds.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { parse } from '../../src/dockerfile/parse.js';
import { shellsOf } from '../../src/shell/shells.js';

type Files = Readonly<Record<string, string | number>>;

const builds = (text: string, files: Files): Builds => {
  const dockerfile = parse(text);
  return buildsOf(dockerfile, shellsOf(dockerfile), memoryContext({ Dockerfile: text, ...files }));
};

const from = 'FROM x\nWORKDIR /app\n';
const project: Files = { 'package.json': '{}', '.gitignore': 'dist\ntarget\nbin\nobj\nvendor\nbuild\n' };

/** What may be left out with nothing changed, and what may not. */
const cases: readonly (readonly [string, string, Files, string, boolean])[] = [
  ['an install where it lies', `${from}COPY . .\nRUN npm ci`, project, 'node_modules', true],
  ['an install before the copy', `${from}COPY package.json .\nRUN npm ci\nCOPY . .`, project, 'node_modules', true],
  ['an install in one branch', `${from}COPY . .\nRUN if [ -f yarn.lock ]; then yarn; else npm ci; fi`, project, 'node_modules', true],
  ['no install', `${from}COPY . .`, project, 'node_modules', false],
  ['no manifest', `${from}COPY . .\nRUN npm ci`, {}, 'node_modules', false],
  ['packages by name', `${from}COPY . .\nRUN npm install -g typescript`, project, 'node_modules', false],
  ['an install elsewhere', `${from}COPY . .\nRUN cd web && npm ci`, project, 'node_modules', false],
  ['an install here after one elsewhere', `${from}COPY . .\nRUN cd web && npm ci && cd .. && npm ci`, project, 'node_modules', true],
  ['an install in a subshell elsewhere', `${from}COPY . .\nRUN (cd web && npm ci) && npm ci`, project, 'node_modules', false],
  ['an install with a folder of its own', `${from}COPY . .\nRUN npm --prefix web ci`, project, 'node_modules', false],
  ['an install below', `${from}COPY . .\nRUN cd web && npm ci`, { 'web/package.json': '{}' }, 'web/node_modules', true],
  ['an install in a WORKDIR below', `${from}COPY . .\nWORKDIR web\nRUN npm ci`, { 'web/package.json': '{}' }, 'web/node_modules', true],
  ['nobody knows the folder', `FROM x\nARG D\nCOPY . .\nWORKDIR $D\nRUN npm ci`, project, 'node_modules', false],
  ['a copy to a place nobody knows', `${from}ARG D\nCOPY . $D\nRUN npm ci`, project, 'node_modules', false],
  ['the working directory of the base', 'FROM x\nCOPY . .\nRUN npm ci', project, 'node_modules', true],
  ['a star flattens folders', `${from}COPY * ./\nRUN npm ci`, project, 'node_modules', false],
  ['a folder copied elsewhere', `${from}COPY web ./\nRUN npm ci`, { 'web/package.json': '{}' }, 'web/node_modules', true],
  ['a part of a workspace', `${from}COPY . .\nRUN npm ci`, { 'package.json': '{ "workspaces": ["a"] }', 'a/package.json': '{}' }, 'a/node_modules', true],
  ['a project of its own', `${from}COPY . .\nRUN npm ci`, { ...project, 'a/package.json': '{}' }, 'a/node_modules', false],
  ['another stage installs', `FROM x AS a\nCOPY . /app\nWORKDIR /app\nRUN npm ci\n${from}COPY . .`, project, 'node_modules', false],
  ['another stage installs, and it is brought', `FROM x AS a\nWORKDIR /a\nCOPY package.json .\nRUN npm ci\n${from}COPY --from=a /a/node_modules ./node_modules\nCOPY . .`, project, 'node_modules', true],
  ['the parent stage installs', `${from.replace('x', 'x AS a')}COPY package.json .\nRUN npm ci\nFROM a\nCOPY . .`, project, 'node_modules', true],
  ['every stage on top installs', `${from.replace('x', 'x AS a')}COPY . .\nFROM a AS b\nRUN npm ci\nFROM a\nRUN npm ci --omit=dev`, project, 'node_modules', true],
  ['one stage on top does not', `${from.replace('x', 'x AS a')}COPY . .\nFROM a AS b\nRUN npm ci\nFROM a\nCMD x`, project, 'node_modules', false],
  ['a variable may ask for it', `${from}ARG F\nCOPY . .\nCOPY $F /f\nRUN npm ci`, project, 'node_modules', false],
  ['output that git ignores', `${from}COPY . .\nRUN npm ci && npm run build`, project, 'dist', true],
  ['output that git keeps', `${from}COPY . .\nRUN npm ci && npm run build`, { 'package.json': '{}' }, 'dist', false],
  ['output that git keeps after all', `${from}COPY . .\nRUN npm run build`, { 'package.json': '{}', '.gitignore': 'dist\n!dist\n' }, 'dist', false],
  ['output of one package among others', `${from}COPY . .\nRUN npm run build`, { ...project, 'a/package.json': '{}' }, 'a/dist', false],
  ['output of a project of many', `${from}COPY . .\nRUN mvn -B package`, { ...project, 'pom.xml': '<module>a</module>', 'a/pom.xml': '' }, 'a/target', true],
  ['one part of a project of many', `${from}COPY . .\nRUN mvn -B -pl b package`, { ...project, 'pom.xml': '<module>a</module>', 'a/pom.xml': '' }, 'a/target', false],
  ['output beside its project', `${from}COPY . .\nRUN dotnet publish src/A`, { ...project, 'src/A/A.csproj': '' }, 'src/A/bin', true],
  ['a folder of that name beside no project', `${from}COPY . .\nRUN dotnet publish src/A`, { ...project, 'src/A/A.csproj': '' }, 'bin', false],
  ['bytecode, wherever it lies', `${from}COPY . .\nRUN pip install flask`, { 'a/b.py': '' }, 'a/__pycache__', true],
  ['an environment that is made', `${from}COPY . .\nRUN uv sync\nENV PATH=/app/.venv/bin:$PATH`, { 'a.py': '' }, '.venv', true],
  ['an environment that is used and not made', `${from}COPY . .\nRUN pip install flask\nENV PATH=/app/.venv/bin:$PATH`, { 'a.py': '' }, '.venv', false],
  ['an environment that nobody uses', `${from}COPY . .\nRUN pip install flask`, { 'a.py': '' }, '.venv', true],
  ['junk', `${from}COPY . .`, {}, 'a/.DS_Store', true],
  ['history that nobody reads', `${from}COPY . .\nRUN npm ci`, project, '.git', true],
  ['history that a command reads', `${from}COPY . .\nRUN git describe`, project, '.git', false],
  ['history that a flag has read', `${from}COPY . .\nRUN go build -buildvcs=true`, project, '.git', false],
  ['history that a script reads', `${from}COPY . .\nRUN make`, { 'scripts/version.sh': 'git rev-parse HEAD' }, '.git', false],
  ['history that a tool reads', `${from}COPY . .\nRUN pip install .`, { 'pyproject.toml': '[tool.setuptools_scm]' }, '.git', false],
  ['an address with git in it', `${from}COPY . .\nRUN npm ci`, { 'package.json': '{ "repository": { "type": "git", "url": "git+https://x.test/a.git" } }' }, '.git', true],
  ['another Dockerfile makes it too', `${from}COPY . .\nRUN npm ci`, { ...project, 'Dockerfile.dev': `${from}COPY . .\nRUN npm i` }, 'node_modules', true],
  ['another Dockerfile does not make it', `${from}COPY . .\nRUN npm ci`, { ...project, 'Dockerfile.dev': `${from}COPY . .` }, 'node_modules', false],
  ['another Dockerfile with an ignore file of its own', `${from}COPY . .\nRUN npm ci`, { ...project, 'Dockerfile.dev': `${from}COPY . .`, 'Dockerfile.dev.dockerignore': '' }, 'node_modules', true],
  ['another Dockerfile that takes little', `${from}COPY . .\nRUN npm ci`, { ...project, 'Dockerfile.dev': `${from}COPY a b` }, 'node_modules', true],
  ['another Dockerfile reads history', `${from}COPY . .`, { 'b.Dockerfile': 'FROM x\nRUN git log' }, '.git', false],
  ['a Dockerfile below, built from the top', `${from}COPY . .\nRUN npm ci`, { ...project, 'docker/Dockerfile': `${from}COPY package.json .\nCOPY . .` }, 'node_modules', false],
  ['a Dockerfile below, built where it is', `${from}COPY . .\nRUN npm ci`, { ...project, 'web/Dockerfile': `${from}COPY a.js .\nCOPY . .`, 'web/a.js': '' }, 'node_modules', true],
  ['more Dockerfiles than anybody reads', `${from}COPY . .\nRUN npm ci`, { ...project, ...Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`Dockerfile.${String(i)}`, 'FROM x'])) }, 'node_modules', false],
];

describe('what a build can do without', () => {
  for (const [title, text, files, path, wanted] of cases) {
    it(`${title}: ${path} ${wanted ? 'may go' : 'stays'}`, () => {
      expect(builds(text, files).isDispensable(path, true)).to.equal(wanted);
    });
  }

  it('is nothing that some build asks for by name', () => {
    const { isWanted, isCopied, mayWant } = builds(`${from}COPY a .\nRUN git describe`, { 'Dockerfile.dev': 'FROM x\nCOPY dist/b .' });
    expect(['a', 'dist', '.git', 'c'].map(isWanted)).to.deep.equal([true, true, true, false]);
    expect(['a', 'dist'].map(isCopied)).to.deep.equal([true, false]);
    expect(['dist', '.git', '*.log'].map(mayWant)).to.deep.equal([true, true, false]);
  });

  it('is nothing that a command names', () => {
    const { isUsed } = builds(`${from}COPY . .\nRUN tar xf a.tgz && psql < b.sql && unzip /app/c.zip && cat ./logs/*.log && npm run build && ./bin/x\nCMD ["node", "dist/a.js"]`, {});
    expect(['a.tgz', 'b.sql', 'c.zip', 'logs/d.log', 'bin', 'dist', 'build', 'e.sql', 'app'].map(isUsed))
      .to.deep.equal([true, true, true, true, true, true, false, false, false]);
  });

  it('takes a git command that needs no history for what it is', () => {
    const { isWanted } = builds(`${from}COPY . .\nRUN git clone https://x.test/a.git && git -C a describe && git config --global user.name x`, {});
    expect(isWanted('.git')).to.equal(false);
  });
});
