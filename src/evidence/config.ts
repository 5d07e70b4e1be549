import type { Evidence } from './evidence.js';
import { readAccounts } from '../image/accounts.js';

/** The user a container starts as: what the base image sets counts too. */
export const startsAsUser: Evidence = ({ image }) => {
  const [name = ''] = image.config.user.split(':');
  if (name === '' || name === 'root' || /^0+$/.test(name)) return null;
  return readAccounts(image, 'etc/passwd')?.find((account) => account.name === name)?.id === 0 ? null : 'withdrawn';
};

/** A user that the text does not make may be there all the same. */
export const userIsThere: Evidence = ({ image }) => {
  const [name = ''] = image.config.user.split(':');
  return readAccounts(image, 'etc/passwd')?.some((account) => account.name === name) === true ? 'withdrawn' : null;
};

export const hasHealthcheck: Evidence = ({ image }) => (image.config.healthcheck === null || image.config.healthcheck[0] === 'NONE' ? null : 'withdrawn');
