/** A process in which groq-js evaluates over every document. It is one of its own, because a few queries never end. */
import { evaluate, evaluateSync, parse, Path, toJS } from 'groq-js';

import { fuzzDocuments } from './documents.ts';
import type { FuzzQuery } from './groq-grammar.ts';

/** A result as JSON, or what is wrong with the query. */
export type Outcome = { readonly json: string } | { readonly error: string };

// groq-js takes the dots of a path for any character, which the lake does not.
Path.prototype.matches = function matches(this: Path, id: string): boolean {
  const parts = this.toJSON()
    .split('.')
    .map((part) => {
      if (part === '*') return '[^.]+';
      return part === '**' ? '[^]*' : part.replace(/[*+?^${}()|[\]\\]/g, '\\$&');
    });
  return new RegExp(`^${parts.join('\\.')}$`).test(id);
};

/** groq-js does not always give the same when it evaluates at once as when it streams: what it gives in either way. */
async function outcomesOf({ query, params }: FuzzQuery): Promise<Outcome[]> {
  const given = { ...params };
  const options = {
    params: given,
    dataset: fuzzDocuments,
    identity: 'me',
    sanity: { projectId: 'p', dataset: 'd' },
  };
  // It does not end a comment with the query, which the lake does.
  const tree = () => parse(`${query}\n`, { params: given });
  const evaluations = [
    async () => (await evaluate(tree(), options)).asStatic(),
    async () => evaluateSync(tree(), options),
  ];
  const outcomes: Outcome[] = [];
  for (const evaluation of evaluations) {
    try {
      outcomes.push({ json: JSON.stringify(toJS(await evaluation()) ?? null) });
    } catch (error) {
      outcomes.push({ error: String(error) });
    }
  }
  return outcomes;
}

process.on('disconnect', () => process.exit());
process.on('message', (query: FuzzQuery) => {
  void outcomesOf(query).then((outcomes) => process.send?.(outcomes));
});
process.send?.('ready');
