import { expect } from 'chai';
import { memoryContext } from '../../src/discover/memory-context.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';
import { parseImageReference, type ImageReference } from '../../src/knowledge/image-reference.js';
import { mayBring, projectOf, sourceCopies, type SourceCopy } from '../../src/multistage/sources.js';
import { startOf } from '../../src/multistage/start.js';
import { folderOf, isWithin, within, workdirsOf } from '../../src/multistage/workdir.js';
import { shellsOf } from '../../src/shell/shells.js';

const last = (dockerfile: Dockerfile): Stage => dockerfile.stages.at(-1)!;
const reference = (text: string): ImageReference => parseImageReference(text)!;
const copiesOf = (text: string): readonly SourceCopy[] => {
  const dockerfile = parse(text);
  return sourceCopies(dockerfile, last(dockerfile), workdirsOf(dockerfile, last(dockerfile), reference('node:22')));
};

describe('where things are in an image', () => {
  it('a working directory follows its WORKDIRs through parent stages, from where the image starts', () => {
    const dockerfile = parse('FROM golang:1 AS a\nWORKDIR src\nFROM a\nRUN x\nENV D=sub\nWORKDIR $D\nRUN y\nARG NOBODY\nWORKDIR $NOBODY/x\nRUN z\nWORKDIR /abs/\n');
    const workdirs = workdirsOf(dockerfile, last(dockerfile), reference('golang:1'));
    const runs = dockerfile.instructions.filter(({ keyword }) => keyword === 'RUN');
    expect(runs.map((run) => workdirs(run))).to.deep.equal(['/go/src', '/go/src/sub', null]);
    expect(workdirs(null)).to.equal('/abs');
    expect(workdirsOf(dockerfile, last(dockerfile), reference('example.org/own:1'))(runs[0]!)).to.equal(null);
  });

  it('a path is seen from its folder', () => {
    expect([within('/a', 'b/../c/'), within(null, '/x/./y'), within(null, 'y'), within('/', '.')]).to.deep.equal(['/a/c', '/x/y', null, '/']);
    expect([isWithin('/a', '/a/b'), isWithin('/a', '/ab'), isWithin('/', '/x'), isWithin('/a', '/a')]).to.deep.equal([true, false, true, true]);
  });

  it('a command runs where the `cd`s before it lead, those of a subshell apart', () => {
    const folder = (script: string): string | null => {
      const dockerfile = parse(`FROM a\nRUN ${script}\n`);
      const shells = shellsOf(dockerfile);
      const run = dockerfile.instructions[1]!;
      return folderOf(shells, run, shells.commands(run).find(({ name }) => name === 'make')!, '/w');
    };
    expect(folder('cd a && cd ../b && make')).to.equal('/w/b');
    expect(folder('(cd a && make)')).to.equal(null);
    expect(folder('(cd a; ls) && make')).to.equal('/w');
    expect([folder('cd $X && make'), folder('pushd a && make')]).to.deep.equal([null, null]);
  });

  it('a file of the image is the file of the context a COPY brought, the last one first', () => {
    const files = memoryContext({ 'package.json': 'root', 'api/package.json': 'api', 'api/src/a.ts': 'a', 'other.json': 'other', '.dockerignore': 'api/src/b.ts\n', 'api/src/b.ts': 'b' });
    const project = projectOf(files, copiesOf('FROM node:22\nWORKDIR /app\nCOPY package*.json ./\nCOPY api/src src\nCOPY other.json /etc/renamed.json\nCOPY --from=x / /\n'));
    expect(['/app/package.json', '/app/src/a.ts', '/etc/renamed.json', '/app/src/b.ts', '/app/other.json'].map((path) => project.read(path)))
      .to.deep.equal(['root', 'a', 'other', null, null]);
    expect(project.list('/app/src').map(({ name }) => name)).to.deep.equal(['a.ts']);
    expect(projectOf(files, copiesOf('FROM node:22\nWORKDIR /app\nCOPY . .\nCOPY api/package.json .\n')).read('/app/package.json')).to.equal('api');
  });

  it('a COPY may bring the file itself or what lies in a folder, and never all of the root', () => {
    const brings = (copy: string, path: string): boolean => mayBring(copiesOf(`FROM node:22\nWORKDIR /app\n${copy}\n`)[0]!, path);
    expect(brings('COPY run.sh /', '/run.sh')).to.equal(true);
    expect(brings('COPY run.sh /', '/etc/passwd')).to.equal(false);
    expect(brings('COPY . .', '/app/deep/file')).to.equal(true);
    expect(brings('COPY . .', '/opt/file')).to.equal(false);
    expect(brings('COPY a.conf /etc/b.conf', '/etc/b.conf')).to.equal(true);
  });
});

describe('what a container starts', () => {
  const started = (text: string) => {
    const dockerfile = parse(`FROM a\n${text}\n`);
    const start = startOf(dockerfile, shellsOf(dockerfile), last(dockerfile));
    return { programs: start.programs.map((program) => program.map((word) => word.text)), shell: start.needsShell };
  };
  it('is CMD, or ENTRYPOINT with CMD behind it', () => {
    expect(started('CMD ["/a", "b"]')).to.deep.equal({ programs: [['/a', 'b']], shell: false });
    expect(started('ENTRYPOINT ["java"]\nCMD ["-jar", "x.jar"]')).to.deep.equal({ programs: [['java', '-jar', 'x.jar']], shell: false });
    expect(started('CMD ["x"]\nCMD ./migrate && exec ./run --port "$PORT"')).to.deep.equal({ programs: [['./migrate'], ['./run', '--port', null]], shell: true });
    expect(started('ENTRYPOINT ["sh", "-c", "java -jar a.jar"]')).to.deep.equal({ programs: [['java', '-jar', 'a.jar']], shell: true });
  });
  it('needs a shell for a health check that calls one, not for one that does not', () => {
    expect(started('CMD ["a"]\nHEALTHCHECK CMD curl -f http://x').shell).to.equal(true);
    expect(started('CMD ["a"]\nHEALTHCHECK CMD ["/a", "health"]').shell).to.equal(false);
    expect(started('CMD ["a"]\nHEALTHCHECK NONE').shell).to.equal(false);
  });
});
