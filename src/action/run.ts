import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Summary } from '../engine/result.js';
import { isUsageError } from '../errors.js';
import { wishesFrom, type Environment } from './inputs.js';

/** The command line as a function: arguments in, exit code out. */
type CommandLine = (argv: readonly string[]) => Promise<number>;

/** One run of the action: inputs become arguments, and what came of it becomes outputs. */
export async function run(env: Environment, commandLine: CommandLine, say: (line: string) => void): Promise<number> {
  const folder = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'imglint-'));
  const report = join(folder, 'report.json');
  try {
    const { argv, sarifFile } = wishesFrom(env);
    const code = await commandLine([argv[0] ?? '', `--format=json=${report}`, ...argv.slice(1)]);
    if (existsSync(report)) writeOutputs(env, summaryIn(report), sarifFile);
    return code;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    say(`::error title=imglint::${error.message}`);
    return 2;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const summaryIn = (report: string): Summary => (JSON.parse(readFileSync(report, 'utf8')) as { summary: Summary }).summary;

function writeOutputs(env: Environment, { error, warning, info, style, fixed }: Summary, sarifFile: string | null): void {
  const file = env['GITHUB_OUTPUT'];
  if (file === undefined || file === '') return;
  const outputs = { findings: error + warning + info + style, errors: error, warnings: warning, fixed, 'sarif-file': sarifFile ?? '' };
  appendFileSync(file, Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`).join(''));
}
