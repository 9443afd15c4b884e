import { z } from 'zod';
import { httpError } from '../errors.ts';

const text = (most: number) =>
  z
    .string()
    .max(most, `at most ${most} characters`)
    .transform((value) => value.trim() || undefined)
    .optional();

const optionsSchema = z.object({
  filename: text(1000).transform((name) => (name === undefined ? undefined : baseName(name))),
  label: text(500),
  title: text(500),
  description: text(5000),
  creditLine: text(500),
  sourceId: text(500),
  sourceName: text(500),
  sourceUrl: text(2000),
});

/** The description in an upload's address, in the shape of an asset document. */
export type AssetDescription = Readonly<Record<string, unknown>> & {
  readonly originalFilename?: string;
};

/** Reads the options of an upload. @throws LakeError 400 when one is too long. */
export function parseUploadOptions(search: URLSearchParams): AssetDescription {
  const parsed = optionsSchema.safeParse(Object.fromEntries(search));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw httpError(400, `Invalid "${issue?.path.join('.')}": ${issue?.message}.`);
  }
  const { filename, sourceId, sourceName, sourceUrl, ...described } = parsed.data;
  const source =
    sourceName === undefined ? undefined : { id: sourceId, name: sourceName, url: sourceUrl };
  return withoutUndefined({
    ...described,
    originalFilename: filename,
    source: source && withoutUndefined(source),
  });
}

/** The last part of a path, without control characters, at most 255 long. */
function baseName(path: string): string | undefined {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return name.replace(/\p{Cc}/gu, '').slice(-255) || undefined;
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
