import { readCommand } from '@/sanity/lake/access/command';
import type { Role } from '@/sanity/lake/access/roles';
import { runCommand } from '@/sanity/lake/access/run-command';

import type { RunningLake } from './lake';

export const studioOrigin = 'http://localhost:3000';
export const foreignOrigin = 'https://evil.example';

/** The key in what the command prints. */
export const keyIn = (printed: string) => /(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}/.exec(printed)?.[0] ?? '';
/** The one-time code in the page after a sign-in. */
export const codeIn = (html: string) => /#sid=([\w-]{40,})/.exec(html)?.[1] ?? '';

/** Runs `npm run editor -- …` on a running lake. */
export function command(running: RunningLake, ...words: string[]): Promise<string> {
  return runCommand(readCommand(words), running.lake.directory);
}

/** The token of a new session of a new editor, as the sign-in page and Studio would get it. */
export async function signedIn(running: RunningLake, name: string, role: Role): Promise<string> {
  const output = await command(running, 'add', name, '--role', role);
  const key = keyIn(output);
  const page = await postForm(running, { name, key, origin: `${studioOrigin}/studio` });
  const sid = codeIn(await page.text());
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
