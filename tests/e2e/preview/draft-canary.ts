import type { SanityClient } from '@sanity/client';
import sharp from 'sharp';

import { bilingual, bilingualText } from '@/sanity/seed/stored-values';

/** A text in every draft and nowhere else. */
export const canary = 'Quetzalcoatlus';

export const kwok = 'researcher-devin-kwok';
/** `_id`s of people who were never published; the second has no slug. */
export const neverPublished = 'researcher-jamais-publiee';
export const withoutSlug = 'researcher-sans-adresse';

/** What no visitor may see. */
export interface DraftCanary {
  /** Texts that are in drafts only: the canary, and the hash of the image of a draft. */
  readonly forbidden: readonly string[];
  /** File name of the image in the draft of a published person. */
  readonly assetFile: string;
}

/** What an import keeps for editors, of a work that nobody accepted and of one that is published. */
export const importDocuments = [
  {
    _id: 'import.item.canary',
    _type: 'importItem',
    status: 'open',
    batch: 'import.batch.canary',
    title: canary,
    identifiers: [`doi:10.5555/${canary}`],
    records: JSON.stringify([{ title: { text: canary } }]),
  },
  { _id: 'import.batch.canary', _type: 'importBatch', title: canary, tasks: `["${canary}"]` },
  {
    _id: `import.provenance.${kwok}`,
    _type: 'importProvenance',
    work: kwok,
    identifiers: [`doi:10.5555/${canary}`],
    fields: [{ _key: 'title', _type: 'importedField', source: 'crossref', value: canary }],
  },
  {
    _id: `import.decision.${kwok}.publication-canary`,
    _type: 'importDecision',
    verdict: 'apart',
    of: [kwok, `publication-${canary}`],
  },
];

const weakly = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });

async function uploadImage(client: SanityClient): Promise<string> {
  const pixels = { width: 800, height: 1000, channels: 3, background: '#7f1d5c' } as const;
  const image = await sharp({ create: pixels }).png().toBuffer();
  const asset = await client.assets.upload('image', image, {
    filename: `${canary}.png`,
    contentType: 'image/png',
  });
  return asset._id;
}

/**
 * Writes drafts of every kind of document that a page shows: of published people, of people who were
 * never published, and in a release. It also uploads an image that only drafts use.
 */
export async function writeDrafts(client: SanityClient): Promise<DraftCanary> {
  const asset = await uploadImage(client);
  const portrait = {
    _type: 'image',
    asset: { _type: 'reference', _ref: asset },
    alt: bilingual(canary, canary),
  };
  const both = bilingual(canary, canary);
  const published = await client.fetch<Record<string, { _id: string; _type: string }>>(
    `{
      "kwok": *[_id == $kwok][0], "work": *[_type == "publication" && references($kwok)][0],
      "settings": *[_id == "siteSettings"][0], "topic": *[_type == "topic"][0],
      "institution": *[_type == "institution"][0], "coauthor": *[_type == "coauthor"][0],
      "moved": *[_id == "researcher-gintare-karolina-dziugaite"][0]
    }`,
    { kwok },
  );
  const changed = (name: string, fields: object, prefix = 'drafts') => {
    const document = published[name];
    if (!document) throw new Error(`the sample content has no ${name}`);
    return { ...document, ...fields, _id: `${prefix}.${document._id}` };
  };
  const begun = (_id: string, fields: object) => ({
    _id: `drafts.${_id}`,
    _type: 'researcher',
    name: `Ada ${canary}`,
    status: 'current',
    position: both,
    portrait,
    ...fields,
  });
  const documents = [
    ...importDocuments,
    changed('kwok', { name: `Devin ${canary}`, position: both, portrait }),
    changed('kwok', { name: `Devin ${canary}` }, 'versions.rumour'),
    changed('work', { title: canary, abstract: bilingualText(canary, canary), award: both }),
    changed('settings', { name: both, tagline: both, footer: bilingualText(canary, canary) }),
    changed('topic', { name: both }),
    changed('institution', { name: both, shortName: canary }),
    changed('coauthor', { name: canary }),
    changed('moved', { formerSlugs: ['ancienne-adresse'] }),
    begun(neverPublished, { slug: { _type: 'slug', current: 'jamais-publiee' } }),
    begun(withoutSlug, {}),
    {
      _id: 'drafts.publication-jamais-publiee',
      _type: 'publication',
      title: `A work on ${canary}`,
      language: 'en',
      type: 'article',
      authors: [{ _key: 'a', _type: 'authorship', person: weakly(kwok) }],
    },
  ];
  await client.mutate(
    documents.map((document) => ({ createOrReplace: document })),
    { visibility: 'sync' },
  );
  const name = asset.replace(/^image-/, '');
  return {
    forbidden: [canary, name.split('-')[0] ?? name],
    assetFile: name.replace(/-(\w+)$/, '.$1'),
  };
}
