import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'image-content-trust', aliases: ['CIS-DI-0005', 'CIS 4.5'], presets: [], optIn: true, severity: 'info',
  needs: ['image', 'host'],
  summary: 'An engine that takes images nobody signed',
  rationale: 'With DOCKER_CONTENT_TRUST=1 the engine pulls and pushes signed images only. This is about the machine that looks at the image, not about the image, and so it is off unless somebody names it.',
  messages: { unset: 'DOCKER_CONTENT_TRUST is not 1 here, so images are pulled and pushed whether somebody signed them or not' },
  examples: [{ before: 'DOCKER_CONTENT_TRUST unset', after: 'DOCKER_CONTENT_TRUST=1' }],
}, function* ({ host }) {
  if (host.env['DOCKER_CONTENT_TRUST'] !== '1') yield { message: 'unset', data: {}, at: { config: 'Reference' } };
});
