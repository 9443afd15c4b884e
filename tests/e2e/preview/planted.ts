import type { SanityClient } from '@sanity/client';
import sharp from 'sharp';

import { bilingual, bilingualText } from '@/sanity/seed/stored-values';

/** In every draft, and nowhere else. */
export const word = 'Quetzalcoatlus';

export const kwok = 'researcher-devin-kwok';
/** Never published; the second has no address of its own. */
export const unborn = 'researcher-jamais-publiee';
export const homeless = 'researcher-sans-adresse';

/** What no visitor may ever see. */
export interface Planted {
  /** Text that is in drafts alone: the word, and what names the image of a draft. */
  readonly forbidden: readonly string[];
  /** Of the image that a draft of a published person has, without `image-`. */
  readonly assetFile: string;
}

const weakly = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });

async function plantedImage(client: SanityClient): Promise<string> {
  const pixels = { width: 800, height: 1000, channels: 3, background: '#7f1d5c' } as const;
  const image = await sharp({ create: pixels }).png().toBuffer();
  const asset = await client.assets.upload('image', image, {
    filename: `${word}.png`,
    contentType: 'image/png',
  });
  return asset._id;
}

/**
 * Writes drafts of every kind of document that a page shows, of people who are published and of
 * some who never were, and one in a release; and uploads an image that only drafts have.
 */
export async function plant(client: SanityClient): Promise<Planted> {
  const asset = await plantedImage(client);
  const portrait = {
    _type: 'image',
    asset: { _type: 'reference', _ref: asset },
    alt: bilingual(word, word),
  };
  const both = bilingual(word, word);
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
    name: `Ada ${word}`,
    status: 'current',
    position: both,
    portrait,
    ...fields,
  });
  const documents = [
    changed('kwok', { name: `Devin ${word}`, position: both, portrait }),
    changed('kwok', { name: `Devin ${word}` }, 'versions.rumour'),
    changed('work', { title: word, abstract: bilingualText(word, word), award: both }),
    changed('settings', { name: both, tagline: both, footer: bilingualText(word, word) }),
    changed('topic', { name: both }),
    changed('institution', { name: both, shortName: word }),
    changed('coauthor', { name: word }),
    changed('moved', { formerSlugs: ['ancienne-adresse'] }),
    begun(unborn, { slug: { _type: 'slug', current: 'jamais-publiee' } }),
    begun(homeless, {}),
    {
      _id: 'drafts.publication-jamais-publiee',
      _type: 'publication',
      title: `A work on ${word}`,
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
    forbidden: [word, name.split('-')[0] ?? name],
    assetFile: name.replace(/-(\w+)$/, '.$1'),
  };
}
