import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { accessFile } from '@/sanity/lake/access/database';
import { command, signedIn } from '@/tests/harness/editors';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer, post, reference, weakReference } from '@/tests/harness/lake-requests';
import { picture } from '@/tests/harness/sample-images';

/** In everything that is not published, and in nothing that is. */
export const secret = 'zanzibarite';

/** A lake that holds a published topic, and the secret wherever something unpublished can be. */
export interface PlantedLake {
  readonly running: RunningLake;
  readonly tokens: Readonly<
    Record<'editor' | 'viewer' | 'removed' | 'signedOut' | 'expired', string>
  >;
  /** File names as they stand in addresses. */
  readonly image: string;
  readonly file: string;
  readonly imageId: string;
  /** Of the transaction that wrote the secret into a document that was published once. */
  readonly transactionId: string;
}

export async function plantedLake(): Promise<PlantedLake> {
  const running = await startLake();
  const { origin, token } = running;
  const mutate = async (body: object): Promise<void> => {
    const answer = await post(running, 'mutate', body);
    if (!answer.ok) throw new Error(await answer.text());
  };
  const upload = async (kind: string, body: Buffer): Promise<{ _id: string; path: string }> => {
    const address = `${origin}/v2025-02-19/assets/${kind}/production?filename=${secret}.png`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: bearer(token),
      body: new Uint8Array(body),
    });
    const { document }: { document: { _id: string; path: string } } = await answer.json();
    return document;
  };
  const image = await upload('images', await picture(40, 40).png().toBuffer());
  const file = await upload('files', Buffer.from('a file'));
  const held = { _type: 'image', asset: reference(image._id) };
  const taken = { _id: 'taken-back', _type: 'topic', title: secret };
  await mutate({
    mutations: [
      {
        create: { _id: 'open', _type: 'topic', title: 'Open', next: weakReference('drafts.open') },
      },
      { create: { _id: 'drafts.open', _type: 'topic', title: secret, held } },
      { create: { _id: 'drafts.new', _type: secret, title: secret } },
      { create: { _id: 'versions.soon.open', _type: 'topic', title: secret } },
      { create: { _id: `drafts.${secret}`, _type: 'sanity.previewUrlSecret', secret } },
    ],
  });
  const transactionId = 'published-by-mistake';
  await mutate({ transactionId, mutations: [{ create: taken }] });
  await mutate({ mutations: [{ delete: { id: 'taken-back' } }] });

  const tokens = {
    editor: await signedIn(running, 'Edith', 'editor'),
    viewer: await signedIn(running, 'Victor', 'viewer'),
    removed: await signedIn(running, 'Rémi', 'editor'),
    signedOut: await signedIn(running, 'Solange', 'administrator'),
    expired: await signedIn(running, 'Étienne', 'editor'),
  };
  await command(running, 'remove', 'rémi');
  await fetch(`${origin}/v1/auth/logout`, {
    method: 'POST',
    headers: bearer(tokens.signedOut),
  });
  growOld(running, 'Étienne');
  const fileOf = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';
  return {
    running,
    tokens,
    image: fileOf(image),
    file: fileOf(file),
    imageId: image._id,
    transactionId,
  };
}

/** Has the sessions of an editor be unused for 31 days. */
function growOld(running: RunningLake, name: string): void {
  const sql = new DatabaseSync(join(running.lake.directory, accessFile));
  const { changes } = sql
    .prepare(
      'update sessions set used_at = used_at - ? where user_id in (select id from editors where name = ?)',
    )
    .run(31 * 24 * 60 * 60 * 1000, name);
  sql.close();
  if (Number(changes) !== 1) throw new Error(`${name} has ${changes} sessions`);
}
