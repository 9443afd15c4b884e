import { z } from 'zod';

import type { SourceReading } from '../../source-record.ts';
import { maxBibliographyEntries, maxBibliographyLength } from '../bibliography-limits.ts';
import { entryReading, type EntryReading } from '../entry-record.ts';
import { readingOf, tooLong, tooManyEntries } from '../entry-readings.ts';
import { lossOf, problemOf } from '../losses.ts';
import { mappedInTurns } from '../turns.ts';
import { cslItem } from './csl-item.ts';
import { isNoWork } from './csl-kind.ts';
import { cslWork } from './csl-work.ts';

/**
 * The works of a bibliography in CSL-JSON: a list of items, one item, or `items` as Better CSL JSON has them; read in
 * turns between which a server answers others. An item that cannot be read costs only itself. Never throws.
 */
export async function cslReading(text: string): Promise<SourceReading> {
  if (text.length > maxBibliographyLength) return tooLong('csl');
  const items = itemsOf(text);
  if (typeof items === 'string') {
    return { records: [], problems: [problemOf('csl', 'damaged', { detail: items })] };
  }
  const kept = items.slice(0, maxBibliographyEntries);
  const readings = await mappedInTurns(kept, (item, index) => itemReading(item, index + 1));
  return readingOf(readings, items.length > kept.length ? [tooManyEntries('csl')] : []);
}

const wrapped = z.object({ items: z.array(z.unknown()) });

/** The items; a sentence when there are none. */
function itemsOf(text: string): readonly unknown[] | string {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const { success, data } = wrapped.safeParse(value);
    const items = success ? data.items : [value].flat();
    return items.length === 0 ? 'There is no item' : items;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function itemReading(value: unknown, number: number): EntryReading {
  const { success, data } = cslItem.safeParse(value);
  if (!success || value === null) {
    const detail = JSON.stringify(value)?.slice(0, 300);
    return { problem: problemOf('csl', 'damaged', { where: `item ${number}`, detail }) };
  }
  const where = data.id ? `entry ${data.id}` : `item ${number}`;
  if (isNoWork(data.type ?? '')) {
    return { problem: problemOf('csl', 'notAWork', { where, detail: data.type }) };
  }
  const work = cslWork(data, number);
  return entryReading({ ...work, losses: [...work.losses, ...unreadable(value, data)] }, where);
}

/** The fields that are of another type than CSL has them. */
function unreadable(value: unknown, read: Readonly<Record<string, unknown>>) {
  const written = z.record(z.string(), z.unknown()).catch({}).parse(value);
  return Object.keys(cslItem.shape).flatMap((field) => {
    const one = written[field];
    const isLost = one !== undefined && one !== null && one !== '' && read[field] === undefined;
    return isLost && !(Array.isArray(one) && one.length === 0)
      ? [lossOf(field, 'unreadable', JSON.stringify(one) ?? '')]
      : [];
  });
}
