import { expect } from '@playwright/test';
import type { SanityClient } from '@sanity/client';

import { type Product, startProduct } from '../product';
import { rawClientOf } from '../studio/site';
import { type RawResponse, sendRawRequest, type RawRequest } from './raw-request';
import { publishedPaths } from './request-variants';
import { type PreviewCookies, openPreview, studioSecret } from './opened-preview';
import { writeDrafts, type DraftCanary } from './draft-canary';

/** A product whose drafts contain the canary, and an editor who previews them. */
export interface CanaryProduct {
  readonly product: Product;
  /** May write, and reads what is stored. */
  readonly client: SanityClient;
  readonly drafts: DraftCanary;
  readonly editor: PreviewCookies;
  /** Of the portrait in Kwok's draft: `/media/drafts/…/FINGERPRINT-400.webp`. */
  readonly draftPortrait: string;
  /** Each published page as visitors got it before there was any draft. */
  readonly before: ReadonlyMap<string, string>;
  /**
   * As `sendRawRequest`. It follows the redirect by which Next adds a hash of the headers to a
   * client navigation.
   */
  send(request: RawRequest): Promise<RawResponse>;
  /** The body that visitors get, once no render is under way. */
  settled(path: string): Promise<string>;
  /** The parts of a text that only editors may see. */
  secretsIn(text: string): string[];
  /** What is wrong with a response to a client that may see no draft. */
  faults(name: string, response: RawResponse, status: number | undefined): string[];
}

/** Whether no cache may keep a response. */
export function isPrivate({ headers }: RawResponse): boolean {
  return /\bprivate\b.*\bno-store\b/.test(headers['cache-control'] ?? '');
}

/** @throws Error when there is no build */
export async function startCanaryProduct(): Promise<CanaryProduct> {
  const product = await startProduct();
  try {
    return await prepareProduct(product);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function prepareProduct(product: Product): Promise<CanaryProduct> {
  const client = rawClientOf(product);
  const send = async (request: RawRequest): Promise<RawResponse> => {
    const response = await sendRawRequest(product.siteUrl, request);
    const { location = '' } = response.headers;
    const isRedirected =
      response.status === 307 && request.headers?.rsc && /[?&]_rsc\b/.test(location);
    return isRedirected
      ? sendRawRequest(product.siteUrl, { ...request, path: location })
      : response;
  };
  const settled = async (path: string): Promise<string> => {
    let body = '';
    await expect
      .poll(async () => {
        const response = await send({ path });
        body = response.body;
        return response.headers['x-nextjs-cache'];
      })
      .toBe('HIT');
    return body;
  };
  const before = new Map<string, string>();
  for (const path of publishedPaths) before.set(path, await settled(path));
  const drafts = await writeDrafts(client);
  const editor = await openPreview(product.siteUrl, (await studioSecret(client)).secret);
  const headers = { cookie: editor.cookie };
  const html = (await send({ path: '/fr/repertoire/devin-kwok', headers })).body;
  const draftPortrait = /\/media\/drafts\/[\w./-]+-400\.webp/.exec(html)?.[0];
  if (draftPortrait === undefined) throw new Error('the editor sees no portrait of the draft');
  const secretsIn = (text: string) =>
    drafts.forbidden.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
  const faults = (name: string, response: RawResponse, status: number | undefined) => [
    ...secretsIn(response.whole).map((secret) => `${name} has ${secret}`),
    ...(response.whole.includes(product.token) ? [`${name} has the token`] : []),
    ...(status === undefined || response.status === status ? [] : [`${name}: ${response.status}`]),
  ];
  return {
    ...{ product, client, drafts, editor, draftPortrait, before },
    ...{ send, settled, secretsIn, faults },
  };
}
