// Stands in for ShellCheck where a test is about the program: it notes how it was called, and answers as FAKE_MODE says.
const { appendFileSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { dirname } = require('node:path');

const options = process.argv.slice(2, process.argv.indexOf('--'));
const files = process.argv.slice(process.argv.indexOf('--') + 1);
const { FAKE_LOG: log, FAKE_MODE: mode = 'well' } = process.env;
if (log !== undefined) {
  appendFileSync(log, `${JSON.stringify({
    options, shellcheckOptions: process.env.SHELLCHECK_OPTS, texts: files.map((file) => readFileSync(file, 'utf8')),
    folder: dirname(files[0]), folderMode: statSync(dirname(files[0])).mode & 0o777, inFolder: readdirSync(dirname(files[0])).length,
  })}\n`);
}

/** Each `printf "` is a finding. */
const comments = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').flatMap((line, index) => {
  const column = line.indexOf('printf "') + 8;
  if (column < 8) return [];
  return [{ file, line: index + 1, endLine: index + 1, column, endColumn: column + 1, level: 'info', code: 2059, message: 'as a format', fix: null }];
}));

switch (mode) {
  case 'well':
    process.stdout.write(JSON.stringify({ comments }));
    process.exitCode = comments.length > 0 ? 1 : 0;
    break;
  case 'fails':
    process.stderr.write('unrecognized option `--norc\'\nUsage: shellcheck\n');
    process.exitCode = 3;
    break;
  case 'rubbish':
    process.stdout.write('In Dockerfile line 1:');
    break;
  case 'half':
    process.stdout.write(JSON.stringify({ comments: [{ file: files[0], line: 0 }] }));
    break;
  case 'dies':
    process.kill(process.pid, 'SIGKILL');
    break;
  case 'ends its parent':
    process.kill(process.ppid, 'SIGTERM');
    setInterval(() => undefined, 1000);
    break;
  // Until it is stopped.
  case 'hangs':
    setInterval(() => undefined, 1000);
    break;
  default: throw new Error(`no mode ${mode}`);
}
