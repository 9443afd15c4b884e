import { clientOf } from '@/tests/harness/sanity-clients';
import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess } from '@/tests/harness/lake-process';

const roundCount = 100;
/** Lakes side by side, each in its own folder: most of a round is a process that starts. */
const lakeCount = 2;

/** Both halves of a document come from one transaction: torn, they would differ. */
function halves(id: string, n: number) {
  return [
    { _id: `${id}-left`, _type: 'half', n, word: `n${n}`, text: 'x'.repeat(n % 3000) },
    { _id: `${id}-right`, _type: 'half', n, word: `n${n}`, text: 'x'.repeat(n % 3000) },
  ];
}

/**
 * A compile cache, so that modules are not compiled in every round. A process that ends by itself
 * writes it.
 */
async function compiledOnce(directory: string): Promise<Record<string, string>> {
  const environment = { NODE_COMPILE_CACHE: directory };
  const folder = temporaryFolder();
  await (await startLakeProcess(folder.path, environment)).kill('SIGTERM');
  folder.remove();
  return environment;
}

test(`${roundCount} rounds of kill -9 under writing lose no acknowledged write and tear no transaction`, async () => {
  const cache = temporaryFolder();
  const environment = await compiledOnce(cache.path);
  await Promise.all(
    Array.from({ length: lakeCount }, (_, lake) =>
      killAgainAndAgain(lake, roundCount / lakeCount, environment),
    ),
  );
  cache.remove();
}, 300_000);

async function killAgainAndAgain(
  which: number,
  rounds: number,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, number>();
  let n = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lake = await startLakeProcess(folder.path, environment);
    const client = clientOf(lake, { perspective: 'raw' });
    const stored =
      await client.fetch<{ _id: string; n: number; text: string }[]>('*[_type == "half"]');
    const found = new Map(stored.map((half) => [half._id, half]));
    for (const [id, least] of acknowledged) {
      const left = found.get(`${id}-left`);
      const right = found.get(`${id}-right`);
      // One write more than was acknowledged may be there, wholly; never one fewer.
      expect(left?.n ?? -1).toBeGreaterThanOrEqual(least);
      expect(right?.n).toBe(left?.n);
      expect(left?.text).toBe('x'.repeat((left?.n ?? 0) % 3000));
    }
    for (const id of [...acknowledged.keys()].slice(-3)) {
      const word = `n${found.get(`${id}-left`)?.n}`;
      const query = '*[_type == "half" && word match $word]._id';
      expect(await client.fetch<string[]>(query, { word })).toEqual([`${id}-left`, `${id}-right`]);
    }

    let isAlive = true;
    let isDoomed = false;
    const least = n + 1 + (round % 5);
    const writing = (async () => {
      while (isAlive) {
        n += 1;
        const id = `document-${n % 40}`;
        const transaction = halves(id, n).reduce(
          (all, half) => all.createOrReplace(half),
          client.transaction(),
        );
        try {
          await transaction.commit({ returnDocuments: false });
          acknowledged.set(id, n);
        } catch {
          return;
        }
        if (n >= least && !isDoomed) {
          isDoomed = true;
          // In the middle of the write that follows, not between two.
          setTimeout(() => lake.child.kill('SIGKILL'), (round * 7 + which * 3) % 13);
        }
      }
    })();
    await new Promise((resolve) => lake.child.once('exit', resolve));
    isAlive = false;
    await writing;
  }
  folder.remove();
  expect(acknowledged.size).toBe(40);
}
