import { expect } from 'chai';
import { buildsOf } from '../../src/discover/builds.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import { secretLine, secretsIn } from '../../src/discover/secret-paths.js';
import { parse } from '../../src/dockerfile/parse.js';
import { shellsOf } from '../../src/shell/shells.js';

const secrets = (text: string, files: Readonly<Record<string, string | number>>): readonly string[] => {
  const dockerfile = parse(`FROM x\n${text}`);
  const context = memoryContext(files);
  return secretsIn(context, buildsOf(dockerfile, shellsOf(dockerfile), context)).map(({ path, what, isWanted }) => `${path}: ${what}${isWanted ? ', wanted' : ''}`);
};

describe('secrets in a context', () => {
  const files = {
    '.env': 1, '.env.sample': 1, 'a/id_rsa': 1, 'a/id_rsa.pub': 1, 'node_modules/x/test.key': 1, '.git/credentials': 1,
    'b.pem': 'BEGIN CERTIFICATE', 'c.pem': 'BEGIN PRIVATE KEY', 'settings.py': 1, 'gradle.properties': 'Token=1', 'd.asc': 1,
  };

  it('are known by name, and by text where the name does not say enough', () => {
    expect(secrets('COPY . .', files)).to.deep.equal(['.env: an environment file', 'c.pem: a private key', 'a/id_rsa: a private key']);
  });

  it('are those that a copy brings unasked, each once', () => {
    expect(secrets('COPY a /x\nCOPY . /y\nCOPY .env c.* /z', files)).to.deep.equal(['a/id_rsa: a private key']);
    expect(secrets('COPY a/id_rsa /x', files)).to.deep.equal([]);
    expect(secrets('COPY . .', { ...files, '.dockerignore': '**/id_rsa\n*.pem\n.env\n' })).to.deep.equal([]);
  });

  it('may be wanted by a bind mount', () => {
    expect(secrets('RUN --mount=source=.env,target=.env true\nCOPY . .', { '.env': 1 })).to.deep.equal(['.env: an environment file, wanted']);
  });

  it('are left out wherever they lie if they are dot files', () => {
    expect(['a/.env', 'a/credentials', 'a\nb/.env'].map(secretLine)).to.deep.equal(['**/.env', 'a/credentials', 'a?b/.env']);
  });
});
