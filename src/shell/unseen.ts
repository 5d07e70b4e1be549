import type { Command } from './model.js';

/** Runs something whose text is not before us: a script of the context, a download piped into a shell, a provisioning tool. */
export const runsUnseen = ({ name, stage, args }: Command): boolean => /\.sh$|^(?:ansible(?:-playbook)?|puppet|chef-(?:client|solo))$/.test(name)
  || (/^(?:sh|bash|dash|ash|zsh|source|\.)$/.test(name) && (stage > 0 || args.some(({ value }) => value?.startsWith('-') !== true)));
