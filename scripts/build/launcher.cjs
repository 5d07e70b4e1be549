#!/usr/bin/env node
// Starts the program. V8's compiled form of it is kept beside it after the first run, and saves a quarter of the start;
// where the folder cannot be written, the program is compiled each time. NODE_DISABLE_COMPILE_CACHE=1 leaves that out.
'use strict';
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const program = __dirname + '/cli.cjs';
// V8 compares only lengths: the name must say which program it is (the build puts its hash here).
const cache = __dirname + '/cli-BUILD-' + process.versions.v8 + '-' + process.arch + '.cache';
const caching = !process.env.NODE_DISABLE_COMPILE_CACHE;

const read = () => {
  try {
    return caching ? readFileSync(cache) : undefined;
  } catch {
    return undefined; // None yet.
  }
};

const keep = () => {
  const draft = cache + '.' + process.pid;
  try {
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, cache);
  } catch {
    // A folder that is not ours to write to: the next start compiles again.
  }
};

const cachedData = read();
const script = new Script(readFileSync(program, 'latin1'), { filename: program, cachedData });
// A script that comes out of a cache cannot import modules by itself.
script.runInThisContext()(require, module, program, (address) => import(address));
// Kept after a run that used most of the program, so that most of it is in the cache.
if (caching && cachedData === undefined && process.argv[2] === 'check') process.once('exit', keep);
