/** Facts about paths of the build context. */
export { holdsSecret, secretKindOf, type SecretKind } from './secret-files.js';
export {
  heavyKindOf, isJunk, makerOf, readsGitHistory, recreatedBy, type HeavyCategory, type HeavyKind, type Maker,
} from './heavy-paths.js';
