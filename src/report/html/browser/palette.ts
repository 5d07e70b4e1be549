/** How a layer looks in both themes: a colour, and a pattern for eyes that see the colours alike. */
export interface LayerLook {
  readonly light: string;
  readonly dark: string;
  readonly pattern: Pattern;
}

export const patterns = ['plain', 'rising', 'dots', 'falling', 'level'] as const;
export type Pattern = (typeof patterns)[number];

/** What is written on the colours. */
export const ink = { light: '#16181d', dark: '#f4f6fa' } as const;

/** Apart in hue and in lightness. */
export const ownColors = [
  { light: '#8ab6f0', dark: '#2f62a3' }, { light: '#f2b46a', dark: '#8f550d' }, { light: '#7ccaa8', dark: '#1d6f54' }, { light: '#e79fc7', dark: '#8a3f70' },
  { light: '#e6d66a', dark: '#675e11' }, { light: '#8fd6e8', dark: '#1f6a80' }, { light: '#f09c80', dark: '#984325' }, { light: '#bcaef2', dark: '#5b4ca6' },
] as const;

/** What is not ours to change stays in the background. */
export const baseColors = [{ light: '#d3d6dc', dark: '#474c56' }, { light: '#c1c5cd', dark: '#3a3f48' }, { light: '#e0e2e7', dark: '#545a65' }] as const;

/** Of each layer. Two of our own look alike after forty. */
export function layerLooks(layers: readonly Readonly<{ isBase: boolean }>[]): readonly LayerLook[] {
  let [base, own] = [0, 0];
  return layers.map(({ isBase }) => {
    const index = isBase ? base++ : own++;
    const colors = isBase ? baseColors : ownColors;
    return { light: '#d3d6dc', dark: '#474c56', ...colors[index % colors.length], pattern: patterns[index % patterns.length] ?? 'plain' };
  });
}
