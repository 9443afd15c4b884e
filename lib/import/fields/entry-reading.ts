import type { z } from 'zod';

import type { SourceName, SourceReading } from '../source-record.ts';
import { problemReading } from './json-answer.ts';
import { parseLeniently } from './lenient-parse.ts';
import { LossList, shownValue } from './loss-list.ts';

interface EntryReader<Shape extends z.ZodType> {
  readonly source: SourceName;
  readonly schema: Shape;
  /** The field of the record that a key of the source fills. */
  readonly fieldOf: Readonly<Record<string, string>>;
  readonly read: (entry: z.output<Shape>, losses: LossList) => SourceReading;
}

/**
 * The reading of one entry of an answer in JSON. What is not of its type is a loss; an entry that is no object is a
 * problem.
 */
export function entryReading<Shape extends z.ZodType>(
  value: unknown,
  { source, schema, fieldOf, read }: EntryReader<Shape>,
): SourceReading {
  const entry = parseLeniently(schema, value);
  if (entry === undefined) {
    return problemReading({ source, reason: 'damaged', detail: shownValue(value) });
  }
  const losses = new LossList();
  for (const { path, value: said } of entry.unreadable) {
    const key = String(path[0]);
    losses.add(fieldOf[key] ?? key, 'unreadable', said);
  }
  return read(entry.parsed, losses);
}
