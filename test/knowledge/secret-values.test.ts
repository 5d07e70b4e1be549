import { expect } from 'chai';
import fc from 'fast-check';
import { maskSecrets, maskSecretsInDiff, maskSecretsInPieces } from '../../src/knowledge/secret-values.js';

const fake = (prefix: string, length: number): string => prefix + 'Ab1'.repeat(length).slice(0, length);

describe('knowledge/secret-values', () => {
  const hidden: readonly (readonly [text: string, secret: string])[] = [
    ['ENV API_TOKEN=abc123', 'abc123'],
    ['ENV DB_PASSWORD="two words" PORT=80', 'two words'],
    ['  env DB_PASSWORD two words', 'two words'],
    ['ARG NPM_TOKEN=\'s3cret\'', 's3cret'],
    ['RUN echo "root:hunter2" | chpasswd', 'hunter2'],
    ['RUN echo hunter2 | sudo passwd --stdin root', 'hunter2'],
    ['RUN useradd -m -p hunter2 app', 'hunter2'],
    ['RUN PGPASSWORD=hunter2 psql', 'hunter2'],
    ['RUN curl -fsSL -u admin:hunter2 https://x.test', 'hunter2'],
    ['RUN |1 A=b /bin/sh -c curl -u admin:hunter2 https://x.test # buildkit', 'hunter2'],
    ['/bin/bash -o pipefail -c mysql -phunter2 | tee x', 'hunter2'],
    ['CMD ["mysql" "-psecret99X"]', 'secret99X'],
    ['CMD ["/usr/bin/mysql" "-u" "root" "-psecret99X" "db"]', 'secret99X'],
    ['ENTRYPOINT ["docker" "login" "-p" "hunter22aB"]', 'hunter22aB'],
    ['HEALTHCHECK {["CMD" "curl" "-u" "me:hunter22aB" "http://x.test/"] "30s" "3s" "0s" \'\\x00\'}', 'hunter22aB'],
    ['CMD ["sshpass" "-p" "two words" "ssh" "-p" "2222" "x.test"]', 'two words'],
    ['ENV DB\x1b[31mPASSWORD=hunter2', 'hunter2'],
    ['ENV PASS\x1b[1;31mWORD=hunter2 PORT=80', 'hunter2'],
    ['ENV PASS\x00WORD=hunter2', 'hunter2'],
    ['ENV PASS\x1bWORD=hunter2', 'hunter2'],
    ['ENV DB\x1b(B\x1b[mPASSWORD=hunter2', 'hunter2'],
    ['ENV PASS\u200bWORD hunter2', 'hunter2'],
    ['ENV DB\x1b]0;title\x07PASSWORD hunter2', 'hunter2'],
    ['RUN echo \x1b[31mmysql\x1b[0m -phunter2', 'hunter2'],
    ['RUN git clone https://bot:hunter2@git.test/x.git', 'hunter2'],
    ['RUN echo //r.test/:_authToken=hunter2 > .npmrc', 'hunter2'],
    ['RUN curl -H "Authorization: Bearer abcdefghijklmnop"', 'abcdefghijklmnop'],
    ['RUN tool --password hunter2', 'hunter2'],
    [`LABEL a=x\x1b[0m${fake('ghp_', 36)}`, fake('ghp_', 36)],
    [`LABEL a=${fake('ghp_', 36)}`, fake('ghp_', 36)],
    [`RUN aws configure set x ${fake('AKIA', 16).toUpperCase()}`, fake('AKIA', 16).toUpperCase()],
    ['RUN <<E\n-----BEGIN OPENSSH PRIVATE KEY-----\nabcd\nefgh\n-----END OPENSSH PRIVATE KEY-----\nE', 'abcd\nefgh'],
  ];
  for (const [text, secret] of hidden) {
    it(`hides the secret of ${JSON.stringify(text.slice(0, 30))}, and nothing else`, () => {
      expect(maskSecrets(text)).to.equal(text.replace(secret, secret.replace(/\S/g, '*')));
    });
  }

  it('hides in a diff what it hides in the file, wherever a hunk begins', () => {
    const file = 'RUN curl -fsS \\\n  --user bot:hunter2 \\\n  https://x.test\nENV A_TOKEN two words\n';
    const diff = '--- a\n+++ b\n@@ -2,3 +2,4 @@\n   --user bot:hunter2 \\\n   https://x.test\n-ENV A_TOKEN two words\n+ENV A_TOKEN=two\n+RUN curl \\\n+  --user bot:hunter3\n';
    expect(maskSecretsInDiff(diff, file)).to.equal(diff.replace('hunter2', '*******').replace('hunter3', '*******').replace('two words', '*** *****').replace('=two', '=***'));
  });

  it('hides in an edit what it hides in the file, however it is indented', () => {
    const file = 'RUN curl -fsS \\\n  --user bot:hunter2 \\\n  https://x.test\n';
    expect(maskSecretsInPieces(file)('\\\n      --user bot:hunter2 \\\n && x')).to.equal('\\\n      --user bot:******* \\\n && x');
  });

  it('leaves alone what is no secret', () => {
    const plain = 'ENV PORT=80 PUBLIC_KEY=abc TOKEN=$TOKEN KEY=value\nRUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN npm ci\nFROM registry.test:5000/a@sha256:abc\n';
    expect(maskSecrets(plain)).to.equal(plain);
  });

  it('keeps every place where it was', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z_=:"'@\-\w \n./$]{0,80}$/), (text) => {
      const masked = maskSecrets(`ENV TOKEN=${text}`);
      expect(masked.replace(/\S/g, 'x')).to.equal(`ENV TOKEN=${text}`.replace(/\S/g, 'x'));
      expect(maskSecrets(masked)).to.equal(masked);
    }));
  });
});
