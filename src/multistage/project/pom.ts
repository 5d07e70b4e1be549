import { xmlTexts } from './xml.js';

/** What a Maven project makes: `target/app-1.0.jar`. */
export interface Pom {
  readonly packaging: string;
  /** Null where a property nobody here can resolve is in it. */
  readonly fileName: string | null;
}

export const readPom = (text: string): Pom | null => {
  const texts = xmlTexts(text);
  const artifact = texts.get('project/artifactId');
  if (artifact === undefined) return null;
  const packaging = texts.get('project/packaging') ?? 'jar';
  const version = texts.get('project/version') ?? texts.get('project/parent/version');
  const name = texts.get('project/build/finalName') ?? (version === undefined ? null : `${artifact}-${version}`);
  return { packaging, fileName: name === null ? null : resolved(`${name}.${packaging}`, texts) };
};

/** Properties of the file itself; those of a parent are not here to be read. */
const resolved = (text: string, texts: ReadonlyMap<string, string>): string | null => {
  let result = text;
  for (let round = 0; round < 5 && result.includes('${'); round++) {
    result = result.replace(/\$\{([\w.-]+)\}/g, (whole, name: string) => {
      const own = /^(?:project|pom)\.(artifactId|version|groupId)$/.exec(name)?.[1];
      const value = own === undefined ? texts.get(`project/properties/${name}`)
        : texts.get(`project/${own}`) ?? (own === 'artifactId' ? undefined : texts.get(`project/parent/${own}`));
      return value ?? whole;
    });
    if (result.length > 500) return null;
  }
  return result.includes('${') ? null : result;
};
