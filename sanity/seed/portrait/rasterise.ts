import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Twice what the largest page shows, so that it stays sharp on dense screens. */
const width = 1280;

/** The drawn portrait as a PNG, 4:5: image assets of the Content Lake are resized as pixels. */
export async function drawnPortrait(): Promise<Buffer> {
  const drawing = await readFile(new URL('./devin-kwok.svg', import.meta.url));
  return sharp(drawing, { density: 144 })
    .resize({ width })
    .png({ palette: true, quality: 95, compressionLevel: 9 })
    .toBuffer();
}
