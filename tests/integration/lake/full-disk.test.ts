import { fullDisks, mayMount, type FullDisk } from '@/tests/harness/full-disk';
import { bearer, dataUrl, post } from '@/tests/harness/lake-requests';
import { type LakeProcess, startLakeProcess } from '@/tests/harness/lake-process';
import { picture } from '@/tests/harness/sample-images';
import { type Receiver, startReceiver } from './webhooks/webhook-receiver';

const insufficientStorage = {
  statusCode: 507,
  error: 'Insufficient Storage',
  message: 'The disk of the lake is full or cannot be written. Nothing was changed',
};
const isMountable = mayMount();

describe.each(fullDisks)('$name', ({ name, make }) => {
  if (name.includes('tmpfs') && !isMountable) {
    test.skip('not run: this user may not mount one', () => undefined);
    return;
  }

  let disk: FullDisk;
  let receiver: Receiver;
  let lake: LakeProcess;
  beforeEach(async () => {
    disk = make();
    receiver = await startReceiver();
    lake = await start();
  });
  afterEach(async () => {
    try {
      await lake.kill('SIGKILL');
      await receiver.close();
    } finally {
      disk.remove();
    }
  });

  const start = () =>
    startLakeProcess(disk.path, {
      LAKE_WEBHOOK_URL: receiver.url,
      LAKE_WEBHOOK_SECRET: 'a secret of the tests',
      LAKE_LOCAL_SIGN_IN: 'on',
    });
  const pid = () => lake.child.pid ?? 0;

  test('a write is answered 507 in words, what was acknowledged stays, and all goes on once there is room', async () => {
    const sid = await oneTimeCode(lake);
    const image = await upload(lake, await picture().png().toBuffer());
    const { document }: { document: { path: string } } = await image.json();
    disk.fill(pid());

    // Published documents: each is a webhook too.
    const kept = new Set<string>();
    const refused = new Set<string>();
    for (let round = 0; refused.size < 40; round += 1) {
      const ids = Array.from({ length: 10 }, (_, index) => `paper-${round}-${index}`);
      await Promise.all(ids.map(async (id) => ((await create(lake, id)) ? kept : refused).add(id)));
    }
    await expect(answerOf(post(lake, 'mutate', creation('one-more')))).resolves.toEqual(
      insufficientStorage,
    );
    const noise = await picture(900, 900).png({ compressionLevel: 0 }).toBuffer();
    await expect(answerOf(upload(lake, noise))).resolves.toEqual(insufficientStorage);
    await expect(answerOf(remember(lake, 'x'.repeat(100_000)))).resolves.toEqual(
      insufficientStorage,
    );
    await expect(answerOf(fetch(`${lake.origin}/v1/auth/fetch?sid=${sid}`))).resolves.toEqual(
      insufficientStorage,
    );

    await expect(papersIn(lake)).resolves.toEqual(kept);
    const portrait = await fetch(`${lake.origin}/${document.path}?w=50`);
    expect(portrait.status).toBe(200);
    expect(lake.child.exitCode).toBeNull();
    const lines = lake.output().match(/.*\bdisk\b.*/g) ?? [];
    expect(lines).toHaveLength(1);
    expect(lake.output()).not.toContain('"stack"');

    disk.makeRoom(pid());
    for (const id of refused) expect(await create(lake, id)).toBe(true);
    const all = new Set([...kept, ...refused]);
    await expect(papersIn(lake)).resolves.toEqual(all);
    while (sentTo(receiver).size < all.size) await receiver.until(receiver.messages.length + 1);
    expect(sentTo(receiver)).toEqual(all);
    expect(lake.output()).toContain('the disk can be written again');
  });

  test('a lake that is killed on a full disk has everything that it acknowledged when it is back', async () => {
    disk.fill(pid());
    const kept = new Set<string>();
    for (let index = 0; await create(lake, `paper-${index}`); index += 1)
      kept.add(`paper-${index}`);
    await lake.kill('SIGKILL');
    lake = await start();
    await expect(papersIn(lake)).resolves.toEqual(kept);
  });
});

const creation = (id: string) => ({
  transactionId: `create-${id}`,
  mutations: [{ create: { _id: id, _type: 'paper', abstract: 'x'.repeat(20_000) } }],
});

async function create(lake: LakeProcess, id: string): Promise<boolean> {
  const answer = await post(lake, 'mutate', creation(id));
  await answer.body?.cancel();
  expect([200, 507]).toContain(answer.status);
  return answer.status === 200;
}

async function answerOf(sent: Promise<Response>): Promise<unknown> {
  return (await sent).json();
}

async function papersIn(lake: LakeProcess): Promise<Set<string>> {
  const answer = await fetch(dataUrl(lake, 'query', { query: '*[_type == "paper"]._id' }));
  const { result }: { result: string[] } = await answer.json();
  return new Set(result);
}

function upload({ origin, token }: LakeProcess, body: Buffer<ArrayBuffer>): Promise<Response> {
  return fetch(`${origin}/v1/assets/images/production`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'image/png' },
    body,
  });
}

function remember({ origin, token }: LakeProcess, value: string): Promise<Response> {
  return fetch(`${origin}/v1/users/me/keyvalue`, {
    method: 'PUT',
    headers: { ...bearer(token), 'content-type': 'application/json' },
    body: JSON.stringify([{ key: 'search', value }]),
  });
}

/** What a browser on this machine changes for a session. */
async function oneTimeCode({ origin }: LakeProcess): Promise<string> {
  const back = encodeURIComponent('http://localhost:3000/studio');
  const answer = await fetch(`${origin}/v1/auth/sign-in?origin=${back}`, { redirect: 'manual' });
  return /#sid=([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

function sentTo({ messages }: Receiver): Set<string> {
  const ids = messages.map(({ headers }) => String(headers['sanity-document-id']));
  return new Set(ids.filter((id) => id.startsWith('paper-')));
}
