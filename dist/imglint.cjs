#!/usr/bin/env node
// Starts the program, or hands it to action.cjs and worker.cjs. V8's compiled form of it is kept beside it after the first runs of a
// command and saves a third of the start (docs/decisions/0001-bundle.md). Where the folder cannot be written, or where
// NODE_DISABLE_COMPILE_CACHE is set, the program is compiled each time.
'use strict';
const { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
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

/** V8 runs what is damaged and crashes, or worse. A second copy tells it faster than a sum, for which more of Node had to be loaded. */
const readIfThere = (path) => {
  try {
    const twice = readFileSync(path);
    const data = twice.subarray(0, twice.length / 2);
    if (data.equals(twice.subarray(data.length))) return data;
    rmSync(path, { force: true });
  } catch {
    // None yet, or not ours to take away.
  }
  return undefined;
};

const keep = (path, script) => {
  const draft = path + '.' + Math.random().toString(36).slice(2) + '.cache';
  try {
    const data = script.createCachedData();
    writeFileSync(draft, Buffer.concat([data, data]), { flag: 'wx' });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Of runs that were killed over them; those of a minute may still be written. */
const removeDrafts = () => {
  for (const name of readdirSync(__dirname)) {
    const path = __dirname + '/' + name;
    if (/\.cache\.\w+\.cache$/.test(name) && Date.now() - statSync(path).mtimeMs > 60_000) rmSync(path, { force: true });
  }
};

/** V8 takes compiled code only under the flags it was compiled under, which a run over many files changes for a while. */
const keepAtExit = (at, old, script) => {
  const next = script.cachedDataRejected ? 1 : old + 1;
  const { cachedDataVersionTag } = require('node:v8');
  const tag = cachedDataVersionTag();
  /** Others that ran beside this one. */
  const areFurther = () => {
    for (let runs = old + 1; runs <= most; runs++) if (existsSync(at(runs))) return true;
    return false;
  };
  process.once('exit', () => {
    try {
      if (cachedDataVersionTag() !== tag || areFurther()) return;
      keep(at(next), script);
      if (old > 0 && old !== next) rmSync(at(old), { force: true });
      removeDrafts();
    } catch {
      // Not ours to write to: the next start compiles what is missing.
    }
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
