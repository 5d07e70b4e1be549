import { isIPv6 } from 'node:net';

export { isAddress, isLaxAddress } from './email.js';
export { isLicence, isLicenceOf2024, nearestLicence } from './spdx.js';

/** A URI with a scheme, as RFC 3986 writes it. */
export const isUri = (text: string): boolean => {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0];
  if (scheme === undefined) return false;
  const [, hierarchy = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(text.slice(scheme.length)) ?? [];
  const isRest = isSpelled(query.slice(1), ':@/?') && isSpelled(fragment.slice(1), ':@/?');
  if (!hierarchy.startsWith('//')) return isRest && isSpelled(hierarchy, ':@/');
  const slash = hierarchy.indexOf('/', 2);
  const end = slash === -1 ? hierarchy.length : slash;
  return isRest && isAuthority(hierarchy.slice(2, end)) && isSpelled(hierarchy.slice(end), ':@/');
};

const isAuthority = (text: string): boolean => {
  const at = text.indexOf('@');
  const [, host = '', port = null] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(text.slice(at + 1)) ?? ['', '%'];
  const isHost = host.startsWith('[') ? isLiteral(host.slice(1, -1)) : isSpelled(host, '');
  return isHost && (port === null || /^\d*$/.test(port)) && (at === -1 || isSpelled(text.slice(0, at), ':'));
};

const isLiteral = (host: string): boolean => /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host) || isIPv6(host.replace(/%25[\w.~%-]+$/, ''));

/** Letters, digits, escapes, and what is allowed beside them. */
const isSpelled = (text: string, more: string): boolean => {
  const plain = text.replace(/%[\da-f]{2}/gi, '');
  return !plain.includes('%') && [...plain].every((character) => /[\w.~!$&'()*+,;=-]/.test(character) || more.includes(character));
};

/** A moment with date, time and offset (RFC 3339): `2026-11-20T08:30:00Z`. */
export const isDateTime = (text: string): boolean => {
  const [, year, month, day, hour, minute, second, offsetHour = '0', offsetMinute = '0'] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/i.exec(text) ?? [];
  return year !== undefined && isDay(year, month, day) && isTime(hour, minute, second, 59) && isTime(offsetHour, offsetMinute, '0', 0);
};

/** As hadolint reads one: blanks around it, any year, a leap second, offsets of any two digits with or without a colon. */
export const isLaxDateTime = (text: string): boolean => {
  const [, year, month, day, hour, minute, second] =
    /^-?(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d*)?(?:Z|[+-]\d\d:?\d\d)$/i.exec(text.trim()) ?? [];
  return year !== undefined && isDay(year, month, day) && isTime(hour, minute, second, 60);
};

const isDay = (year: string, month = '', day = ''): boolean => {
  const days = [31, isLeap(Number(year.slice(-4))) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
};
/** Thousands beyond ten change nothing. */
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const isTime = (hour = '', minute = '', second = '', lastSecond: number): boolean =>
  Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= lastSecond;

/** A commit as git names it, short or in full. */
export const isHash = (text: string): boolean => /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(text);

/** Semantic Versioning 2.0, without a `v`. */
export const isVersion = (text: string): boolean => semver.test(text);

/** As hadolint reads one: leading zeros, and a tail that is empty or ends in a dot. */
export const isLaxVersion = (text: string): boolean => laxSemver.test(text);

const number = '(?:0|[1-9]\\d*)';
const identifier = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const semver = new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`);
const tail = '(?:[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*\\.?)?';
const laxSemver = new RegExp(`^\\d+\\.\\d+\\.\\d+(?:-${tail})?(?:\\+${tail})?$`);
