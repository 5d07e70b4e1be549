export { defineRule } from './engine/rule.js';
