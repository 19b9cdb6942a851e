// Colours as a person sees them: layers blended over each other in sRGB, and WCAG contrast. The maths is
// colorjs.io's; only the stacking is ours. Filters and blend modes are not followed.
import Color from 'colorjs.io';
import type { Layer } from './raw';

type Rgb = readonly [red: number, green: number, blue: number];
type Paint = { rgb: Rgb; alpha: number };

/** What lies behind something, and whether an image takes part in it. */
export type Backdrop = { colour: Rgb; image: boolean };

const WHITE: Rgb = [1, 1, 1];

/** A computed colour in any notation that CSS has. Transparent if it cannot be read. */
export function readColour(text: string): Paint {
  try {
    const colour = new Color(text).to('srgb');
    const [red = 0, green = 0, blue = 0] = colour.coords.map((each) =>
      Math.min(1, Math.max(0, Number(each ?? 0))),
    );
    return { rgb: [red, green, blue], alpha: Number(colour.alpha ?? 1) };
  } catch {
    return { rgb: WHITE, alpha: 0 };
  }
}

/** The colour of a stack of layers, nearest first, over white paper. */
export function backdropOf(layers: readonly Layer[]): Backdrop {
  let colour = WHITE;
  let image = false;
  const opacities = groupOpacities(layers);
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const [text = '', hasImage = false] = layers[index] ?? [];
    const { rgb, alpha } = readColour(text);
    const seen = alpha * (opacities[index] ?? 1);
    if (seen >= 1) image = false;
    if (hasImage) image = true;
    colour = over({ rgb, alpha: seen }, colour);
  }
  return { colour, image };
}

/** A text colour as seen on its backdrop. */
export function textOn(text: string, layers: readonly Layer[]): Rgb {
  const { rgb, alpha } = readColour(text);
  const seen = alpha * (groupOpacities(layers)[0] ?? 1);
  return over({ rgb, alpha: seen }, backdropOf(layers).colour);
}

/** The WCAG 2.x contrast ratio of two opaque colours, 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  return new Color('srgb', [...one]).contrast(new Color('srgb', [...other]), 'WCAG21');
}

/** `#rrggbb` */
export function hexOf(colour: Rgb): string {
  return `#${colour
    .map((each) =>
      Math.round(each * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function over({ rgb, alpha }: Paint, below: Rgb): Rgb {
  const mix = (index: 0 | 1 | 2) => rgb[index] * alpha + below[index] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

// An element's opacity dims all that is in it: each layer is seen through those around it.
function groupOpacities(layers: readonly Layer[]): number[] {
  let seen = 1;
  return layers
    .toReversed()
    .map(([, , opacity]) => {
      const own = Number.parseFloat(opacity);
      seen *= Number.isFinite(own) ? own : 1;
      return seen;
    })
    .toReversed();
}
