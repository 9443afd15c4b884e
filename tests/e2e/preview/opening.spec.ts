/**
 * Opening a preview: a forged, expired or replayed secret is refused, and no redirect leaves the
 * site.
 */
import { expect, test } from '@playwright/test';

import {
  enablePath,
  fromThisSite,
  type PreviewCookies,
  openPreview,
  share,
  studioSecret,
} from './opened-preview';
import { canary } from './draft-canary';
import { isPrivate, type CanaryProduct, startCanaryProduct } from './canary-product';

let site: CanaryProduct;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startCanaryProduct();
});

test.afterAll(async () => site.product.stop());

test.describe('a preview is not opened', () => {
  async function refused(path: string, headers: Record<string, string>): Promise<void> {
    const response = await site.send({ path, headers });
    expect(response.status, path).toBe(401);
    expect(response.headers['set-cookie'], path).toBeUndefined();
    expect(response.headers['cache-control'], path).toBe('private, no-store');
  }

  test('by a secret that nobody made', async () => {
    const secrets = [
      '',
      ' ',
      'null',
      'undefined',
      'guess',
      '" || true || "',
      '*',
      '%',
      'é',
      canary,
    ];
    for (const secret of secrets) await refused(enablePath(secret), fromThisSite);
    await refused('/api/draft-mode/enable', fromThisSite);
    await refused('/api/draft-mode/enable?sanity-preview-secret', fromThisSite);
    await refused(enablePath(site.product.token), fromThisSite);
    await refused(enablePath(site.editor.bypass), fromThisSite);
  });

  test('by a secret of an editor, outside their Studio', async () => {
    const { secret } = await studioSecret(site.client);
    await refused(enablePath(secret), {});
    for (const site of ['none', 'cross-site', 'same-site', 'Same-Origin', '']) {
      await refused(enablePath(secret), { 'sec-fetch-site': site });
    }
    await refused(`${enablePath('guess')}&sanity-preview-secret=${secret}`, fromThisSite);
  });

  test('by a secret that was taken away', async () => {
    const { secret, documentId } = await studioSecret(site.client);
    await site.client.delete(documentId, { visibility: 'sync' });
    await refused(enablePath(secret), fromThisSite);
  });

  test('by a link that was taken back, or that another one replaced', async () => {
    const anywhere = { 'sec-fetch-site': 'none' };
    const kwokPage = '/fr/repertoire/devin-kwok';
    const sees = async ({ cookie }: PreviewCookies) =>
      (await site.send({ path: kwokPage, headers: { cookie } })).body.includes(canary);
    await share(site.client, 'first');
    const first = await openPreview(site.product.siteUrl, 'first', anywhere);
    expect(await sees(first)).toBe(true);
    await share(site.client, 'second');
    expect(await sees(first), 'at once, in the browsers that have it').toBe(false);
    await refused(enablePath('first'), anywhere);
    const second = await openPreview(site.product.siteUrl, 'second', anywhere);
    expect(await sees(second)).toBe(true);
    await share(site.client, null);
    expect(await sees(second)).toBe(false);
    await refused(enablePath('second'), anywhere);
    await refused(enablePath('null'), anywhere);
    for (const { cookie } of [first, second]) {
      const { status } = await site.send({ path: '/api/draft-mode/changes', headers: { cookie } });
      expect(status).toBe(401);
      expect((await site.send({ path: site.draftPortrait, headers: { cookie } })).status).toBe(404);
    }
  });
});

test('opening and leaving a preview never lead to another site', async () => {
  const elsewhere = [
    ...['//evil.example', 'https://evil.example', 'https:evil.example', '/\\evil.example'],
    ...['\\\\evil.example', '///evil.example', '/%2F/evil.example', '/.//evil.example'],
    ...['/..//evil.example', '//evil.example/%2e%2e', 'javascript:alert(1)', 'data:text/html,x'],
    ...['/\t/evil.example', '\n//evil.example', '/\n//evil.example', '//user@evil.example'],
    ...['http://localhost@evil.example', '/fr\r\nset-cookie: a=b', 'blob:https://evil.example/x'],
    ...['//evil.example%2f@localhost', 'evil.example', '', '?x=//evil.example', '/%5Cevil.example'],
  ];
  const { secret } = await studioSecret(site.client);
  const found: string[] = [];
  for (const pathname of elsewhere) {
    for (const [status, path] of [
      [307, enablePath(secret, { pathname })],
      [303, `/api/draft-mode/disable?to=${encodeURIComponent(pathname)}`],
    ] as const) {
      const response = await site.send({ path, headers: fromThisSite });
      const location = response.headers.location ?? 'none:';
      const { origin } = new URL(location, site.product.siteUrl);
      found.push(...site.faults(path, response, status));
      if (origin !== site.product.siteUrl) found.push(`${path} leads to ${location}`);
      if (location.includes(secret)) found.push(`${path} hands the secret on`);
      if (!isPrivate(response)) found.push(`${path} may be cached`);
      if (/^a=b/m.test(response.headers['set-cookie']?.join('\n') ?? ''))
        found.push(`${path}: cookie`);
    }
  }
  expect(found).toEqual([]);
});

test('with the lake away a preview says so under its bar, and visitors keep their pages', async () => {
  const path = '/fr/repertoire/devin-kwok';
  await site.settled(path);
  await site.product.killLake();
  const response = await site.send({ path, headers: { cookie: site.editor.cookie } });
  expect(response.whole).toContain('Cette page ne peut pas s’afficher');
  expect(response.whole).toContain('preview-bar');
  expect(isPrivate(response)).toBe(true);
  const visitors = await site.send({ path });
  expect(site.faults(path, visitors, 200)).toEqual([]);
  expect(visitors.whole).not.toContain('preview-bar');
});
