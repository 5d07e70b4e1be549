import { expect } from 'chai';
import { holdsSecret, secretKindOf } from '../../src/knowledge/secret-files.js';

describe('knowledge/secret-files', () => {
  it('knows secrets by their names', () => {
    for (const path of [
      '.env', 'app/.env', '.env.production', 'prod.env', '.env*', '.env.*', './.env', 'id_rsa', 'keys/id_ed25519', 'id_rsa*',
      'server.pem', '*.pem', 'tls/server.key',
      'Server.KEY', 'a.p12', 'store.jks', 'key.asc', '.npmrc', '.yarnrc.yml', '.pypirc', '.netrc', '.git-credentials',
      '.docker/config.json', 'home/.kube/config',
      '.cargo/credentials.toml', '.m2/settings.xml', 'gradle.properties', '.ssh', '.ssh/', '.ssh/*', '.ssh/id_rsa',
      'root/.aws/credentials', '.gnupg/x',
      'credentials', 'client_secret_1.json', 'service-account-prod.json', 'secrets.yaml', 'secrets.yml', 'prod.tfvars',
      'terraform.tfstate', 'x.kdbx', 'a.secret',
      'settings.py', 'config/database.yml',
    ]) expect(secretKindOf(path), path).to.not.equal(null);
  });

  it('leaves names alone that are public or nothing', () => {
    for (const path of [
      '', '.', '*', '/', '.env.example', '.env.sample', '.env.test', 'app.env.dist', 'environment', 'id_rsa.pub',
      '.ssh/id_rsa.pub', '.ssh/known_hosts', 'ca.pem', 'fullchain.pem',
      'my-cert.pem', 'public.pem', 'ca.crt', 'config.json', 'settings.xml', 'config', 'kube/config', 'keyboard', 'monkey', 'key',
      'package.json', 'service.json',
      'secrets', 'constructor', '__proto__', 'toString/x',
    ]) expect(secretKindOf(path), path).to.equal(null);
  });

  it('says how sure the name is', () => {
    expect(secretKindOf('settings.py')).to.include({ weak: true });
    expect(secretKindOf('gradle.properties')).to.include({ weak: false, minor: true });
    expect(secretKindOf('.env')).to.include({ weak: false, minor: false, needsText: false, marks: null });
    expect(secretKindOf('release.asc')).to.include({ needsText: true });
  });

  it('looks at the text where the name does not tell', () => {
    const holds = (path: string, text: string): boolean => holdsSecret(secretKindOf(path)!, text);
    expect(holds('a.pem', '-----BEGIN RSA PRIVATE KEY-----')).to.equal(true);
    expect(holds('a.pem', '-----BEGIN CERTIFICATE-----')).to.equal(false);
    expect(holds('.npmrc', '//r.test/:_authToken=x')).to.equal(true);
    expect(holds('.npmrc', 'registry=https://r.test')).to.equal(false);
    expect(holds('.env', '')).to.equal(true);
  });
});
