import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { baseColors, ink, layerLooks, ownColors } from '../../../src/report/html/browser/palette.js';

const parts = (color: string): readonly number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string): number => parts(color).reduce((sum, part, index) => sum + linear(part) * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

describe('palette', () => {
  it('lets what is written on it be read', () => {
    expect(contrast('#ffffff', '#000000')).to.be.closeTo(21, 1e-9);
    for (const theme of ['light', 'dark'] as const) {
      for (const color of [...ownColors, ...baseColors]) expect(contrast(color[theme], ink[theme]), color[theme]).to.be.at.least(4.5);
    }
  });

  it('lets everything else be read too', () => {
    const style = readFileSync('src/report/html/browser/page.css', 'utf8');
    const [light = '', dark = ''] = style.split(':root[data-theme=dark]');
    for (const theme of [light, dark.slice(0, dark.indexOf('}'))]) {
      const color = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(theme)?.[1]?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3') ?? expect.fail(name);
      for (const on of ['paper', 'panel', 'shade']) {
        for (const text of ['ink', 'soft', 'accent', 'bad', 'error', 'warning', 'info', 'style']) {
          expect(contrast(color(text), color(on)), `${text} on ${on}`).to.be.at.least(4.5);
        }
      }
    }
  });

  it('tells forty layers apart, and each from the next without colour', () => {
    const looks = layerLooks([{ isBase: true }, ...Array.from({ length: 40 }, () => ({ isBase: false }))]);
    expect(new Set(looks.map(({ light, pattern }) => `${light} ${pattern}`)).size).to.equal(41);
    for (const [index, look] of looks.slice(2).entries()) expect(look.pattern).not.to.equal(looks[index + 1]?.pattern);
    expect(looks[0]?.light).to.equal(baseColors[0].light);
  });
});
