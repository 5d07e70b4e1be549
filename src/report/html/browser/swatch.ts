import { el } from './dom.js';
import type { LayerLook, Pattern } from './palette.js';

/** The number of a layer on its colour; the style sheet draws the pattern. */
export function swatch(layer: number, look: LayerLook | undefined): HTMLElement {
  const mark = el('span', { class: `swatch pattern-${look?.pattern ?? 'plain'}`, 'aria-hidden': 'true' }, String(layer));
  mark.style.setProperty('--light', look?.light ?? 'transparent');
  mark.style.setProperty('--dark', look?.dark ?? 'transparent');
  return mark;
}

const tile = 8;

/** The same patterns for a canvas; null for the plain one. */
export function canvasPattern(context: CanvasRenderingContext2D, pattern: Pattern, color: string): CanvasPattern | null {
  if (pattern === 'plain') return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = tile;
  const brush = canvas.getContext('2d');
  if (brush === null) return null;
  brush.strokeStyle = brush.fillStyle = color;
  brush.globalAlpha = 0.14;
  if (pattern === 'dots') {
    brush.beginPath();
    brush.arc(tile / 2, tile / 2, 1.4, 0, 2 * Math.PI);
    brush.fill();
  } else {
    brush.lineWidth = 1.4;
    brush.beginPath();
    for (const [x1, y1, x2, y2] of strokes[pattern]) {
      brush.moveTo(x1, y1);
      brush.lineTo(x2, y2);
    }
    brush.stroke();
  }
  return context.createPattern(canvas, 'repeat');
}

/** Drawn over the edges, so that the tiles meet. */
const strokes: Readonly<Record<Exclude<Pattern, 'plain' | 'dots'>, readonly (readonly [number, number, number, number])[]>> = {
  rising: [[-2, tile + 2, tile + 2, -2], [-2, 2, 2, -2], [tile - 2, tile + 2, tile + 2, tile - 2]],
  falling: [[-2, -2, tile + 2, tile + 2], [tile - 2, -2, tile + 2, 2], [-2, tile - 2, 2, tile + 2]],
  level: [[0, tile / 2, tile, tile / 2]],
};
