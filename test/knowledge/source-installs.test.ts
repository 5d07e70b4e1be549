import { expect } from 'chai';
import { installedFrom } from '../../src/knowledge/source-installs.js';
import { said } from './said.js';

describe('knowledge/source-installs', () => {
  it('knows the folders a command installs from', () => {
    const cases: Readonly<Record<string, readonly (string | null)[] | null>> = {
      'make install': ['.'], 'make -C /z -j4 install': ['/z'], 'make altinstall': ['.'], 'make install-strip': ['.'], 'make': null, 'make installer': null,
      'cmake --install /z/out': ['/z/out'], 'cmake --build out --target install': ['out'], 'cmake --build out': null,
      'ninja -C out install': ['out'], 'ninja install': ['.'], 'ninja': null, 'meson install -C out': ['out'], 'meson setup out': null,
      'python3 setup.py install': ['.'], 'python /z/setup.py install': ['/z'], 'python setup.py build': null, 'python -m pip install .': ['.'],
      'pip install /z': ['/z'], 'pip install .[all] flask': ['.'], 'pip install -e .': null, 'pip install flask': null, 'pip install -r ./r.txt': null,
      'npm install .': null,
    };
    for (const [line, expected] of Object.entries(cases)) expect(installedFrom(said(line)), line).to.deep.equal(expected);
  });
});
