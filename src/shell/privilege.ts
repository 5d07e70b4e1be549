import type { Command } from './model.js';

/** A command that needs the rights another one is run with, and gets them the same way. */
export const withRightsOf = ({ wrappers }: Command, command: string): string => {
  const wrapper = wrappers.find((name) => name === 'sudo' || name === 'doas');
  return wrapper === undefined ? command : `${wrapper} ${command}`;
};
