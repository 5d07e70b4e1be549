import { expect } from 'chai';
import { looksSecret, looksSecretToBuildKit, looksSecretToHadolint } from '../../src/knowledge/credentials.js';

describe('knowledge/credentials', () => {
  /** buildkit, hadolint, ours */
  const cases: Readonly<Record<string, readonly [boolean, boolean, boolean]>> = {
    NPM_TOKEN: [true, true, true], TOKEN: [true, true, true], token: [true, true, true], APP_SECRET: [true, true, true],
    DB_PASSWORD: [true, true, true],
    MY_KEY: [true, false, true], API_KEY: [true, true, true], APIKEY: [true, false, true], AUTH: [true, false, true],
    MYPASSWORD: [false, true, false],
    TOKENS: [false, true, false], AWS_ACCESS_KEY_ID: [true, true, true], PGPASSWORD: [false, true, true],
    AWS_SESSION_TOKEN: [true, true, true],
    PUBLIC_KEY: [false, false, false], TOKEN_FILE: [false, true, false], KEY_VERSION: [false, false, false],
    GPG_KEY: [true, false, false],
    GPG_KEYS: [false, false, false], KEY_FILE: [false, false, false], CF_USERNAME: [false, true, false],
    DOCKER_EMAIL: [false, true, false],
    CI_DEPLOY_USER: [false, true, true], TRAVIS_SUDO: [false, true, false], OKTA_OAUTH2_CLIENTID: [false, true, true],
    FACEBOOK_APP_ID: [false, true, false],
    NEXT_PUBLIC_OPENAI_API_KEY: [false, true, true], VITE_PGPASSWORD: [false, true, true], REACT_APP_NAME: [false, false, false],
    PRIVATE: [false, true, false],
    SSH_PRIVATE_KEY: [true, true, true], NODE_ENV: [false, false, false], KEYBOARD: [false, false, false], '': [false, false, false],
    GPG_KEYSERVER: [false, false, false], MONKEY_PATCH: [false, false, false],
  };
  for (const [name, [buildkit, hadolint, ours]] of Object.entries(cases)) it(name || 'no name', () => {
    expect([looksSecretToBuildKit(name), looksSecretToHadolint(name), looksSecret(name)]).to.deep.equal([buildkit, hadolint, ours]);
  });
});
