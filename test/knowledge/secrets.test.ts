import { expect } from 'chai';
import fc from 'fast-check';
import { maskSecrets } from '../../src/knowledge/mask-secrets.js';
import { secretsIn } from '../../src/knowledge/secrets.js';

/** Put together here, so that nobody takes it for one that opens anything. */
const fake = (prefix: string, length: number, pattern = 'Ab1Cd2Ef3'): string => prefix + pattern.repeat(length).slice(0, length);
const base64 = (text: string): string => Buffer.from(text).toString('base64url');
const jwt = (payload: string): string => `${base64('{"alg":"HS256"}')}.${base64(payload)}.${fake('', 20)}`;

const found = (text: string): readonly (readonly [kind: string, secret: string])[] =>
  secretsIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const forms: readonly (readonly [kind: string, secret: string])[] = [
  ['AWS access key', fake('AKIA', 16, 'AB1CD2')],
  ['AWS access key', fake('ASIA', 16, 'AB1CD2')],
  ...['p', 'o', 'u', 's', 'r'].map((letter) => ['GitHub token', fake(`gh${letter}_`, 36)] as const),
  ['GitHub token', fake('github_pat_', 22)],
  ['GitLab token', fake('glpat-', 20)],
  ['Slack token', fake('xoxb-', 14)],
  ['npm token', fake('npm_', 36)],
  ['PyPI token', fake('pypi-AgE', 30)],
  ['Stripe key', fake('sk_live_', 24)],
  ['Stripe key', fake('rk_live_', 24)],
  ['API key', fake('sk-', 24)],
  ['API key', fake('sk-ant-', 24)],
  ['API key', fake('sk-proj-', 24)],
  ['Google API key', fake('AIza', 35)],
  ['SendGrid key', `${fake('SG.', 20)}.${fake('', 24)}`],
  ['Hugging Face token', fake('hf_', 34)],
  ['Docker token', fake('dckr_pat_', 24)],
  ['DigitalOcean token', fake('dop_v1_', 64, 'ab1cd2ef3')],
  ['JSON web token', jwt('{"sub":"bot"}')],
];

