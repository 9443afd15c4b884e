import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { accessFile } from '@/sanity/lake/access/database';
import { command, signedIn } from '@/tests/harness/editors';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer, post, reference, weakReference } from '@/tests/harness/lake-requests';
import { picture } from '@/tests/harness/sample-images';

/** A canary: a text in everything that is not published, and in nothing that is. */
export const canary = 'zanzibarite';

/** A lake with a published topic, and the canary everywhere that something unpublished can be. */
export interface CanaryLake {
  readonly running: RunningLake;
  readonly tokens: Readonly<
    Record<'editor' | 'viewer' | 'site' | 'removed' | 'signedOut' | 'expired', string>
  >;
  /** File names, as addresses contain them. */
  readonly image: string;
  readonly file: string;
  readonly imageId: string;
  /** The transaction that wrote the canary into a document that was published once. */
  readonly transactionId: string;
}

export async function startCanaryLake(): Promise<CanaryLake> {
  const running = await startLake();
  const { origin, token } = running;
  const mutate = async (body: object): Promise<void> => {
    const answer = await post(running, 'mutate', body);
    if (!answer.ok) throw new Error(await answer.text());
  };
  const upload = async (kind: string, body: Buffer): Promise<{ _id: string; path: string }> => {
    const address = `${origin}/v2025-02-19/assets/${kind}/production?filename=${canary}.png`;
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
  const taken = { _id: 'taken-back', _type: 'topic', title: canary };
  await mutate({
    mutations: [
      {
        create: { _id: 'open', _type: 'topic', title: 'Open', next: weakReference('drafts.open') },
      },
      { create: { _id: 'drafts.open', _type: 'topic', title: canary, held } },
      { create: { _id: 'drafts.new', _type: canary, title: canary } },
      { create: { _id: 'versions.soon.open', _type: 'topic', title: canary } },
      { create: { _id: 'import.item.new', _type: 'importItem', title: canary } },
      { create: { _id: 'import.provenance.open', _type: 'importProvenance', title: canary } },
      { create: { _id: `drafts.${canary}`, _type: 'sanity.previewUrlSecret', secret: canary } },
    ],
  });
  const transactionId = 'published-by-mistake';
  await mutate({ transactionId, mutations: [{ create: taken }] });
  await mutate({ mutations: [{ delete: { id: 'taken-back' } }] });

  const tokens = {
    editor: await signedIn(running, 'Edith', 'editor'),
    viewer: await signedIn(running, 'Victor', 'viewer'),
    site: running.lake.access.siteToken,
    removed: await signedIn(running, 'Rémi', 'editor'),
    signedOut: await signedIn(running, 'Solange', 'administrator'),
    expired: await signedIn(running, 'Étienne', 'editor'),
  };
  await command(running, 'remove', 'rémi');
  await fetch(`${origin}/v1/auth/logout`, {
    method: 'POST',
    headers: bearer(tokens.signedOut),
  });
  expireSessions(running, 'Étienne');
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

/** Changes the sessions of an editor as if they were unused for 31 days. */
function expireSessions(running: RunningLake, name: string): void {
  const sql = new DatabaseSync(join(running.lake.directory, accessFile));
  const { changes } = sql
    .prepare(
      'update sessions set used_at = used_at - ? where user_id in (select id from editors where name = ?)',
    )
    .run(31 * 24 * 60 * 60 * 1000, name);
  sql.close();
  if (Number(changes) !== 1) throw new Error(`${name} has ${changes} sessions`);
}
