import { expect } from 'chai';
import fc from 'fast-check';
import { maskSecrets, maskSecretsInDiff, maskSecretsInMistake, maskSecretsInPieces } from '../../src/knowledge/mask-secrets.js';

const fake = (prefix: string, length: number): string => prefix + 'Ab1'.repeat(length).slice(0, length);

describe('knowledge/mask-secrets', () => {
  const hidden: readonly (readonly [text: string, ...secrets: string[]])[] = [
    ['ENV API_TOKEN=abc123', 'abc123'],
    ['ENV DB_PASSWORD="two words" PORT=80', 'two words'],
    ['  env DB_PASSWORD two words', 'two words'],
    ['ENV PASS hunter2', 'hunter2'],
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
    ['ENV TOK\x1b[1;31mEN=hunter2 PORT=80', 'hunter2'],
    ['ENV TOK\x00EN=hunter2', 'hunter2'],
    ['ENV TOK\x1bEN=hunter2', 'hunter2'],
    ['ENV DB\x1b(B\x1b[mPASSWORD=hunter2', 'hunter2'],
    ['ENV TOK\u200bEN hunter2', 'hunter2'],
    ['ENV DB\x1b]0;title\x07PASSWORD hunter2', 'hunter2'],
    ['RUN echo \x1b[31mmysql\x1b[0m -phunter2', 'hunter2'],
    ['RUN git clone https://bot:hunter2@git.test/x.git', 'hunter2'],
    ['RUN echo //r.test/:_authToken=hunter2 > .npmrc', 'hunter2'],
    ['RUN curl -H "Authorization: Bearer abcdefghijklmnop"', 'abcdefghijklmnop'],
    ['RUN tool --password hunter2', 'hunter2'],
    ['CMD ["tool", "--token", "hunter2", "--port", "80"]', 'hunter2'],
    ['CMD ["tool" "--token" "hunter2" "--port" "80"]', 'hunter2'],
    ['RUN ["curl","-H","Authorization: Bearer hunter2","https://x.test"]', 'hunter2'],
    ['RUN curl -H "PRIVATE-TOKEN: hunter2" https://x.test', 'hunter2'],
    ['RUN curl -H X-Api-Key:hunter22a https://x.test', 'hunter22a'],
    ['RUN curl -d \'{"user":"me","password":"hunter2"}\' https://x.test', 'hunter2'],
    ['RUN curl "https://x.test/?a=b&access_token=hunter2"', 'hunter2'],
    ['RUN git clone https://ab12cd34ef56ab78@x.test/y', 'ab12cd34ef56ab78'],
    ['RUN git clone https://ab12cd34ef56ab78:x-oauth-basic@x.test/y', 'ab12cd34ef56ab78', 'x-oauth-basic'],
    ['RUN helm registry login -u a -p hunter2 r.test', 'hunter2'],
    ['CMD ["helm", "registry", "login", "-p", "hunter2", "r.test"]', 'hunter2'],
    ['RUN ["/bin/sh","-c","az login -u a -p hunter2"]', 'hunter2'],
    ['RUN twine upload -u a -p hunter2 dist/x', 'hunter2'],
    ['RUN npm config set //r.test/:_authToken hunter2', 'hunter2'],
    ['RUN aws configure set default.aws_secret_access_key hunter2 --profile x', 'hunter2'],
    ['RUN poetry config http-basic.x user hunter2 && make', 'hunter2'],
    ['RUN bundle config set gems.x.test user:hunter2', 'hunter2'],
    ['RUN cargo login ab12cd34ef56', 'ab12cd34ef56'],
    ['RUN echo hunter2 | docker login -u a --password-stdin r.test', 'hunter2'],
    ['RUN docker login -u a --password-stdin r.test <<< "hunter2"', 'hunter2'],
    ['RUN echo "machine x.test login a password hunter2" > ~/.netrc', 'hunter2'],
    ['RUN printf "machine x\\nlogin a\\npassword hunter2" > ~/.netrc', 'hunter2'],
    ['RUN echo hunter2 > /root/.vault-token', 'hunter2'],
    ['RUN echo "x.test:5432:db:a:hunter2" > ~/.pgpass', 'hunter2'],
    ['RUN <<EOF\ncat > x.yml <<E\n  password: hunter2\nE\nEOF', 'hunter2'],
    ['RUN echo "password = hunter2" >> x.ini', 'hunter2'],
    ['RUN psql -c "ALTER USER a WITH PASSWORD \'hunter2\'"', 'hunter2'],
    ['RUN redis-cli -a hunter2 ping', 'hunter2'],
    ['RUN openssl rsa -passin pass:hunter2 -in x', 'hunter2'],
    ['RUN gpg --passphrase hunter2 -d x', 'hunter2'],
    ['RUN java -Dspring.datasource.password=hunter2 -jar x', 'hunter2'],
    ['ENV DBPASSWORD=hunter2', 'hunter2'],
    ['RUN rabbitmqctl change_password a hunter2', 'hunter2'],
    ['RUN kubectl create secret generic x --from-literal=password=hunter2', 'hunter2'],
    [`LABEL a=x\x1b[0m${fake('ghp_', 36)}`, fake('ghp_', 36)],
    [`LABEL a=${fake('ghp_', 36)}`, fake('ghp_', 36)],
    [`RUN aws configure set x ${fake('AKIA', 16).toUpperCase()}`, fake('AKIA', 16).toUpperCase()],
    ['RUN <<E\n-----BEGIN OPENSSH PRIVATE KEY-----\nabcd\nefgh\n-----END OPENSSH PRIVATE KEY-----\nE', 'abcd\nefgh'],
  ];
  for (const [text, ...secrets] of hidden) {
    it(`hides the secret of ${JSON.stringify(text.slice(0, 30))}, and nothing else`, () => {
      expect(maskSecrets(text)).to.equal(secrets.reduce((said, secret) => said.replace(secret, secret.replace(/\S/g, '*')), text));
    });
  }

  it('hides a value that was told once wherever else it stands', () => {
    expect(maskSecrets('ENV API_TOKEN=hunter22a7\nLABEL from=https://x.test/hunter22a7/y\nRUN make hunter22')).to.equal('ENV API_TOKEN=**********\nLABEL from=https://x.test/**********/y\nRUN make hunter22');
  });

  it('takes no word, version or path for the secret that it is somewhere', () => {
    const plain = 'RUN apt-get install postgres-14 && ls /srv/app2/x && v1.2.3-rc1\n';
    expect(maskSecrets(`ENV A_PASSWORD=postgres-14 B_PASSWORD=/srv/app2/x C_TOKEN=v1.2.3-rc1\n${plain}`).split('\n').slice(1).join('\n')).to.equal(plain);
  });

  it('hides what was given to a program that could not use it', () => {
    expect(maskSecretsInMistake('bot:hunter2@r.test:5000/app: acme/app:1@sha256:0123 is no name of a token: see --help')).to.equal('bot:*******@r.test:5000/app: acme/app:1@sha256:0123 is no name of a token: see --help');
  });

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
    const plain = 'ENV PORT=80 PUBLIC_KEY=abc TOKEN=$TOKEN KEY=value\nENV TOKEN_URL=https://x.test SECRET_PATH=/srv/x MAX_TOKENS=10 COMPASS=north\n'
      + 'RUN adduser --disabled-password app && docker login --password-stdin r.test && passwd -l root\n'
      + '# The token: where it is kept nobody knows\nRUN echo "ops ALL=(ALL) NOPASSWD: /usr/bin/apt-get" > /etc/sudoers.d/x && echo "etc/passwd: x"\n'
      + 'RUN docker build --secret id=npm,src=.npmrc . && npm config set registry https://r.test && git config user.email a@b.test && echo hello > out.txt\n'
      + 'RUN key=B42F6819007F00F88E364FD4036A9C25BF357DD4; gpg --recv-keys "$key"\n'
      + 'COPY --chown=secret:secret a b\nRUN curl -H "Accept: application/json" https://x.test/a?page=2\nRUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN npm ci\nFROM registry.test:5000/a@sha256:abc\n';
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
