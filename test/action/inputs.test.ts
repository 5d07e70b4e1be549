import { expect } from 'chai';
import { wishesFrom } from '../../src/action/inputs.js';

describe('the inputs of the action', () => {
  it('without any, lint the workspace and annotate', () => {
    expect(wishesFrom({})).to.deep.equal({ sarifFile: null, argv: ['check', '--format=github', '--', '.'] });
  });

  it('are arguments, one a line', () => {
    const { argv } = wishesFrom({
      'INPUT_PATHS': ' a/Dockerfile\n\n -b \n', 'INPUT_PRESET': 'size\nsecurity', 'INPUT_FAIL-ON': 'error', 'INPUT_FIX': 'true',
      'INPUT_UNSAFE-FIXES': 'TRUE', 'INPUT_FORMAT': 'pretty',
    });
    expect(argv).to.deep.equal([
      'check', '--format=pretty', '--preset=size', '--preset=security', '--fail-on=error', '--fix', '--unsafe-fixes', '--', 'a/Dockerfile', '-b',
    ]);
  });

  it('are relative to the working directory, and stay relative to the workspace', () => {
    const { argv, sarifFile } = wishesFrom({
      'INPUT_WORKING-DIRECTORY': 'services/', 'INPUT_PATHS': './web\n/abs/Dockerfile', 'INPUT_CONFIG': '../shared.yaml', 'INPUT_SARIF-FILE': 'out.sarif',
    });
    expect(sarifFile).to.equal('services/out.sarif');
    expect(argv).to.deep.equal(['check', '--format=github', '--format=sarif=services/out.sarif', '--config=shared.yaml', '--', 'services/web', '/abs/Dockerfile']);
  });

  it('are about an image where one is named, and put its findings on the Dockerfile it was built from', () => {
    expect(wishesFrom({ INPUT_IMAGE: 'docker-daemon:web:1' }).argv).to.deep.equal(['image', '--format=github', '--', 'docker-daemon:web:1']);
    const { argv } = wishesFrom({
      'INPUT_IMAGE': 'app.tar', 'INPUT_DOCKERFILE': 'Dockerfile', 'INPUT_WORKING-DIRECTORY': 'web', 'INPUT_PATHS': '.', 'INPUT_FIX': 'false', 'INPUT_FAIL-ON': 'error', 'INPUT_SARIF-FILE': 'a.sarif',
    });
    expect(argv).to.deep.equal(['image', '--format=github', '--format=sarif=web/a.sarif', '--fail-on=error', '--dockerfile=web/Dockerfile', '--', 'app.tar']);
    expect(() => wishesFrom({ INPUT_IMAGE: 'app.tar', INPUT_FIX: 'true' })).to.throw('The inputs \'image\' and \'fix\' do not go together');
  });

  it('say what is wrong with them', () => {
    expect(() => wishesFrom({ INPUT_FIX: 'yes' })).to.throw('The input \'fix\' is true or false, not \'yes\'.');
  });
});
