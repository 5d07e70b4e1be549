// Stands in for yargs' own platform file in the bundle: no locale files, no package.json of the user's, no import.meta,
// and nothing imported that the command line does not use. English only; the texts are in yargs' code.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { format, inspect } from 'node:util';
import cliui from 'cliui';
import stringWidth from 'string-width';
import Parser from 'yargs-parser';

const refuse = (what) => () => {
  throw new Error(`${what} is not part of the bundled yargs`);
};

const insist = (holds, message) => {
  if (!holds) throw new Error(message);
};

let texts = {};
const translate = (text) => texts[text] ?? text;
const y18n = {
  __: (text, ...values) => format(translate(text), ...values),
  __n: (one, other, count, ...values) => {
    const text = translate(count === 1 ? one : other);
    return text.includes('%d') ? format(text, count, ...values) : format(text, ...values);
  },
  getLocale: () => 'en',
  setLocale: () => undefined,
  updateLocale: (more) => {
    texts = { ...texts, ...more };
  },
};

export default {
  assert: {
    notStrictEqual: (a, b, message) => insist(!Object.is(a, b), message),
    strictEqual: (a, b, message) => insist(Object.is(a, b), message),
  },
  cliui,
  findUp: () => undefined,
  getCallerFile: refuse('getCallerFile'),
  getEnv: (name) => process.env[name],
  getProcessArgvBin: () => process.argv[1],
  inspect,
  mainFilename: process.cwd(),
  Parser,
  path: { basename, dirname, extname, relative, resolve, join },
  process: {
    argv: () => process.argv,
    cwd: process.cwd,
    emitWarning: (warning, type) => process.emitWarning(warning, type),
    execPath: () => process.execPath,
    exit: (code) => process.exit(code),
    nextTick: process.nextTick,
    // Looked at only by help: merely touching process.stdout costs a millisecond.
    get stdColumns() {
      return process.stdout.columns ?? null;
    },
  },
  readFileSync,
  readdirSync,
  require: refuse('require'),
  stringWidth,
  y18n,
};
