/** What a mode in digits or letters means, as chmod takes it. */
export interface FileMode {
  readonly othersWrite: boolean;
  /** Not even its name says who may write: `+w` leaves that to the umask. */
  readonly byUmask: boolean;
  readonly setuid: boolean;
  readonly setgid: boolean;
  readonly sticky: boolean;
}

/** Null for what is no mode. */
export const fileMode = (text: string): FileMode | null => (/^[0-7]{1,5}$/.test(text) ? ofDigits(Number.parseInt(text, 8)) : ofLetters(text));

const ofDigits = (mode: number): FileMode => ({
  othersWrite: (mode & 0o2) !== 0, byUmask: false, setuid: (mode & 0o4000) !== 0, setgid: (mode & 0o2000) !== 0, sticky: (mode & 0o1000) !== 0,
});

/** What clauses take away they took away: only the rest is looked at. */
const ofLetters = (text: string): FileMode | null => {
  const clauses = text.split(',').map((clause) => /^([ugoa]*)([-+=])([rwxXstugo]*)$/.exec(clause));
  const found = { othersWrite: false, byUmask: false, setuid: false, setgid: false, sticky: false };
  for (const clause of clauses) {
    if (clause === null) return null;
    const [, who = '', sign = '', what = ''] = clause;
    if (sign === '-') continue;
    const isFor = (letter: string): boolean => who === '' || who.includes('a') || who.includes(letter);
    if (what.includes('w') && who === '') found.byUmask = true;
    else if (what.includes('w') && isFor('o')) found.othersWrite = true;
    if (what.includes('s') && isFor('u')) found.setuid = true;
    if (what.includes('s') && isFor('g')) found.setgid = true;
    if (what.includes('t')) found.sticky = true;
  }
  return found;
};

/** The same without the right of others to write, and without that of a group that has no more than others do; null where that is not so simple. */
export const withoutOthersWrite = (text: string): string | null => {
  const digits = /^([0-7]{0,2}[0-7])([0-7])([0-7])$/.exec(text);
  if (digits !== null) {
    const [, before = '', group = '', others = ''] = digits;
    return `${before}${group === others ? cleared(group) : group}${cleared(others)}`;
  }
  const [, sign = '', what = ''] = /^(?:a|ugo)?([+=])([rwxX]+)$/.exec(text) ?? [];
  const rest = what.replaceAll('w', '');
  if (sign === '') return null;
  if (sign === '=') return `u=${what},go=${rest}`;
  return rest === '' ? 'u+w' : `u+w,a+${rest}`;
};

const cleared = (digit: string): string => String(Number(digit) & ~2);
