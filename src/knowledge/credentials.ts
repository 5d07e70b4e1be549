/** Names of variables that hold credentials (RULES, no-secret-in-arg-env): three tests, as three tools have them. */

/** BuildKit's: one of its words says so, none says that it is public. */
export const looksSecretToBuildKit = (name: string): boolean => {
  const words = name.toLowerCase().split('_');
  return words.some((word) => secretWords.has(word)) && !words.some((word) => publicWords.has(word));
};

/** hadolint's: a list of names, and parts of names. */
export const looksSecretToHadolint = (name: string): boolean =>
  listed.has(name.toUpperCase()) || secretParts.some((part) => name.toLowerCase().includes(part));

/** Ours: BuildKit's words, and the listed names that do hold credentials, also behind a front end's prefix; never what is harmless. */
export const looksSecret = (name: string): boolean => {
  const upper = name.toUpperCase();
  if (harmless.test(upper)) return false;
  const plain = upper.replace(/^(?:VITE|REACT_APP|NEXT_PUBLIC)_/, '');
  return looksSecretToBuildKit(name) || more.has(plain) || (listed.has(plain) && !notSecret.test(plain));
};

const secretWords: ReadonlySet<string> = new Set([
  'apikey', 'auth', 'credential', 'credentials', 'key', 'password', 'pword', 'passwd', 'secret', 'token',
]);
const publicWords: ReadonlySet<string> = new Set(['public', 'file', 'version']);
const secretParts = ['api_key', 'client_key', 'password', 'private', 'secret', 'token', 'username'];

const harmless = /^(?:GPG_KEYS?|KEY_FILE|.*_KEYSERVER|.*_PUBLIC_KEY)$/s;
const notSecret = /(?:_USERNAME|_EMAIL|_APP_ID)$|^TRAVIS_|^(?:OKTA_CLIENT_ORGURL|STRIPE_DEVICE_NAME)$/;

const listed: ReadonlySet<string> = new Set([
  'ACCESS_TOKEN', 'APPLICATION_KEY', 'APP_SECRET', 'AUTH_TOKEN', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'BITTREX_API_KEY',
  'BITTREX_API_SECRET', 'CF_PASSWORD', 'CF_USERNAME', 'CIRCLE_TOKEN', 'CI_DEPLOY_PASSWORD', 'CI_DEPLOY_USER', 'DOCKERHUB_PASSWORD',
  'DOCKER_EMAIL', 'DOCKER_PASSWORD', 'DOCKER_USERNAME', 'FACEBOOK_ACCESS_TOKEN', 'FACEBOOK_APP_ID', 'FACEBOOK_APP_SECRET',
  'FIREBASE_API_TOKEN', 'FIREBASE_TOKEN', 'FOSSA_API_KEY', 'GH_ENTERPRISE_TOKEN', 'GH_TOKEN', 'GITHUB_ENTERPRISE_TOKEN', 'GITHUB_TOKEN',
  'HEROKU_API_KEY', 'HEROKU_API_USER', 'NPM_AUTH_TOKEN', 'NPM_TOKEN', 'OKTA_AUTHN_GROUPID', 'OKTA_CLIENT_ORGURL', 'OKTA_CLIENT_TOKEN',
  'OKTA_OAUTH2_CLIENTID', 'OKTA_OAUTH2_CLIENTSECRET', 'OPENAI_API_KEY', 'OS_PASSWORD', 'OS_USERNAME', 'POSTGRES_PASSWORD', 'SLACK_TOKEN',
  'STRIPE_API_KEY', 'STRIPE_DEVICE_NAME', 'TRAVIS_OS_NAME', 'TRAVIS_SECURE_ENV_VARS', 'TRAVIS_SUDO', 'VAULT_CLIENT_KEY', 'VAULT_TOKEN',
]);
const more: ReadonlySet<string> = new Set([
  'AWS_SESSION_TOKEN', 'AZURE_CLIENT_SECRET', 'HF_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'GOOGLE_API_KEY', 'LANGSMITH_API_KEY',
  'LANGCHAIN_API_KEY', 'ANTHROPIC_API_KEY', 'PGPASSWORD', 'MYSQL_ROOT_PASSWORD', 'MYSQL_PASSWORD',
]);
