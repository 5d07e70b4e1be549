/** The number of a Linux signal as STOPSIGNAL takes it (`SIGTERM`, `term`, `15`, `SIGRTMIN+3`); null for what is none. */
export const signalNumber = (text: string): number | null => {
  if (/^\d{1,3}$/.test(text)) return Number(text) >= 1 && Number(text) <= last ? Number(text) : null;
  const name = text.toUpperCase().replace(/^SIG/, '');
  const [, end, distance = '0'] = /^RT(MIN|MAX)(?:[+-](\d{1,2}))?$/.exec(name) ?? [];
  if (end === undefined) return numbers.get(name) ?? null;
  const isTurned = name.includes(end === 'MIN' ? '-' : '+');
  if (isTurned || Number(distance) > (end === 'MIN' ? 15 : 14)) return null;
  return end === 'MIN' ? firstRealTime + Number(distance) : last - Number(distance);
};

/** All names with SIG, for those who mistype one. */
export const signalNames = (): readonly string[] => [...numbers.keys()].map((name) => `SIG${name}`);

const last = 64;
/** 32 and 33 belong to the C library. */
const firstRealTime = 34;

const numbers: ReadonlyMap<string, number> = new Map([
  'HUP', 'INT', 'QUIT', 'ILL', 'TRAP', 'ABRT', 'BUS', 'FPE', 'KILL', 'USR1', 'SEGV', 'USR2', 'PIPE', 'ALRM', 'TERM', 'STKFLT', 'CHLD', 'CONT', 'STOP', 'TSTP', 'TTIN',
  'TTOU', 'URG', 'XCPU', 'XFSZ', 'VTALRM', 'PROF', 'WINCH', 'IO', 'PWR', 'SYS',
].map((name, index): [string, number] => [name, index + 1]).concat([['IOT', 6], ['CLD', 17], ['POLL', 29]]));
