import { expect } from 'chai';
import { buildTargets } from '../../src/discover/build-targets.js';
import { memoryContext } from '../../src/discover/memory-context.js';

describe('build targets', () => {
  it('are what files of the context ask for', () => {
    const files = {
      'compose.yaml': 'services:\n  a:\n    build:\n      target: Dev\n', 'docker-bake.hcl': 'target "web" {\n  target = "release"\n}\n', Makefile: 'x:\n\tdocker build --target lint .\n',
      '.github/workflows/ci.yml': 'run: docker buildx build --target="unit-tests" .\n', 'package.json': '{ "scripts": { "b": "docker build --target=pack ." } }',
      'README.md': 'docker build --target docs .\n', 'src/compose.yaml': 'target: far\n',
    };
    expect([...buildTargets(memoryContext(files))].sort()).to.deep.equal(['dev', 'lint', 'pack', 'release', 'unit-tests']);
  });

  it('are none where nothing is there', () => expect([...buildTargets(memoryContext({}))]).to.deep.equal([]));
});
