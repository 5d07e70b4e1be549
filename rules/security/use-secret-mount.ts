import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';
import { credentialFile, loginOf } from '../../src/knowledge/logins.js';
import type { Command } from '../../src/shell/model.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { upTo } from '../../src/shell/word-edits.js';
import { writesOf } from '../../src/shell/writes.js';

export default defineRule({
  id: 'use-secret-mount', aliases: ['DS-0031'],
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A login that stays in a layer',
  rationale: 'What a tool keeps to log in again is a file of the layer, and what it was given stands in the history. A secret mount shows it to one RUN and leaves nothing behind.',
  messages: {
    login: '{command} leaves its credential in this layer; use RUN --mount=type=secret,id=…',
    file: '{file} is made of what the build was told, and its history keeps that; use RUN --mount=type=secret,id={id},target=/root/{file}',
  },
  examples: [{
    before: 'FROM node:24-alpine\nARG T\nRUN npm config set //registry.example.org/:_authToken=$T && npm ci',
    after: 'FROM node:24-alpine\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
  }],
}, function* ({ dockerfile, shells }) {
  if (!hint.test(dockerfile.text)) return;
  for (const { command, script, instruction, index } of runCommands(dockerfile, shells)) {
    if (mountsOf(instruction).some(({ type }) => type === 'secret' || type === 'ssh')) continue;
    const login = loginOf(command);
    if (login !== null) yield { message: 'login', data: { command: login }, at: upTo(command, lastWordOf(command, login)) };
    for (const { file, said } of index === 0 ? writesOf(script) : []) {
      const name = credentialFile(file.value ?? file.text, said);
      if (name !== null) yield { message: 'file', data: { file: name, id: name.replace(/^[._]/, '') }, at: file.span };
    }
  }
});

const hint = /login|adduser|configure|auth|config|netrc|npmrc|git-credentials|pypirc/;

/** What follows the command's own words may be the secret itself. */
const lastWordOf = ({ args }: Command, said: string): Command['args'][number] | undefined => {
  const words = said.split(' ');
  return args.findLast(({ value }) => value !== null && words.includes(value)) ?? args[0];
};
