import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'image-require-healthcheck', aliases: ['CIS-DI-0006'], presets: [], severity: 'info',
  needs: ['image'],
  summary: 'A service whose health nobody can ask for',
  rationale: 'A process that runs and a service that answers are not the same. Without a check the engine knows only the first.',
  messages: { none: 'the image has no health check; add a HEALTHCHECK, or HEALTHCHECK NONE where something else watches the service' },
  options: { onlyExposed: { doc: 'Only images that expose a port.', default: true } },
  examples: [{ before: 'ExposedPorts: 80/tcp', after: 'ExposedPorts: 80/tcp\nHealthcheck: ["CMD", "curl", "-f", "http://localhost/"]' }],
}, function* ({ image: { config, known }, options }) {
  if (!known.config || (config.healthcheck ?? []).length > 0) return;
  if (options.onlyExposed && config.exposedPorts.length === 0) return;
  yield { message: 'none', data: {}, at: { config: 'Healthcheck' } };
});
