/** Releases by the word that stands in tags. Newest first. */
export const debianReleases: Readonly<Record<string, string>> = {
  forky: '14', trixie: '13', bookworm: '12', bullseye: '11', buster: '10', stretch: '9', jessie: '8', wheezy: '7',
};
export const ubuntuReleases: Readonly<Record<string, string>> = {
  resolute: '26.04', questing: '25.10', plucky: '25.04', oracular: '24.10', noble: '24.04', mantic: '23.10', lunar: '23.04',
  kinetic: '22.10', jammy: '22.04', impish: '21.10', hirsute: '21.04', groovy: '20.10', focal: '20.04', eoan: '19.10',
  disco: '19.04', cosmic: '18.10', bionic: '18.04', xenial: '16.04', trusty: '14.04', precise: '12.04',
};

/** Debian's moving names; what they stand for today is not ours to know. */
export const debianSuites: readonly string[] = ['sid', 'stable', 'oldstable', 'testing', 'unstable', 'experimental', 'rc-buggy'];

export const isDebianRelease = (word: string): boolean => Object.hasOwn(debianReleases, word) || word === 'sid';
export const isUbuntuRelease = (word: string): boolean => Object.hasOwn(ubuntuReleases, word);
/** A word that says on which Debian or Ubuntu a language image stands. */
export const isReleaseName = (word: string): boolean => isDebianRelease(word) || isUbuntuRelease(word);

/** `12` and `12.5` are bookworm; null for a number nobody knows. */
export const debianCodename = (version: string): string | null => nameOf(debianReleases, version.split('.', 1)[0]);
export const ubuntuCodename = (version: string): string | null => nameOf(ubuntuReleases, version);

const nameOf = (releases: Readonly<Record<string, string>>, version: string | undefined): string | null =>
  Object.keys(releases).find((name) => releases[name] === version) ?? null;
