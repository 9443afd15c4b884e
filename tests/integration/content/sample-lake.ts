import { createClient, type SanityClient } from '@sanity/client';

import { createQueryEngine } from '@/sanity/lake/query/engine';
import type { CommittedTransaction } from '@/sanity/lake/store/types';
import { deliveriesOf } from '@/sanity/lake/webhooks/deliveries-of';
import type { ContentReader } from '@/lib/content/content-reader';
import type { ImageSource } from '@/lib/content/portrait/read';
import { publishedReader } from '@/lib/content/published-reader';
import { CurrentIndex } from '@/lib/content/search-index/current-index';
import { clientSettings } from '@/lib/env/client-settings';
import { readEnvironment } from '@/lib/env/environment';
import { documentTypes } from '@/lib/domain/vocabulary';
import type { PublishedChange } from '@/lib/pages/published-change';
import { type Perspective, previewReader } from '@/lib/preview/preview-reader';
import { webhookBody } from '@/lib/revalidation/webhook-body';
import { webhookProjection } from '@/lib/revalidation/webhook-projection';
import { loadSampleContent } from '@/sanity/seed/load';

import { silentLogger, startLake } from '@/tests/harness/lake';

import { recordIssues, type ReportedIssues } from './reported-issues';

/** A document, or a piece of one, as a mutation writes it: broken ones too. */
export type Fields = Record<string, unknown>;
export type WrittenDocument = { _id: string; _type: string } & Fields;

/** A lake that holds the sample content, and readers of it like those of the site. */
export interface SampleLake {
  /** The environment variables by which the site finds this lake. */
  readonly variables: Readonly<Record<string, string>>;
  /** Reads what visitors see, without a token. */
  readonly reader: ContentReader;
  /** What `reader` reported. */
  readonly issues: ReportedIssues;
  /** Reads the portraits that visitors see. */
  readonly images: ImageSource;
  /** A new reader for a preview; one reader serves one request. */
  readerOf(perspective: Perspective): ContentReader;
  /** A client that may write, and reads what is stored. */
  readonly editor: SanityClient;
  /** Writes documents as they are. */
  write(...documents: WrittenDocument[]): Promise<void>;
  /** Runs `act`. @returns the webhook body of each published document that changed */
  webhooksOf(act: () => Promise<unknown>): Promise<PublishedChange[]>;
  /** Restores the documents of the site's types as they were loaded, and deletes all others. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

const siteDocuments = /* groq */ `*[_type in $types]`;
/** Documents per transaction: with a text of 100 kB in each, it stays well below the lake's limit. */
const batchSize = 24;
const types = { types: [...documentTypes] };

/** Starts a lake in this process and loads the sample content. */
export async function startSampleLake(): Promise<SampleLake> {
  const running = await startLake();
  const variables = {
    LAKE_PORT: new URL(running.origin).port,
    LAKE_DIR: running.lake.directory,
  };
  const settings = clientSettings(readEnvironment(variables).sanity);
  const editor = createClient({ ...settings, token: running.token, perspective: 'raw' });
  const client = createClient({ ...settings, perspective: 'published' });
  const issues = recordIssues();
  const reader = publishedReader({ client, report: issues.report, index: new CurrentIndex() });
  await loadSampleContent(editor);
  const loaded = await editor.fetch<WrittenDocument[]>(siteDocuments, types);
  const { store } = running.lake;
  const engine = createQueryEngine(store, { projectId: 'portrait', dataset: 'production' });

  async function bodiesOf(transaction: CommittedTransaction): Promise<PublishedChange[]> {
    const webhook = { url: 'http://localhost/', secret: 'unused', projection: webhookProjection };
    const deliveries = await deliveriesOf(transaction, webhook, engine.evaluateDelta, silentLogger);
    return deliveries.map(({ body }) => webhookBody.parse(JSON.parse(body)));
  }

  async function write(...documents: WrittenDocument[]): Promise<void> {
    for (let done = 0; done < documents.length; done += batchSize) {
      const some = documents.slice(done, done + batchSize);
      await editor.mutate(some.map((document) => ({ createOrReplace: document })));
    }
  }

  return {
    variables,
    reader,
    issues,
    images: { reader, client },
    readerOf: (perspective) => previewReader({ client: editor, perspective }),
    editor,
    write,
    async webhooksOf(act) {
      const before = store.lastSeq();
      await act();
      const bodies = await Promise.all(store.transactionsAfter(before, 100).map(bodiesOf));
      return bodies.flat();
    },
    async restore() {
      const kept = new Set(loaded.map(({ _id }) => _id));
      const present = await editor.fetch<string[]>(`${siteDocuments}._id`, types);
      await editor.mutate([
        ...loaded.map((document) => ({ createOrReplace: document })),
        ...present.filter((id) => !kept.has(id)).map((id) => ({ delete: { id } })),
      ]);
    },
    stop: () => running.stop(),
  };
}

export const reference = (_ref: string) => ({ _type: 'reference', _ref });
export const weakly = (_ref: string) => ({ ...reference(_ref), _weak: true });
export const keyed = <T extends object>(_key: string, value: T) => ({ ...value, _key });

/** A localised field that has the same text in both languages. */
export const inBoth = (value: unknown) => [
  { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value },
  { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value },
];

/** The authors of a paper, in order. */
export const authors = (...ids: string[]) =>
  ids.map((id) => ({ _key: id, _type: 'authorship', person: reference(id) }));

/** The supervisors of a person, the first one as principal supervisor. */
export const supervisedBy = (...ids: string[]) =>
  ids.map((id, position) => ({
    _key: id,
    _type: 'supervision',
    role: position === 0 ? 'principal' : 'co',
    person: reference(id),
  }));

/** A member with nothing but a name and an address, and what else is given. */
export const member = (slug: string, more: Fields = {}): WrittenDocument => ({
  _id: `researcher-${slug}`,
  _type: 'researcher',
  name: slug,
  slug: { _type: 'slug', current: slug },
  status: 'current',
  ...more,
});

export const paper = (slug: string, more: Fields = {}): WrittenDocument => ({
  _id: `publication-${slug}`,
  _type: 'publication',
  title: slug,
  language: 'en',
  type: 'article',
  slug: { _type: 'slug', current: slug },
  authors: [],
  ...more,
});
