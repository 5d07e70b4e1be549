import { flagValue, hasFlag, hasRun, plainArgs, spelled, type CommandLike } from './command.js';

/** What a command logs in to, or keeps a credential for, in the words of its command line; null where it does neither. */
export const loginOf = (command: CommandLike): string | null => {
  const { name, args } = command;
  const words = plainArgs(command).map(({ word }) => spelled(word));
  const [verb = '', second = '', third = ''] = words;
  const says = (pattern: RegExp): boolean => args.some((word) => pattern.test(spelled(word)));
  switch (name) {
    case 'aws': return hasRun(command, 'configure', 'set') && says(awsKeys) ? 'aws configure set' : null;
    case 'gcloud': return verb === 'auth' && second === 'activate-service-account' ? 'gcloud auth activate-service-account' : null;
    case 'az': return verb === 'login' && hasFlag(command, 'p', 'password', 'federated-token') ? 'az login' : null;
    case 'doctl': return verb === 'auth' && second === 'init' && hasFlag(command, 't', 'access-token') ? 'doctl auth init' : null;
    case 'docker': case 'podman': case 'buildah': case 'skopeo': case 'nerdctl': return verb === 'login' ? `${name} login` : null;
    case 'npm': case 'pnpm': case 'yarn':
      if (verb === 'login' || verb === 'adduser') return `${name} ${verb}`;
      return (verb === 'config' || verb === 'set') && says(/_auth(?:Token)?\b|_password\b|npmAuthToken/) ? `${name} config set` : null;
    case 'pip': case 'pip3': return verb === 'config' && second === 'set' && /index-url$/.test(third) && says(userInfo) ? `${name} config set` : null;
    case 'git': return words.includes('config') && says(/insteadof$/i) && says(userInfo) ? 'git config insteadOf' : null;
    case 'composer': return verb === 'config' && says(/(?:^|\.)(?:[\w-]*-oauth|http-basic|gitlab-token|bearer)\b/) ? 'composer config' : null;
    case 'bundle': case 'bundler':
      return verb === 'config' && keepsCredential(words.slice(1).filter((word) => word !== 'set'), command) ? 'bundle config' : null;
    default: return null;
  }
};

const awsKeys = /(?:^|\.)aws_(?:access_key_id|secret_access_key|session_token)$/;

/** Files that tools look for credentials in, and what of their text is one where not all of it is. */
export const credentialFile = (path: string, text: string): string | null => {
  const name = /(?:^|\/)(\.netrc|_netrc|\.npmrc|\.git-credentials|\.pypirc)["']?$/.exec(path)?.[1];
  if (name === undefined) return null;
  const isOne = name === '.npmrc' ? /_auth|_password/i.test(text) : name === '.pypirc' ? /password/i.test(text) : /\S/.test(text);
  return isOne ? name : null;
};

/** A user other than the one that git's own SSH addresses have. */
const userInfo = /:\/\/(?!git@)[^/\s@"']+@/;

const bundlerSettings = /^(?:build|mirror|local|gem\.(?:test|mit|coc|ci|bundle|changelog|linter|rubocop|push_key))\b/i;

/** `bundle config gems.example.org user:password`: settings are no hosts, and paths are no passwords. */
const keepsCredential = ([key = '', value = '']: readonly string[], command: CommandLike): boolean => {
  const host = key.replace(/^https?:\/\//, '').replace(/^BUNDLE_/, '').replaceAll('__', '.');
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(host) && !bundlerSettings.test(host);
  return isHost && /[:$]/.test(value) && !/^["']?[-/]/.test(value) && flagValue(command, 'parseable') === null;
};
