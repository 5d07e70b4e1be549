#!/usr/bin/env node
// Starts the program, or hands it to action.cjs and worker.cjs. V8's compiled form of it is kept beside it after the first runs of a
// command and saves a third of the start (docs/decisions/0001-bundle.md). Where the folder cannot be written, or where
// NODE_DISABLE_COMPILE_CACHE is set, the program is compiled each time.
'use strict';
const { readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const version = '1.0.0';
const file = __dirname + '/cli.cjs';

/** Each uses another part of the program; what else there is uses little, and of the first one's. */
const commands = ['check', 'image', 'diff'];
/** So many runs add what they used and those before them did not. */
const most = 3;

/** Where the compiled form of this very program is kept after so many runs. V8 itself compares nothing but lengths. */
const cacheFile = (command) => {
  const { size, mtimeMs } = statSync(file);
  const name = [__dirname + '/cli', version, size, mtimeMs, process.versions.v8, process.arch, command].join('-');
  return (runs) => name + '-' + runs + '.cache';
};

/** The one that most runs have added to. */
const readKept = (at) => {
  for (let runs = most; runs > 0; runs--) {
    const data = readIfThere(at(runs));
    if (data !== undefined) return { runs, data };
  }
  return { runs: 0, data: undefined };
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
const keepAtExit = (at, old, script) => {
  const next = script.cachedDataRejected ? 1 : old + 1;
  const { cachedDataVersionTag } = require('node:v8');
  const tag = cachedDataVersionTag();
  process.once('exit', () => {
    if (cachedDataVersionTag() !== tag) return;
    keep(at(next), script);
    if (old > 0 && old !== next) rmSync(at(old), { force: true });
  });
};

const load = () => {
  const isKept = commands.includes(process.argv[2]);
  const at = process.env.NODE_DISABLE_COMPILE_CACHE ? null : cacheFile(isKept ? process.argv[2] : commands[0]);
  const { runs, data } = at === null ? { runs: 0 } : readKept(at);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: data });
  if (at !== null && isKept && require.main === module && (runs < most || script.cachedDataRejected)) keepAtExit(at, runs, script);
  const program = { exports: {} };
  // A script that comes out of a cache cannot import modules by itself.
  script.runInThisContext()(require, program, file, (address) => import(address));
  return program.exports;
};

if (require.main === module) load().cli();
else module.exports = load;
