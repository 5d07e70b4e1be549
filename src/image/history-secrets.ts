import { isGivenSecret, type NameWords } from '../knowledge/given-secrets.js';
import { secretsIn } from '../knowledge/secrets.js';
import { valuesBehind } from '../text/values-behind.js';
import { historyCommand } from './history-command.js';

/** A secret that an item of the history tells. */
export interface HistorySecret {
  /** What gives it away: its own form, or the name of the variable that it was given to. */
  readonly by: Readonly<{ kind: string } | { name: string }>;
  readonly value: string;
}

/** Each value once; of a command that tells more than anybody would type the first ones. */
export function secretsInHistory(createdBy: string, words: NameWords): readonly HistorySecret[] {
  const { text, args } = historyCommand(createdBy);
  const accepted = new Set<string>();
  const given: HistorySecret[] = [];
  const hear = (name: string, value: string): void => {
    if (words.accept.includes(name)) accepted.add(value);
    else if (isGivenSecret(name, value, words)) given.push({ by: { name }, value });
  };
  for (const { name, value } of args) hear(name, value);
  for (const { groups: [name = ''], start, end } of assigned(text)) hear(name, text.slice(start, end));
  const whole = [...args.map(({ name, value }) => `${name}=${value}`), text].join('\n');
  const formed = secretsIn(whole).map(({ kind, start, end }): HistorySecret => ({ by: { kind }, value: whole.slice(start, end) }));
  const told = new Map<string, HistorySecret>();
  // What has a form of its own is told by that.
  for (const secret of [...formed, ...given]) {
    if (told.size >= most) break;
    if (!accepted.has(secret.value) && ![...told.keys()].some((known) => known.includes(secret.value) || secret.value.includes(known))) told.set(secret.value, secret);
  }
  return [...told.values()];
}

const most = 200;
const assigned = valuesBehind(String.raw`(?<![\w$./-])([A-Za-z_]\w*)=`);
