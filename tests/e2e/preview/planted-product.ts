import { expect } from '@playwright/test';
import type { SanityClient } from '@sanity/client';

import { type Product, startProduct } from '../product';
import { storedIn } from '../studio/site';
import { type Answer, ask, type Question } from './ask';
import { published } from './attempts';
import { type Jar, openPreview, studioSecret } from './opened-preview';
import { plant, type Planted } from './planted';

/** A product in which a word stands in drafts alone, and an editor who previews them. */
export interface PlantedProduct {
  readonly product: Product;
  /** May write, and sees what is stored. */
  readonly client: SanityClient;
  readonly planted: Planted;
  readonly editor: Jar;
  /** Of the portrait in Kwok's draft: `/media/drafts/…/FINGERPRINT-400.webp`. */
  readonly draftPortrait: string;
  /** What visitors got of each published page before there was any draft. */
  readonly before: ReadonlyMap<string, string>;
  /** As `ask`; a client navigation whose address does not tell its headers is sent to one that does. */
  asked(question: Question): Promise<Answer>;
  /** What a visitor is answered, once nothing is being made anew. */
  settled(path: string): Promise<string>;
  /** What stands in a text that nobody but editors may see. */
  secretsIn(text: string): string[];
  /** What is wrong with an answer to somebody who may see no draft. */
  faults(name: string, answer: Answer, status: number | undefined): string[];
}

/** May nobody keep it, on the way or at the end of it? */
export function isPrivate({ headers }: Answer): boolean {
  return /\bprivate\b.*\bno-store\b/.test(headers['cache-control'] ?? '');
}

/** @throws Error when there is no build */
export async function startPlanted(): Promise<PlantedProduct> {
  const product = await startProduct();
  try {
    return await prepared(product);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function prepared(product: Product): Promise<PlantedProduct> {
  const client = storedIn(product);
  const asked = async (question: Question): Promise<Answer> => {
    const answer = await ask(product.siteUrl, question);
    const { location = '' } = answer.headers;
    const isSent = answer.status === 307 && question.headers?.rsc && /[?&]_rsc\b/.test(location);
    return isSent ? ask(product.siteUrl, { ...question, path: location }) : answer;
  };
  const settled = async (path: string): Promise<string> => {
    let body = '';
    await expect
      .poll(async () => {
        const answer = await asked({ path });
        body = answer.body;
        return answer.headers['x-nextjs-cache'];
      })
      .toBe('HIT');
    return body;
  };
  const before = new Map<string, string>();
  for (const path of published) before.set(path, await settled(path));
  const planted = await plant(client);
  const editor = await openPreview(product.siteUrl, (await studioSecret(client)).secret);
  const headers = { cookie: editor.cookie };
  const html = (await asked({ path: '/fr/repertoire/devin-kwok', headers })).body;
  const draftPortrait = /\/media\/drafts\/[\w./-]+-400\.webp/.exec(html)?.[0];
  if (draftPortrait === undefined) throw new Error('the editor sees no portrait of the draft');
  const secretsIn = (text: string) =>
    planted.forbidden.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
  const faults = (name: string, answer: Answer, status: number | undefined) => [
    ...secretsIn(answer.whole).map((secret) => `${name} has ${secret}`),
    ...(answer.whole.includes(product.token) ? [`${name} has the token`] : []),
    ...(status === undefined || answer.status === status ? [] : [`${name}: ${answer.status}`]),
  ];
  return {
    ...{ product, client, planted, editor, draftPortrait, before },
    ...{ asked, settled, secretsIn, faults },
  };
}
