import { isUsageError, UsageError } from '../../../errors.js';
import { oneLine } from '../../../text/one-line.js';
import { shown } from '../../../text/shown.js';
import type { OpenFile } from '../../bytes/random-access.js';
import { platformOf } from '../../config.js';
import { fieldsOf, parseJson, textOf } from '../../json.js';
import { readArchive, type Asked } from '../archive.js';
import type { Closing } from '../files.js';
import { newSpool } from '../new-spool.js';
import type { Place } from '../place.js';
import { isFor } from '../platform.js';
import type { ImageSource } from '../source.js';
import type { Engine, Reach } from './engine.js';
import { enginesOf } from './engines.js';
import { bodyOf, get, longPatience, patience } from './request.js';

export interface Question {
  readonly asked: Asked;
  readonly place: Place;
  readonly closings: Closing[];
}

/** The image, or what was tried to find it. */
export type Found = Readonly<{ source: ImageSource }> | Readonly<{ tried: readonly string[] }>;

/** Asks the engines of this machine for an image, and takes it from the first that has it. */
export async function findInEngine(name: string, question: Question): Promise<Found> {
  const engines = enginesOf(question.place.env ?? {});
  const tried: string[] = [];
  for (const engine of engines) {
    const { reach } = engine;
    const answer = typeof reach === 'string' ? reach : await knows(reach, name);
    if (answer === true && typeof reach !== 'string') return { source: await take(engine, reach, name, question) };
    // Where nobody said that there is an engine, none is missing.
    if (answer !== missing || !engine.isGuess) tried.push(`the engine at ${engine.name}: ${answer === false ? 'it has no such image' : String(answer)}`);
  }
  return { tried: tried.length > 0 ? tried : ['no engine is running here (DOCKER_HOST says where one is)'] };
}

const missing = 'there is no such socket';
const pathOf = (name: string): string => `/images/${name.split('/').map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@')).join('/')}`;

/** Whether an engine has an image; a text is why it cannot be asked. */
async function knows(reach: Reach, name: string): Promise<boolean | string> {
  try {
    const answer = await get(reach, `${pathOf(name)}/json`, patience);
    const body = await small(bodyOf(answer));
    if (answer.statusCode === 404) return false;
    if (answer.statusCode !== 200) return refusal(answer.statusCode, body);
    return textOf(fieldsOf(parseJson(body, 'what it answers'))['Id']) !== null || 'what answers there is no engine';
  } catch (error) {
    if (isUsageError(error)) return error.message;
    throw error;
  }
}

const most = 16 << 20;

/** Answers about an image are short. */
async function small(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) throw new UsageError('its answer is too long for an engine\'s');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** An engine says in JSON what is wrong. */
function refusal(status: number | undefined, body: Buffer): string {
  const said = /^\s*\{/.test(body.toString('latin1', 0, 64)) ? textOf(fieldsOf(parseJson(body, 'what it answers'))['message']) : null;
  return `it answers ${status ?? 0}${said === null ? '' : `: ${oneLine(said).slice(0, 300)}`}`;
}

/** An engine hands an image out as `docker save` does, one byte after the other. */
async function take(engine: Engine, reach: Reach, name: string, { asked, place, closings }: Question): Promise<ImageSource> {
  const where = `the engine at ${engine.name}`;
  const source = await readArchive(asked, `${oneLine(name)} of ${where}`, await fetch(reach, name, where, place, closings), closings);
  const platform = platformOf(source.config);
  if (asked.platform !== null && platform !== null && !isFor(platform, asked.platform)) {
    throw new UsageError(`${where}: its ${oneLine(name)} is for ${shown(platform)}, not for ${shown(asked.platform)}`);
  }
  return { ...source, kind: 'docker-daemon', notes: [`${oneLine(name)} was taken from ${where}`, ...source.notes] };
}

/** Docker keeps images of several platforms since it is built on containerd; older engines pass over this. */
const forPlatform = (wanted: string | null): string => {
  const [os, architecture, variant] = (wanted ?? '').split('/');
  return os === undefined || architecture === undefined ? '' : `?platform=${encodeURIComponent(JSON.stringify({ os, architecture, ...variant === undefined ? {} : { variant } }))}`;
};

async function fetch(reach: Reach, name: string, where: string, { onBytes, platform }: Place, closings: Closing[]): Promise<OpenFile> {
  const spool = newSpool(name, closings);
  try {
    const answer = await get(reach, `${pathOf(name)}/get${forPlatform(platform)}`, longPatience);
    if (answer.statusCode !== 200) throw new UsageError(refusal(answer.statusCode, await small(bodyOf(answer))));
    for await (const piece of bodyOf(answer)) {
      spool.write(piece, oneLine(name));
      onBytes?.(piece.length);
    }
  } catch (error) {
    if (isUsageError(error)) throw new UsageError(`${where}: ${error.message}`);
    throw error;
  }
  return spool.done();
}
