import type { SanityClient } from '@sanity/client';

import { isRecord } from '../schema/rules/is-record.ts';
import { documentTypes } from '../../lib/domain/vocabulary.ts';
import { sampleDocuments } from './documents.ts';
import { drawnPortrait } from './portrait/rasterise.ts';

/**
 * Records that the sample content was loaded once. Its `_id` has a dot, so only requests with a
 * token see it. It stays when an editor deletes the samples, so they never come back.
 */
const marker = { _id: 'portrait.sample-content', _type: 'portrait.sampleContent' };

/**
 * Whether there is any document of the site's types, a draft included, or the marker; then nothing
 * is loaded.
 */
const occupied = /* groq */ `count(*[_type in $types || _id == $marker][0...1]) > 0`;

export interface SampleLoad {
  loaded: boolean;
  /** How many documents were written; 0 when nothing was. */
  documents: number;
}

/**
 * Loads the sample content into a dataset that has none of Portrait's documents and never had the
 * samples. All documents and the marker are one transaction: a crash leaves nothing, or all of it.
 * Of two loads at once, the second one finds the marker taken and writes nothing.
 *
 * @param client with a token that may write, of the embedded lake or of hosted Sanity
 * @returns whether anything was written
 * @throws the client's errors when the Content Lake is away or refuses
 */
export async function loadSampleContent(client: SanityClient): Promise<SampleLoad> {
  const lake = client.withConfig({ perspective: 'raw', useCdn: false });
  if (await isOccupied(lake)) return { loaded: false, documents: 0 };

  // The asset's `_id` is a hash of its content: a second upload after a crash makes no second asset.
  const asset = await lake.assets.upload('image', await drawnPortrait(), {
    filename: 'devin-kwok.png',
    contentType: 'image/png',
  });
  const documents = sampleDocuments(asset._id);
  const transaction = documents.reduce(
    (open, document) => open.create<Record<string, unknown>>(document),
    lake.transaction().create(marker),
  );
  try {
    await transaction.commit({ visibility: 'sync' });
  } catch (error) {
    // By its status, not its class: client 7, which next-sanity brings, has a class of its own.
    const conflict = isRecord(error) && error.statusCode === 409;
    if (conflict && (await isOccupied(lake))) return { loaded: false, documents: 0 };
    throw error;
  }
  return { loaded: true, documents: documents.length };
}

async function isOccupied(lake: SanityClient): Promise<boolean> {
  const answer: unknown = await lake.fetch(occupied, {
    types: [...documentTypes],
    marker: marker._id,
  });
  if (typeof answer !== 'boolean') {
    throw new Error(
      'The Content Lake did not say whether it is empty: the samples are not loaded.',
    );
  }
  return answer;
}
