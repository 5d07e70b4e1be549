import { expect } from 'chai';
import { isSecretLiteral } from '../../src/knowledge/secret-literals.js';

describe('knowledge/secret-literals', () => {
  const secrets: Readonly<Record<string, string>> = {
    DB_PASSWORD: 'correcthorse', API_KEY: '5f4dcc3b5aa765d61d8327deb882cf99', SESSION_SECRET: 'keyboard cat sleeps', APP_KEY: 'base64:Ab1Cd2Ef3Gh4Ij5Kl6Mn7',
    BASIC_AUTH: 'bot:letmein4', NPM_TOKEN: 'Just-2-make-1-up',
  };
  for (const [name, value] of Object.entries(secrets)) it(`${name}=${value} is one`, () => { expect(isSecretLiteral(name, value)).to.equal(true); });

  const others: readonly (readonly [name: string, value: string])[] = [
    ['DB_PASSWORD', 'short1'], ['DB_PASSWORD', 'password'], ['DB_PASSWORD', 'changeme123'], ['DB_PASSWORD', 'abababababab'], ['DB_PASSWORD', '$OTHER_PASSWORD'],
    ['SECRET_KEY', 'insecure-only-for-the-build'], ['API_TOKEN', 'your-token-goes-here'], ['API_TOKEN', 'xxxx-xxxx-xxxx'], ['API_TOKEN', '{{ token }} here'],
    ['TLS_KEY', '/etc/ssl/private/server.key'], ['TLS_KEY', 'certs/server.pem'], ['AUTH_SERVER', 'auth.example.org:8443'], ['TOKEN_URL', 'Ab1Cd2Ef3Ab1'], ['AUTH', 'https://auth.example.org'],
    ['SIGNING_KEY', '573B FD6B 3D8F BC64 1079'], ['SIGNING_KEY', '0x573BFD6B3D8FBC64'], ['DEPLOY_KEY', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5'], ['PARTITION_KEY', 'customer-region'],
    ['SECRET_ARN', 'arn:aws:secretsmanager:eu-central-1:1:secret:x'], ['KEY_SHA256', 'Ab1Cd2Ef3Ab1Cd2Ef3'], ['AUTH_PLUGIN', 'mysql_native_1'],
  ];
  for (const [name, value] of others) it(`${name}=${value} is none`, () => { expect(isSecretLiteral(name, value)).to.equal(false); });
});
