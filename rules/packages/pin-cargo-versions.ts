import { defineRule } from '../../src/engine/rule.js';
import { unpinned, unpinnedInstalls } from '../../src/shell/unpinned.js';

export default defineRule({
  id: 'pin-cargo-versions', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'],
  summary: 'Crate installed without a version',
  rationale: 'cargo install takes the newest release, or the newest commit of a repository, so two builds of one Dockerfile may hold different programs.',
  messages: { unpinned },
  examples: [{
    before: 'FROM rust:1.91\nRUN cargo install sqlx-cli',
    after: 'FROM rust:1.91\nRUN cargo install sqlx-cli@0.8.6',
  }],
}, (context) => unpinnedInstalls(context, 'cargo'));
