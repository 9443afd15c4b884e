import { z } from 'zod';

import { isArxivId, isDoi, isPartialDate } from '../domain/index.ts';
import { webUrlWire } from './link-target.ts';
import { nowhere, type Spot } from './spot.ts';
import { versionKinds, type VersionKind } from '../domain/vocabulary.ts';
import type { Version } from './views.ts';
import { filledString, isReadingDraft, optional } from './wire.ts';

export const versionFields = /* groq */ `
  _key, kind, venue, venueShort, date, volume, issue, pages, doi, arxivId, url, pdf, preferred`;

export const versionWire = z
  .object({
    _key: z.string(),
    kind: z.enum(versionKinds).catch('other'),
    venue: optional(filledString, 'venue'),
    venueShort: optional(filledString, 'venueShort'),
    date: optional(z.string().refine(isPartialDate), 'date of a version'),
    volume: optional(filledString, 'volume'),
    issue: optional(filledString, 'issue'),
    pages: optional(filledString, 'pages'),
    doi: optional(z.string().refine(isDoi), 'DOI'),
    arxivId: optional(z.string().refine(isArxivId), 'arXiv id'),
    url: optional(webUrlWire, 'URL of a version'),
    pdf: optional(webUrlWire, 'PDF of a version'),
    preferred: z.boolean().nullish().catch(false),
  })
  // Of a version without a kind nothing can be said when nothing else is known of it.
  .refine(
    ({ _key, kind, preferred, ...known }) =>
      kind !== 'other' ||
      isReadingDraft() ||
      Object.values(known).some((value) => value !== undefined),
    'nothing is known of it',
  );
export type VersionWire = z.output<typeof versionWire>;

/** The more a version went through, the earlier it stands; what an editor prefers stands before all. */
const citedFirst: readonly VersionKind[] = [
  'journal',
  'book',
  'conference',
  'chapter',
  'thesis',
  'workshop',
  'report',
  'preprint',
  'other',
];

function newestFirst(a: VersionWire, b: VersionWire): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}

/**
 * The versions of a work, the one to cite first (an editor's choice, or else the most reviewed
 * kind, or else the newest), then the others, newest first.
 */
export function orderVersions(versions: VersionWire[]): VersionWire[] {
  const [cited] = versions.toSorted(
    (a, b) =>
      Number(b.preferred ?? false) - Number(a.preferred ?? false) ||
      citedFirst.indexOf(a.kind) - citedFirst.indexOf(b.kind) ||
      newestFirst(a, b),
  );
  if (!cited) return [];
  return [cited, ...versions.filter((version) => version !== cited).toSorted(newestFirst)];
}

/** @param list the spot of the list of versions */
export function versionView(
  { _key, preferred: _, ...version }: VersionWire,
  list: Spot = nowhere,
): Version {
  const spot = list.item(_key);
  const places = Object.fromEntries(
    Object.entries(version).flatMap(([field, value]) => {
      const { place } = spot.field(field).mark;
      return value === undefined || place === undefined ? [] : [[field, place]];
    }),
  );
  return { key: _key, ...version, ...(Object.keys(places).length > 0 && { places }) };
}
