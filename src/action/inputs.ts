import { posix } from 'node:path';
import { UsageError } from '../errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the workflow asks for, in words of the command line. All paths are relative to the workspace. */
export interface Wishes {
  readonly argv: readonly string[];
  readonly sarifFile: string | null;
}

/** GitHub hands inputs over as variables, their names in upper case. An input nobody gave is empty or missing. */
export function wishesFrom(env: Environment): Wishes {
  const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const lines = (name: string): readonly string[] => input(name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  // Annotations name files from the workspace, so that is where we stay, whatever the working directory.
  const placed = (path: string): string => (posix.isAbsolute(path) ? path : posix.join(input('working-directory') || '.', path));
  const placedInput = (name: string): string | null => (input(name) === '' ? null : placed(input(name)));

  const sarifFile = placedInput('sarif-file');
  const config = placedInput('config');
  const formats = lines('format');
  const common = [
    ...(formats.length > 0 ? formats : ['github']).map((format) => `--format=${format}`),
    ...sarifFile === null ? [] : [`--format=sarif=${sarifFile}`],
    ...config === null ? [] : [`--config=${config}`],
    ...lines('preset').map((preset) => `--preset=${preset}`),
    ...input('fail-on') === '' ? [] : [`--fail-on=${input('fail-on')}`],
  ];
  const fixes = ['fix', 'unsafe-fixes'].filter((name) => isTrue(name, input(name)));
  if (input('image') !== '') {
    if (fixes.length > 0) throw new UsageError(`The inputs 'image' and '${fixes.join('\' and \'')}' do not go together: what is fixed is the Dockerfile, in a step of its own.`);
    const dockerfile = placedInput('dockerfile');
    return { sarifFile, argv: ['image', ...common, ...dockerfile === null ? [] : [`--dockerfile=${dockerfile}`], '--', input('image')] };
  }
  const paths = lines('paths');
  return { sarifFile, argv: ['check', ...common, ...fixes.map((name) => `--${name}`), '--', ...(paths.length > 0 ? paths : ['.']).map(placed)] };
}

/** The words of YAML 1.2, as GitHub's own actions take them. */
function isTrue(name: string, value: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE|)$/.test(value)) return false;
  throw new UsageError(`The input '${name}' is true or false, not '${value}'.`);
}
