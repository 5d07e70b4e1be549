import { expect } from 'chai';
import { installsFromFile, isPipInstall, pipKind } from '../../src/knowledge/pip.js';
import { said } from './said.js';

describe('knowledge/pip', () => {
  it('knows every way to install', () => {
    for (const line of ['pip install x', 'pip3.12 install x', 'pip --quiet install x', 'pipx install x', 'python -m pip install x',
      'python3.11 -u -m pip install x', 'uv pip install x', 'uv tool install x']) expect(isPipInstall(said(line)), line).to.equal(true);
    for (const line of ['pip download x', 'pipenv install x', 'python -m pip download x', 'python -m build', 'uv sync',
      'uv pip compile x', 'conda install pip']) {
      expect(isPipInstall(said(line)), line).to.equal(false);
    }
  });

  it('tells the installers apart', () => {
    expect(['pip install x', 'pipx install x', 'uv pip install x', 'pip list'].map((line) =>
      pipKind(said(line)))).to.deep.equal(['pip', 'pipx', 'uv', null]);
  });

  it('sees a requirements file or the project itself', () => {
    for (const line of ['pip install -r req.txt', 'pip install --requirement req.txt',
      'pip install .']) expect(installsFromFile(said(line)), line).to.equal(true);
    for (const line of ['pip install x', 'pip install ./x']) expect(installsFromFile(said(line)), line).to.equal(false);
  });
});
