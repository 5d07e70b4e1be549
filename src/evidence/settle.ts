import { shipsBuildPackages, shipsBuildTools } from './build-tools.js';
import { hasHealthcheck, startsAsUser, userIsThere } from './config.js';
import type { Evidence } from './evidence.js';
import { brought, leftAtPath, leftBehind } from './left-behind.js';
import { madeDead } from './made-dead.js';
import { toolCacheLeft } from './tool-cache-left.js';
import { versionsOf } from './versions.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { anchorOf } from '../engine/anchor.js';
import type { Finding } from '../engine/rule.js';
import type { Image } from '../image/model.js';
import { leftByInstalling } from '../knowledge/left-by-installing.js';

/** Where the finding is about what the RUN itself left, and not an earlier instruction. */
const leftInRun: Evidence = (question) => (['left', 'needed'].includes(question.finding.message) ? leftAtPath(question) : null);

/** Which rules about the text an image can prove right or wrong, and how. */
const evidence: Readonly<Record<string, Evidence>> = {
  ...Object.fromEntries([...leftByInstalling].map(([rule, pattern]) => [rule, leftBehind(pattern)])),
  'clean-tool-cache': toolCacheLeft,
  'no-leftover-archive': leftInRun,
  'no-leftover-temp': leftInRun,
  'no-leftover-source': leftInRun,
  'no-large-copy': brought,
  'no-late-cleanup': madeDead('deleted'),
  'no-late-permission-change': madeDead('metadataOnly'),
  'no-cross-layer-move': madeDead('deleted'),
  'remove-build-deps': shipsBuildPackages,
  'use-multi-stage-build': shipsBuildTools,
  'require-non-root-user': startsAsUser,
  'no-unresolvable-user': userIsThere,
  'require-healthcheck': hasHealthcheck,
  'pin-apt-versions': versionsOf('dpkg'),
  'pin-apk-versions': versionsOf('apk'),
  'pin-dnf-versions': versionsOf('rpm'),
  'pin-yum-versions': versionsOf('rpm'),
  'pin-zypper-versions': versionsOf('rpm'),
  'pin-npm-versions': versionsOf('npm'),
  'pin-pip-versions': versionsOf('pip'),
};

/** What was found in a Dockerfile, held against the image that was built from it: with bytes where it proves them, without what it disproves. */
export const settle = (findings: readonly Finding[], dockerfile: Dockerfile, image: Image): readonly Finding[] => {
  // Of what nobody read nothing can be proved.
  const isKnown = image.known.files && image.known.config;
  const layersOf = layersByInstruction(image);
  return findings.flatMap((finding): readonly Finding[] => {
    const prove = evidence[finding.rule];
    const instruction = anchorOf(dockerfile, finding);
    // The stages that only build leave nothing in the image that could tell.
    if (!isKnown || prove === undefined || instruction === undefined || !dockerfile.ships(instruction)) return [finding];
    const answer = prove({ finding, instruction, image, layers: layersOf.get(instruction) ?? [] });
    if (answer === null) return [finding];
    if (answer === 'withdrawn') return [];
    return [{
      ...finding, ...'bytes' in answer ? { bytes: answer.bytes } : {},
      ...answer.also === undefined ? {} : { text: `${finding.text} (${answer.also})` },
    }];
  });
};

const layersByInstruction = ({ layers, join }: Image): ReadonlyMap<Instruction, readonly number[]> => {
  const byInstruction = new Map<Instruction, number[]>();
  for (const { index, historyIndex } of layers) {
    const instruction = historyIndex === null ? undefined : join?.matches.get(historyIndex)?.instruction;
    if (instruction !== undefined) byInstruction.set(instruction, [...byInstruction.get(instruction) ?? [], index]);
  }
  return byInstruction;
};
