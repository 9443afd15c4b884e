import { createQueryEngine, type QueryEngine } from '@/sanity/lake/query/engine';
import type { DocumentReader } from '@/sanity/lake/store/overlay';

/** A dataset without a document, for queries of what they carry themselves. */
const reader: DocumentReader = {
  get: () => undefined,
  has: () => false,
  getMany: () => [],
  idsByType: () => [],
  countPublicOfTypes: () => 0,
  idsBySlug: () => [],
  idsReferencing: () => [],
  idsByText: () => [],
  idsUpdatedSince: () => [],
  allIds: () => [],
  idsWithPrefix: () => [],
};

const engine: QueryEngine = createQueryEngine(reader, { projectId: 'p', dataset: 'd' });

/** The result of a query that needs no documents, as JSON has it. @throws LakeError */
export async function answerOf(groq: string, params: Record<string, unknown>): Promise<unknown> {
  const request = { params, perspective: 'raw', seesDrafts: true, identity: 'me' } as const;
  const { result } = await engine.query(groq, request);
  return JSON.parse(JSON.stringify(result ?? null));
}