/** What stands around a secret, which is `@`. */
const places: readonly (readonly [kind: string, text: string])[] = [
  ['AWS secret key', `AWS_SECRET_ACCESS_KEY=@${fake('', 40)}@`],
  ['AWS secret key', `"aws_secret_access_key": "@${fake('', 40)}@"`],
  ['AWS secret key', 'aws configure set aws_secret_access_key @letmein4@'],
  ['storage key', `AccountName=a;AccountKey=@${fake('', 86)}==@;EndpointSuffix=x`],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n@${fake('', 64)}\n${fake('', 20)}@\n-----END RSA PRIVATE KEY-----`],
  ['password in this URL', 'https://bot:@letmein4@@git.example.org/x.git'],
  ['password in this URL', 'redis://:@letmein4@@cache.example.org:6379'],
  ['registry token', '//registry.example.org/:_authToken=@letmein4@'],
  ['registry token', '_auth="@bGV0OmluNA@"'],
  ['registry token', String.raw`echo "//registry.example.org/:_authToken=\"@letmein4@\""`],
  ['bearer token', `curl -H "Authorization: Bearer @${fake('', 20)}@"`],
  ['database password', 'PGPASSWORD=\'@let me in@\' psql'],
  ['password', 'curl -u bot:@letmein4@ https://x.example.org'],
  ['password', 'curl -fsSLu "bot:@let me in@" https://x.example.org'],
  ['password', 'curl --user=bot:@letmein4@ https://x.example.org'],
  ['password', 'curl -s \\\n    # why\n    --user bot:@letmein4@ \\\n    https://x.example.org'],
  ['password', 'sh -c "curl -u bot:@letmein4@" && echo "x"'],
  ['password', '["curl", "-u", "bot:@letmein4@", "https://x.example.org"]'],
  ['password', 'wget --password=@letmein4@ https://x.example.org'],
  ['password', 'wget --http-password "@letmein4@" https://x.example.org'],
  ['registry password', 'docker login -u bot -p @letmein4@ registry.example.org'],
  ['registry password', 'podman login --password=@letmein4@'],
  ['database password', 'mysql -uroot -p@letmein4@ -e "select 1"'],
  ['database password', '/usr/bin/mysqldump --password="@letmein4@" x'],
  ['password', 'sshpass -p @letmein4@ ssh -p 2222 bot@x.example.org'],
  ['password', 'htpasswd -bc /etc/htpasswd bot @letmein4@'],
  ['password', 'htpasswd -nbB bot @letmein4@'],
];

const silent = [
  fake('ghp_', 36, 'x'), 'ghp_short', 'AKIAIOSFODNN7EXAMPLE', fake('AKIA', 17, 'AB1CD2'), 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'sk-learn-and-other-names', 'tools/sk-0123456789abcdefghij', jwt('{"role":"anon"}'),
  'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  '-----BEGIN PRIVATE KEY-----\n$KEY\n-----END PRIVATE KEY-----', `-----BEGIN PUBLIC KEY-----\n${fake('', 64)}\n-----END PUBLIC KEY-----`,
  'https://user:password@x.example.org', 'https://bot:$TOKEN@x.example.org', 'https://bot:<token>@x.example.org', 'amqp://guest:guest@mq', 'redis://:letmein4@localhost:6379',
  'http://x.example.org:8080/a@b', '_authToken=${NPM_TOKEN}', 'always-auth=true http_auth=letmein4', 'Authorization: Bearer $TOKEN', 'Bearer of bad news, and so on and on',
  'curl -u "$USER:$PASS" x', 'curl -u bot:letmein$N x', `glpat-xxxx${fake('', 16)}`, 'https://bot:my-example-1@x.example.org', 'curl -u bot x', 'curl -u bot:bot x', 'curl --user-agent bot:letmein4 x', 'curl x && useradd -u 1000:letmein4', 'chown -R mysql:mysql /var/lib/mysql -pletmein4',
  'mysql -p -e x', 'mkdir -p mysql', 'docker run -p 8080:80 x', 'docker login --password-stdin', 'sshpass -e ssh -p 2222 x', 'sshpass -p $P ssh -p 2222 x',
  'htpasswd -c /etc/htpasswd bot', 'PGPASSWORD=$P psql', 'aws configure set region letmein4', 'npm_config_registry=https://registry.example.org',
  'sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAb1Cd2Ef3', '573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62',
];

describe('knowledge/secrets', () => {
  for (const [kind, secret] of forms) {
    it(`knows a ${kind} by its form: ${secret.slice(0, 8)}…`, () => {
      for (const text of [secret, `LABEL a=${secret} b=1`, `RUN echo "${secret}" > /x`]) expect(found(text)).to.deep.equal([[kind, secret]]);
    });
  }
  for (const [kind, marked] of places) {
    it(`knows a ${kind} by its place: ${JSON.stringify(marked.slice(0, 40))}`, () => {
      // The mark is doubled where the text itself goes on with one.
      const [before = '', secret = '', ...rest] = marked.split('@');
      const text = [before, secret, rest.join('@')].join('');
      expect(found(text)).to.deep.equal([[kind, secret]]);
    });
  }
  for (const text of silent) it(`takes ${JSON.stringify(text.slice(0, 50))} for none`, () => { expect(found(text)).to.deep.equal([]); });

  it('says each once, in the order of the text', () => {
    const token = fake('npm_', 36);
    const text = `${fake('ghp_', 36)} _authToken=${token} https://bot:${token}@x.example.org curl -u bot:letmein4`;
    expect(found(text).map(([kind]) => kind)).to.deep.equal(['GitHub token', 'npm token', 'npm token', 'password']);
  });

  const piece = fc.oneof(
    fc.constantFrom(...forms.map(([, secret]) => secret), ...places.map(([, text]) => text.replaceAll('@', '')), ...silent),
    fc.constantFrom('"', '\'', '\\', '\\\n', '`\r\n', '\n', ' ', '  ', '$', '@', ':', '://', '=', ',', '[', ']', '-u', '-p', 'curl', 'mysql', 'ENV A_TOKEN ', 'A_SECRET=', '&&', '|', '#', 'é', '\uD800'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

  it('finds, in any text, what lies apart and in order, and has characters', () => {
    fc.assert(fc.property(texts, (text) => {
      let end = 0;
      for (const secret of secretsIn(text)) {
        expect(secret.start).to.be.at.least(end);
        expect(secret.end).to.be.within(secret.start + 1, text.length);
        end = secret.end;
      }
    }));
  });

  it('finds nothing that reports would not overwrite', () => {
    fc.assert(fc.property(texts, (text) => {
      const masked = maskSecrets(text);
      expect(masked.length).to.equal(text.length);
      for (const { start, end } of secretsIn(text)) expect(masked.slice(start, end)).to.match(/^[*\s]*$/);
    }));
  });

  it('reads a text no matter how often it says the same', () => {
    const parts = ['curl -u "', 'mysql -p', '://a:', '-----BEGIN RSA PRIVATE KEY-----', 'A_TOKEN="', 'A_TOKEN=\'', 'echo \\\n', 'Bearer ', 'sk-', 'eyJ', 'ENV A_KEY ', '["curl", ', '_auth=\\"', 'aws configure set ', '$(curl ', '\\\n# ', 'ENV \\\n', 'ONBUILD \\\n', 'ENV \\\n  # x\n'];
    for (const part of parts) expect(maskSecrets(part.repeat(20_000)).length).to.equal(part.length * 20_000);
  });
});
