import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess, type LakeProcess } from '@/tests/harness/lake-process';
import { clientOf } from '@/tests/harness/sanity-clients';
import { startReceiver, type Receiver } from './webhook-receiver';

const roundCount = 6;

const folder = temporaryFolder();
let receiver: Receiver;
let lake: LakeProcess | undefined;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  lake?.child.kill('SIGKILL');
  await receiver.close();
  folder.remove();
});

async function start(): Promise<LakeProcess> {
  lake = await startLakeProcess(folder.path, {
    LAKE_WEBHOOK_URL: receiver.url,
    LAKE_WEBHOOK_SECRET: 'a secret of the tests',
  });
  return lake;
}

/** Writes one document after another until the lake is gone; ids of those it acknowledged. */
async function writeUntilKilled(
  running: LakeProcess,
  round: number,
  written: Set<string>,
): Promise<void> {
  const client = clientOf(running);
  for (let n = 0; ; n += 1) {
    const _id = `round${round}-${n}`;
    try {
      await client.create({ _id, _type: 'topic' });
    } catch {
      return;
    }
    written.add(_id);
  }
}

test('of every write that a killed lake had acknowledged, the receiver is told in the end', async () => {
  const written = new Set<string>();
  const taken = new Set<unknown>();
  // Every third message is refused, so that something is always queued when the lake is killed.
  receiver.answer = ({ headers }, index) => {
    if (index % 3 === 0) return 503;
    taken.add(headers['sanity-document-id']);
    return 200;
  };
  for (let round = 0; round < roundCount; round += 1) {
    const running = await start();
    const writing = writeUntilKilled(running, round, written);
    await receiver.until(receiver.messages.length + 5 + 7 * round);
    await Promise.all([running.kill('SIGKILL'), writing]);
  }
  await start();
  const missing = () => [...written].filter((id) => !taken.has(id));
  expect(written.size).toBeGreaterThan(roundCount);
  while (missing().length > 0) await receiver.until(receiver.messages.length + 1);
}, 60_000);
