import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import { draftPortraitPath, portraitPath } from './addresses.ts';
import type { PortraitResult } from './query.ts';
import {
  portraitFingerprint,
  portraitHeight,
  type PortraitWidth,
  portraitWidths,
} from './renditions.ts';

export interface Portrait {
  /** Identifies the image and its crop. */
  readonly fingerprint: string;
  /** Address on this site of the default size. */
  readonly src: string;
  readonly srcSet: string;
  readonly width: number;
  readonly height: number;
  readonly alt: Phrase;
}

/** The person in the portrait; the name stands in for a missing alternative text. */
interface Person {
  readonly _id: string;
  readonly name: string;
  readonly slug: string;
  readonly portrait?: PortraitResult | undefined;
}

/**
 * A portrait as a page shows it, from an address on this site.
 *
 * @param path of the field `portrait`
 */
export function portraitView(
  { _id, name, slug, portrait }: Person,
  path: FieldPath,
  { language, isDraft }: ViewContext,
): Portrait | undefined {
  if (!portrait) return undefined;
  const fingerprint = portraitFingerprint(portrait);
  const address = (width: PortraitWidth) =>
    isDraft ? draftPortraitPath(_id, fingerprint, width) : portraitPath(slug, fingerprint, width);
  const alt = phraseOf(portrait.alt, language, noFieldPath);
  return path.annotate({
    fingerprint,
    src: address(400),
    srcSet: portraitWidths.map((width) => `${address(width)} ${width}w`).join(', '),
    width: 400,
    height: portraitHeight(400),
    alt: alt ?? path.field('alt').annotate({ text: name }, 'alt'),
  });
}
