/** How a server wants to be told who asks (RFC 9110, 11.6.1). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Takes `WWW-Authenticate` apart. What is malformed ends it: what was read before it counts. */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  const scanner = new Scanner(header);
  for (;;) {
    scanner.skip(/[ \t,]*/y);
    const word = scanner.take(token);
    if (word === null) return challenges;
    const last = challenges.at(-1);
    if (last !== undefined && scanner.take(/[ \t]*=[ \t]*/y) !== null) {
      const value = scanner.take(token) ?? unquoted(scanner.take(/"(?:[^"\\]|\\.)*"/y));
      if (value === null) return challenges;
      last.parameters.set(word.toLowerCase(), value);
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
      // Credentials in one piece (token68), as Negotiate has them; they hold no parameters.
      scanner.skip(/ +[\w.~+/-]+=*[ \t]*(?=,|$)/y);
    }
  }
}

const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;

const unquoted = (text: string | null): string | null => text?.slice(1, -1).replace(/\\(.)/g, '$1') ?? null;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  take(form: RegExp): string | null {
    const sticky = new RegExp(form);
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text);
    if (found !== null) this.#at = sticky.lastIndex;
    return found?.[0] ?? null;
  }

  skip(form: RegExp): void {
    this.take(form);
  }
}
