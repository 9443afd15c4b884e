import { fork, type ChildProcess } from 'node:child_process';

import { z } from 'zod';

import type { FuzzQuery } from './groq-grammar.ts';
import type { Outcome } from './reference-process.ts';

const entry = new URL('./reference-process.ts', import.meta.url);
const outcomes = z.array(
  z.union([z.object({ json: z.string() }), z.object({ error: z.string() })]),
);

/** Asks groq-js, without the lake. */
export class Reference {
  readonly #milliseconds: number;
  #child: ChildProcess | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Undefined: it took too long, or too much memory. */
  async ask(query: FuzzQuery): Promise<readonly Outcome[] | undefined> {
    const child = (this.#child ??= await started());
    const { promise, resolve } = Promise.withResolvers<readonly Outcome[] | undefined>();
    const lost = (): void => resolve(undefined);
    const late = setTimeout(lost, this.#milliseconds);
    child.once('exit', lost);
    child.once('message', (message: unknown) => resolve(outcomes.parse(message)));
    child.send(query, (error) => {
      if (error !== null) lost();
    });
    const answer = await promise;
    clearTimeout(late);
    child.removeAllListeners();
    if (answer === undefined) this.close();
    return answer;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

async function started(): Promise<ChildProcess> {
  const child = fork(entry, [], {
    execArgv: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}
