import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { accessFile } from '@/sanity/lake/access/database';
import { readCommand } from '@/sanity/lake/access/command';
import { runCommand } from '@/sanity/lake/access/run-command';
import type { Role } from '@/sanity/lake/access/roles';
import { startLake, type RunningLake } from '../lake-core/running-lake';
import { picture } from '../lake-media/sample-images';

/** In everything that is not published, and in nothing that is. */
export const secret = 'zanzibarite';
export const studioOrigin = 'http://localhost:3000';
export const foreignOrigin = 'https://evil.example';

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

/** Does what `npm run editor -- …` does, on the lake that runs. */
export function command(running: RunningLake, ...words: string[]): Promise<string> {
  return runCommand(readCommand(words), running.lake.directory);
}

/** The token of a new session of a new editor, as the sign-in page and Studio would get it. */
export async function signedIn(running: RunningLake, name: string, role: Role): Promise<string> {
  const said = await command(running, 'add', name, '--role', role);
  const key = /(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}/.exec(said)?.[0] ?? '';
  const page = await postForm(running, { name, key, origin: `${studioOrigin}/studio` });
  const sid = /#sid=([\w-]+)/.exec(await page.text())?.[1] ?? '';
  const answer = await fetch(`${running.origin}/v2026-05-04/auth/fetch?sid=${sid}`, {
    headers: { origin: studioOrigin },
  });
  const { token }: { token: string } = await answer.json();
  return token;
}

/** Sends the sign-in form as a browser does. */
export function postForm(
  running: RunningLake,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${running.origin}/v1/auth/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: running.origin, 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
}

export async function plantedLake(): Promise<PlantedLake> {
  const running = await startLake();
  const { origin, token } = running;
  const authorization = `Bearer ${token}`;
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${origin}/v2025-02-19/data/${path}/production`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const upload = async (kind: string, body: Buffer): Promise<{ _id: string; path: string }> => {
    const address = `${origin}/v2025-02-19/assets/${kind}/production?filename=${secret}.png`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { authorization },
      body: new Uint8Array(body),
    });
    const { document }: { document: { _id: string; path: string } } = await answer.json();
    return document;
  };
  const image = await upload('images', await picture(40, 40).png().toBuffer());
  const file = await upload('files', Buffer.from('a file'));
  const held = { _type: 'image', asset: { _type: 'reference', _ref: image._id } };
  const taken = { _id: 'taken-back', _type: 'topic', title: secret };
  await post('mutate', {
    mutations: [
      { create: { _id: 'open', _type: 'topic', title: 'Open', next: weak('drafts.open') } },
      { create: { _id: 'drafts.open', _type: 'topic', title: secret, held } },
      { create: { _id: 'drafts.new', _type: secret, title: secret } },
      { create: { _id: 'versions.soon.open', _type: 'topic', title: secret } },
      { create: { _id: `drafts.${secret}`, _type: 'sanity.previewUrlSecret', secret: secret } },
    ],
  });
  const transactionId = 'published-by-mistake';
  await post('mutate', { transactionId, mutations: [{ create: taken }] });
  await post('mutate', { mutations: [{ delete: { id: 'taken-back' } }] });

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
    headers: { authorization: `Bearer ${tokens.signedOut}` },
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

const weak = (id: string) => ({ _type: 'reference', _ref: id, _weak: true });
