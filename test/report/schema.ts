import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const schema = JSON.parse(readFileSync(new URL('../../src/report/json.schema.json', import.meta.url), 'utf8'), (key, value: unknown) =>
  // Users may meet fields that were added later; we may not add one that the schema does not tell of.
  (isObject(value) && 'properties' in value && key !== 'properties' ? { ...value, additionalProperties: false } : value)) as object;
/** Whether it is what the published schema says, and nothing else. */
export const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
