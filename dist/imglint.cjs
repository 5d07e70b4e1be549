#!/usr/bin/env node
// Starts the program, or hands it to action.cjs and worker.cjs. V8's compiled form of it is kept beside it after the first check
// and saves a quarter of the start (docs/decisions/0001-bundle.md). Where the folder cannot be written, or where
// NODE_DISABLE_COMPILE_CACHE is set, the program is compiled each time.
'use strict';
const { readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const version = '1.0.0';
const file = __dirname + '/cli.cjs';

/** Where the compiled form of this very program is kept. V8 itself compares nothing but lengths. */
const cacheFile = () => {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return null;
  const { size, mtimeMs } = statSync(file);
  return [__dirname + '/cli', version, size, mtimeMs, process.versions.v8, process.arch].join('-') + '.cache';
};

const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // None yet.
  }
};

const keep = (path, script) => {
  const draft = path + '.' + process.pid;
  try {
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, path);
  } catch {
    // Not ours to write to: the next start compiles again.
    rmSync(draft, { force: true });
  }
};

/** V8 takes compiled code only under the flags it was compiled under, which a run over many files changes for a while. */
const keepAtExit = (path, script) => {
  const { cachedDataVersionTag } = require('node:v8');
  const tag = cachedDataVersionTag();
  process.once('exit', () => {
    if (cachedDataVersionTag() === tag) keep(path, script);
  });
};

const load = () => {
  const cache = cacheFile();
  const cachedData = cache === null ? undefined : readIfThere(cache);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  // Kept after a run that used most of the program, so that most of it is in the cache.
  if (cache !== null && cachedData === undefined && process.argv[2] === 'check') keepAtExit(cache, script);
  const program = { exports: {} };
  // A script that comes out of a cache cannot import modules by itself.
  script.runInThisContext()(require, program, file, (address) => import(address));
  return program.exports;
};

if (require.main === module) load().cli();
else module.exports = load;
