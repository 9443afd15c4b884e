import sharp, { type Sharp } from 'sharp';

/** A colour of the picture and what can be written on it, in the shape of `sanity.imagePaletteSwatch`. */
interface Swatch {
  readonly _type: 'sanity.imagePaletteSwatch';
  readonly background: string;
  readonly foreground: string;
  readonly title: string;
  /** Per cent of the picture. sharp gives the colour, not its share. */
  readonly population: number;
}

/** The palette, as far as sharp finds one: the dominant colour. */
export async function paletteOf(
  image: Sharp,
): Promise<{ _type: 'sanity.imagePalette'; dominant: Swatch }> {
  const small = await image
    .clone()
    .resize({ width: 64, height: 64, fit: 'inside' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return { _type: 'sanity.imagePalette', dominant: swatch(dominant.r, dominant.g, dominant.b) };
}

function swatch(red: number, green: number, blue: number): Swatch {
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  const title = luminance(red, green, blue) > 0.179 ? '#000000' : '#ffffff';
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: title,
    title,
    population: 100,
  };
}

/** Relative luminance (WCAG 2.2). Black and white contrast equally at 0.179. */
function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
