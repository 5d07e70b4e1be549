import { isPrune, removedPackages } from '../knowledge/package-removals.js';
import { installedPackages, isInstall, managerOf, virtualName } from '../knowledge/package-managers.js';
import { remembered } from '../knowledge/remembered.js';
import type { Command } from '../shell/model.js';

/** Managers that know one another's packages. */
const families: Readonly<Record<string, string>> = { apt: 'deb', dpkg: 'deb', yum: 'rpm', dnf: 'rpm', zypper: 'rpm' };
const keyOf = (manager: string, name: string): string => `${families[manager] ?? manager}:${name}`;
const baseName = (word: string): string => word.split(/[=<>~]|\/(?!.*\/)/, 1)[0] ?? '';

/** What a manager installed of the project itself has no name. */
const project = '';

export const installedNames = remembered((command: Command): readonly string[] => {
  const manager = managerOf(command);
  if (manager === null || !isInstall(command)) return [];
  const words = installedPackages(command).flatMap(({ word }) => (word.value === null ? [] : [baseName(word.value)]));
  const virtual = virtualName(command);
  const names = [...words, ...virtual === null ? [] : [virtual], ...words.length === 0 && (manager === 'npm' || manager === 'yarn') ? [project] : []];
  return names.map((name) => keyOf(manager, name));
});

export const removedNames = remembered((command: Command): readonly string[] => {
  const removed = removedPackages(command);
  if (removed === null) return [];
  if (isPrune(command)) return [keyOf(removed.manager, project)];
  return removed.words.flatMap(({ value }) => (value === null || value === '' ? [] : [keyOf(removed.manager, baseName(value))]));
});
