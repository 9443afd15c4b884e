/** Parts of half-filled cases: a person, a work of theirs, and placeholders. */
import { createHash } from 'node:crypto';

import type { SluggedPage } from '@/lib/pages/registry';
import { bilingual } from '@/sanity/seed/stored-values';

export type Fields = Record<string, unknown>;
export type WrittenDocument = { _id: string; _type: string } & Fields;
type Placeholders = readonly (readonly [fr: string, en: string])[];

/** Half-filled documents, the page that shows them, and the texts on it. */
export interface HalfFilledCase {
  /** For the name of the test. */
  readonly title: string;
  /** As they are published; in a preview they are drafts. */
  readonly documents: readonly WrittenDocument[];
  /** The kind of the page; a profile by default. */
  readonly page?: SluggedPage;
  /** The last segment of the page's address in a preview. */
  readonly slug: string;
  /** Texts that are shown. */
  readonly shows?: readonly string[];
  /** Texts that only a preview shows: the published page leaves out what they belong to. */
  readonly previews?: readonly string[];
  /** Placeholders that a preview shows, in French and in English. */
  readonly placeholders?: Placeholders;
  /** Those of them that the list above the page, such as the directory, shows too. */
  readonly listed?: Placeholders;
  /** The status of that page once it is published; 200 by default. */
  readonly published?: 404 | 500;
}

/** An image; the `_id` of its asset follows from its content. */
export const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAyCAMAAAAZbWmiAAAAA1BMVEVKemxLo4nDAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAF0lEQVRIx2NgGAWjYBSMglEwCkbByAMACAIAAeq0KjgAAAAASUVORK5CYII=',
  'base64',
);
export const asset = `image-${createHash('sha1').update(image).digest('hex')}-40x50-png`;

export const id = 'researcher-ada-begun';
export const slug = 'ada-begun';
export const gone = (name: string) => ({ _type: 'reference', _ref: `${name}-gone`, _weak: true });
export const self = { _key: 'self', _type: 'authorship', person: { ...gone(''), _ref: id } };

export const addressed = (current: string) => ({ slug: { _type: 'slug', current } });
export const inOneLanguage = (value: string) => bilingual(value, '').slice(0, 1);
export const nullFields = (...names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, null]));

export const person = (fields: Fields = {}): WrittenDocument => ({
  _id: id,
  _type: 'researcher',
  name: 'Ada Begun',
  slug: { _type: 'slug', current: slug },
  status: 'current',
  ...fields,
});
export const work = (fields: Fields): WrittenDocument => ({
  _id: 'publication-begun',
  _type: 'publication',
  authors: [self],
  ...fields,
});
export const withWork = (fields: Fields) => [person(), work(fields)];

export const authorship = (_ref: string) => ({
  _key: _ref,
  _type: 'authorship',
  person: { ...gone(''), _ref },
});

export const missingName = ['nom manquant', 'name missing'] as const;
export const missingTitle = ['titre manquant', 'title missing'] as const;
export const missingAddress = ['adresse manquante', 'address missing'] as const;
export const missingAuthor = ['auteur ou autrice introuvable', 'author not found'] as const;
export const missingTopic = ['sujet introuvable', 'topic not found'] as const;
export const unusable = (text: string) =>
  [`Ne sera pas publié : ${text}`, `Will not be published: ${text}`] as const;
