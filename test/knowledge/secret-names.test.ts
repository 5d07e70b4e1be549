import { expect } from 'chai';
import { endsInSecret, givesSecret, hidesValue } from '../../src/knowledge/secret-names.js';

describe('knowledge/secret-names', () => {
  const secret = [
    'DB_PASSWORD', 'dbPassword', 'DBPASSWORD', 'db-password', 'X-Api-Key', 'apikey', 'APIKEY', 'access-token', 'githubToken', 'GITHUBTOKEN', 'CLIENTSECRET', 'passphrase', 'storepass', 'DB_PASS',
    'DB_PWD', 'secret-access-key', 'spring.datasource.password', 'javax.net.ssl.keyStorePassword', 'MY_CREDENTIALS', 'SECRET_KEY_BASE', 'PRIVATE-TOKEN',
  ];
  const harmless = [
    'COMPASS', 'BYPASS', 'TOKENIZER', 'TOKENIZERS_PARALLELISM', 'SECRETARY', 'PASSWORD_FILE', 'SECRET_PATH', 'TOKEN_URL', 'MAX_TOKENS', 'PWD', 'OLDPWD', 'PUBLIC_KEY', 'TOKEN_TTL', 'password-stdin',
    'disabled-password', 'no-password', 'NOPASSWD', 'MONKEY', 'KEYBOARD', 'keyserver', 'AUTHOR', 'passwd_count', 'encompass', '', '-',
  ];
  for (const name of secret) it(`${name} stands before a secret`, () => { expect(hidesValue(name)).to.equal(true); });
  for (const name of harmless) it(`${name || 'no name'} does not`, () => { expect([hidesValue(name), givesSecret(name)]).to.deep.equal([false, false]); });

  it('KEY and AUTH are secrets of variables only', () => {
    expect(['KEY', 'AUTH', 'GPG_KEY', 'KEY_PATH'].map((name) => [hidesValue(name), givesSecret(name)])).to.deep.equal([[false, true], [false, true], [false, false], [false, false]]);
  });

  it('knows words that nothing parts', () => {
    expect(['DBPASSWORD', 'MyToken', 'dbpass', 'pass', 'COMPASS', 'TOKENS', 'SECRETARY'].map(endsInSecret)).to.deep.equal([true, true, true, false, false, false, false]);
  });
});
