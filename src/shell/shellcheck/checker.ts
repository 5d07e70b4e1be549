import type { Dockerfile } from '../../dockerfile/model.js';
import type { Shells } from '../model.js';
import type { Judge, ShellCheck, ShellComment } from './model.js';
import { placed } from './place.js';
import { ShellCheckFailure, type Answer, type Program } from './program.js';
import { requestsOf } from './request.js';

/** One process reads so many scripts, and so many characters: an answer is many times as long as what it is about. */
const mostScripts = 200;
const mostCharacters = 200_000;
/** Answers of so many scripts are kept; a run over many files forgets those of files it is done with. */
const mostAnswers = 5000;

/** Asks the program about each script once, and remembers: in the rounds of fixing only what has changed is asked about again. */
export class ScriptChecker implements ShellCheck {
  readonly #program: Program;
  readonly #answers = new Map<string, Answer | ShellCheckFailure>();

  constructor(program: Program) {
    this.#program = program;
  }

  comments(dockerfile: Dockerfile, shells: Shells, as: Judge): readonly ShellComment[] {
    const requests = requestsOf(dockerfile, shells, as);
    for (const chunk of chunksOf([this.#open(requests.map(({ text }) => text))])) this.#keep(chunk.flat(), this.#program.ask(chunk.flat()));
    return requests.flatMap((request) => {
      const answer = this.#answers.get(request.text) ?? [];
      if (answer instanceof ShellCheckFailure) throw answer;
      return placed(dockerfile, request, answer);
    });
  }

  /** Asks beforehand about the scripts of many files, with few processes. Where that fails for many, each file is asked about alone. */
  async prepare(files: readonly (readonly string[])[], processes: number): Promise<void> {
    if (this.#answers.size > mostAnswers) this.#answers.clear();
    const seen = new Set<string>();
    const isNew = (text: string): boolean => seen.size < seen.add(text).size;
    const waiting = chunksOf(files.map((texts) => this.#open(texts).filter(isNew)));
    const work = async (): Promise<void> => {
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        const texts = chunk.flat();
        try {
          this.#keep(texts, await this.#program.askLater(texts));
        } catch (error) {
          if (!(error instanceof ShellCheckFailure)) throw error;
          if (chunk.length > 1) waiting.push(...chunk.map((one) => [one]));
          else for (const text of texts) this.#answers.set(text, error);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(processes, waiting.length) }, work));
  }

  /** Those nobody has asked about. */
  #open(texts: readonly string[]): readonly string[] {
    return [...new Set(texts)].filter((text) => !this.#answers.has(text));
  }

  #keep(texts: readonly string[], answers: readonly Answer[]): void {
    texts.forEach((text, index) => this.#answers.set(text, answers[index] ?? []));
  }
}

type Texts = readonly string[];

/** Files put together as long as they fit; one that does not fit at all is divided. */
function chunksOf(files: readonly Texts[]): Texts[][] {
  const chunks: Texts[][] = [];
  let scripts = Infinity;
  let characters = 0;
  for (const part of files.flatMap(dividedIfLarge)) {
    const length = lengthOf(part);
    if (scripts + part.length > mostScripts || characters + length > mostCharacters) {
      chunks.push([]);
      scripts = 0;
      characters = 0;
    }
    chunks.at(-1)?.push(part);
    scripts += part.length;
    characters += length;
  }
  return chunks;
}

function dividedIfLarge(texts: Texts): readonly Texts[] {
  if (texts.length <= mostScripts && lengthOf(texts) <= mostCharacters) return texts.length === 0 ? [] : [texts];
  const parts: string[][] = [];
  let length = Infinity;
  for (const text of texts) {
    if (length + text.length > mostCharacters || (parts.at(-1)?.length ?? mostScripts) >= mostScripts) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(text);
    length += text.length;
  }
  return parts;
}

const lengthOf = (texts: Texts): number => texts.reduce((sum, { length }) => sum + length, 0);
