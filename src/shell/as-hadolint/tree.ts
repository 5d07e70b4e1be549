import type { Link } from '../model.js';
import type { Source } from '../source.js';

/** What hadolint makes of a script; indices into the text of the source it was read from. */
export type Node = Simple | Compound | Pipeline;

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Simple extends Place {
  readonly kind: 'simple';
  /** A `!` stands before it. */
  readonly negated?: true;
  readonly assigns: readonly Assign[];
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  /** The lists in its substitutions, and behind `time`, in the order of the text. */
  readonly inside: readonly List[];
}

/** A group, a loop, a test, a function: only what is run inside it counts. */
export interface Compound extends Place {
  readonly kind: 'compound' | 'function';
  readonly inside: readonly List[];
}

export interface Pipeline extends Place {
  readonly kind: 'pipeline';
  readonly parts: readonly Node[];
  readonly operators: readonly (Place & Readonly<{ link: '|' | '|&' }>)[];
}

/** A list with the text it stands in: what is between backticks is a text of its own. */
export interface List {
  readonly source: Source;
  readonly items: readonly Item[];
}

export interface Item {
  readonly node: Node;
  readonly link: Link;
  readonly linkAt: Place | null;
  readonly background: boolean;
}

export interface Word extends Place {
  /** Without quotes; `${name}` where a variable stands. */
  readonly text: string;
  /** Something in it is not what it says: then it names no command. */
  readonly isLiteral: boolean;
  readonly inside: readonly List[];
}

export interface Assign extends Place {
  readonly name: string;
  readonly value: string;
}

export interface Redirect extends Place {
  readonly operator: string;
  readonly descriptor: number | null;
  readonly target: Word | null;
}

/** A script read as far as it goes. */
export interface Script {
  readonly list: List;
  /** Where reading ended: at the end of the text, or at a token that cannot follow a complete list. */
  readonly end: number;
  readonly comments: readonly Place[];
}
