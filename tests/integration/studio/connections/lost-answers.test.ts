/** @jest-environment-options {"customExportConditions": ["browser"]} */
import { once } from 'node:events';

import { openStore } from '@/sanity/lake/store/sqlite-store';
import { temporaryFolder } from '@/tests/harness/lake';
import { type LakeProcess, spawnLake, startLakeProcess } from '@/tests/harness/lake-process';
import { type CutPoint, startCuttingProxy } from './cutting-proxy';
import { draftId, openEditor, publishedId } from './typing-editor';

/** How often the lake is killed; LOST_ANSWER_KILLS sets a higher number. */
const kills = Number(process.env['LOST_ANSWER_KILLS'] ?? 40);
/**
 * Editors that run in parallel, each with its own lake, because most of a round is the start of a
 * process.
 */
const lanes = Number(process.env['LOST_ANSWER_LANES'] ?? 2);
/** About as long as a lake takes to start. */
const startingTime = 400;

interface Figures {
  readonly cuts: Record<string, number>;
  /** Of the edits that lost their response, those that the lake had on disk when it was killed. */
  stored: number;
  notStored: number;
  edits: number;
  letters: number;
}

test(
  `of what is typed no letter is lost or doubled, through ${kills} kills of the lake`,
  async () => {
    const cache = temporaryFolder();
    const environment = { NODE_COMPILE_CACHE: cache.path };
    // A process that ends by itself writes the compile cache, so that no later start compiles
    // modules.
    const first = temporaryFolder();
    await (await startLakeProcess(first.path, environment)).kill('SIGTERM');
    first.remove();
    const figures: Figures = { cuts: {}, stored: 0, notStored: 0, edits: 0, letters: 0 };
    const opened: (() => Promise<void>)[] = [];
    // One after the other, because a client is loaded for each.
    for (let lane = 0; lane < lanes; lane += 1) {
      opened.push(await openLane(lane, environment, figures));
    }
    await Promise.all(opened.map((typeThroughKills) => typeThroughKills()));
    cache.remove();
    console.log(JSON.stringify(figures));
    expect(Object.values(figures.cuts).reduce((all, some) => all + some)).toBeGreaterThanOrEqual(
      kills,
    );
    expect(figures.stored).toBeGreaterThan(0);
    expect(figures.notStored).toBeGreaterThan(0);
  },
  60_000 + kills * 3_000,
);

/** A sequence of evenly spread points, for any number of them. */
const spread = (round: number) => (round * 0.618_034) % 1;

const points: readonly ((part: number) => CutPoint)[] = [
  (part) => ({ during: 'request', part }),
  (part) => ({ during: 'work', part }),
  (part) => ({ during: 'answer', part }),
];

/**
 * Starts an editor and a lake.
 *
 * @returns a function that makes the editor type while the lake is killed
 */
async function openLane(
  lane: number,
  environment: Readonly<Record<string, string>>,
  figures: Figures,
): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const proxy = await startCuttingProxy();
  let lake = await startLakeProcess(folder.path, environment);
  const restart = async () => {
    lake = await startLakeProcess(folder.path, environment);
  };
  const count = (cut: string) => (figures.cuts[cut] = (figures.cuts[cut] ?? 0) + 1);
  const kill = async (cut: string) => {
    await lake.kill('SIGKILL');
    count(cut);
  };
  const open = () => (proxy.target = Number(new URL(lake.origin).port));

  await seed(lake);
  open();
  const editor = await openEditor(proxy.origin, lake.token);
  return typeThroughKills;

  async function typeThroughKills(): Promise<void> {
    let word = 0;
    let expected = 'début';
    const type = () => {
      const more = ` ${(word += 1)}é`;
      expected += more;
      editor.type(more);
    };

    for (let round = 0, killed = 0; killed < kills / lanes; round += 1) {
      const part = spread(round * lanes + lane);
      const point = points[round % points.length]?.(part);
      if (point === undefined) throw new Error('There is no such point');
      const cut = proxy.cutNext(point, () => kill(point.during));
      let isCut = false;
      void cut.then(() => (isCut = true));
      while (!isCut) {
        type();
        editor.commit();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      killed += 1;
      // The form accepts input until Studio notices that the connection is lost.
      for (let more = 0; more < round % 4; more += 1) type();
      if (round % 3 === 0) editor.commit();

      if (round % 4 === 1) {
        const starting = spawnLake({ LAKE_DIR: folder.path, LAKE_PORT: '0', ...environment });
        const ended = once(starting, 'exit');
        await new Promise((resolve) => setTimeout(resolve, part * startingTime));
        starting.kill('SIGKILL');
        await ended;
        count('restart');
        killed += 1;
      }
      await restart();
      if (await isStored(lake, editor.transactionId())) figures.stored += 1;
      else figures.notStored += 1;
      if (round % 5 === 2) {
        // The repeated request is cut off, too.
        const again = proxy.cutNext({ during: 'answer', part }, () => kill('answer to a repeat'));
        open();
        await again;
        killed += 1;
        await restart();
      }
      open();
      expect(await editor.reload()).toBe(expected);
      expect(editor.text()).toBe(expected);
    }

    expect(editor.failures).toEqual([]);
    await lake.kill('SIGTERM');
    await proxy.close();
    const store = openStore({ directory: folder.path, onListenerError() {} });
    const written = store.transactionsOf(draftId, 0, 1_000_000).map(({ id }) => id);
    store.close();
    folder.remove();
    // Each transaction once, in the order in which it was sent, after the one of the seed.
    expect(written.slice(1)).toEqual([...editor.sent]);
    figures.edits += editor.sent.size;
    figures.letters += expected.length;
  }
}

async function seed({ origin, token }: LakeProcess): Promise<void> {
  const documents = [publishedId, draftId].map((_id) => ({ _id, _type: 'person', name: 'début' }));
  const answer = await fetch(`${origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ mutations: documents.map((document) => ({ create: document })) }),
  });
  expect(answer.status).toBe(200);
}

/** Whether the draft is as after this transaction. */
async function isStored(
  { origin, token }: LakeProcess,
  transactionId: string | undefined,
): Promise<boolean> {
  const answer = await fetch(`${origin}/v2025-02-19/data/doc/production/${draftId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { documents }: { documents: { _rev: string }[] } = await answer.json();
  return documents[0]?._rev === transactionId;
}
