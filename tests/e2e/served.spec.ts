import { expect, test } from '@playwright/test';

import { pageWords } from './expected-profile';
import { sendRawRequest } from './preview/raw-request';
import { scriptElement } from './script-elements';

const pages = ['/fr', '/en', pageWords.fr.profile, pageWords.en.profile];

for (const path of pages) {
  test(`${path} is served from the cache, without any script`, async ({ request }) => {
    // What the start of the product has made stale is rendered by its first visitor.
    const cacheStatus = async () => (await request.get(path)).headers()['x-nextjs-cache'];
    await expect.poll(cacheStatus).toBe('HIT');
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()['x-nextjs-cache']).toBe('HIT');
    const html = await response.text();
    expect(html).not.toMatch(scriptElement);
    expect(html).not.toMatch(/as="script"|modulepreload/i);
    expect(response.headers()['link'] ?? '').not.toMatch(/script/);
  });

  test(`${path} forbids scripts, and says what it may be used for`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['speculation-rules']).toBe('"/speculation-rules.json"');
  });
}

test('a profile asks this site only, in few requests, and the browser complains of nothing', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pageWords.fr.profile, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
  expect(asked.filter((url) => /\.js(\?|$)/.test(url))).toEqual([]);
  expect(asked.filter((url) => !url.includes('/media/portraits/')).length).toBeLessThanOrEqual(6);
  expect(complaints).toEqual([]);
});

test('a link about to be followed is fetched ahead, under a policy that forbids scripts', async ({
  page,
}) => {
  // A browser that is driven prerenders nothing, but it fetches what it would prerender.
  const devtools = await page.context().newCDPSession(page);
  const read: (string | undefined)[] = [];
  const ruleErrors: string[] = [];
  const fetched: string[] = [];
  devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    read.push(ruleSet.url);
    if (ruleSet.errorMessage !== undefined) ruleErrors.push(ruleSet.errorMessage);
  });
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.push(new URL(prefetchUrl).pathname);
  });
  await devtools.send('Preload.enable');
  const rules = page.waitForResponse('**/speculation-rules.json');
  await page.goto('/fr');
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json');
  await expect.poll(() => read.join()).toContain('/speculation-rules.json');
  const path = '/fr/repertoire/david-rolnick';
  await page.locator(`a[href="${path}"]`).first().hover();
  await expect.poll(() => fetched).toContain(path);
  expect(ruleErrors).toEqual([]);
});

test('an address nobody has, and an image, are answered as strictly as a page', async ({
  request,
}) => {
  for (const path of ['/xx', '/fr/nulle/part', '/media/nothing', '/media/portraits/a/b.webp']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-security-policy'], path).toContain("script-src 'none'");
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
    expect(await response.text(), path).not.toMatch(/<script/);
  }
});

for (const [method, path, status, allow] of [
  ['POST', '/fr', 405, 'GET, HEAD'],
  ['PUT', pageWords.fr.profile, 405, 'GET, HEAD'],
  ['DELETE', '/', 405, 'GET, HEAD'],
  ['OPTIONS', '/fr', 204, 'GET, HEAD'],
  ['OPTIONS', '*', 204, 'GET, HEAD, POST, OPTIONS'],
  ['TRACE', '/', 501, undefined],
  ['TRACE', '/fr', 501, undefined],
  ['DELETE', '/api/health', 405, undefined],
] as const) {
  test(`${method} ${path} is ${status}`, async ({ baseURL }) => {
    const response = await sendRawRequest(baseURL ?? '', { method, path });
    expect([response.status, response.headers.allow]).toEqual([status, allow]);
  });
}

test('/ sends a visitor to the language of the browser, and French otherwise', async ({
  request,
}) => {
  const at = async (language: string) => {
    const response = await request.get('/', {
      maxRedirects: 0,
      headers: { 'accept-language': language },
    });
    expect(response.status()).toBe(307);
    expect(response.headers()['vary']).toContain('Accept-Language');
    expect(response.headers()['set-cookie']).toBeUndefined();
    return new URL(response.headers()['location'] ?? '', 'http://x').pathname;
  };
  expect(await at('en-CA,en;q=0.9,fr;q=0.5')).toBe('/en');
  expect(await at('fr-CA,fr;q=0.9,en;q=0.5')).toBe('/fr');
  expect(await at('de')).toBe('/fr');
  expect(await at('')).toBe('/fr');
});

test('the word of the other language leads to the page for good', async ({ request }) => {
  const response = await request.get('/en/repertoire/devin-kwok', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe(pageWords.en.profile);
});

const missing = [
  ['/fr/repertoire/personne', 'fr'],
  ['/en/directory/nobody', 'en'],
  ['/fr/nulle/part', 'fr'],
  ['/en/nowhere', 'en'],
  ['/xx', 'fr'],
  ['/api', 'fr'],
  ['/api/nothing', 'fr'],
  ['/media', 'fr'],
  ['/FR', 'fr'],
  ['/.env', 'fr'],
  ['/xx/directory/devin-kwok', 'fr'],
  ['/fr/repertoire/..%2F..%2Fetc', 'fr'],
  [`/en/directory/${'x'.repeat(500)}`, 'en'],
] as const;

for (const [path, language] of missing) {
  test(`${path.slice(0, 60)} is a real 404 in ${language}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      language === 'fr' ? /introuvable/i : /not found/i,
    );
    await expect(page).toHaveTitle(language === 'fr' ? /introuvable/i : /not found/i);
    await expect(page.locator(`a[href="/${language}"]`).first()).toBeVisible();
  });
}

test('a portrait comes from this site, and only in the crop and sizes pages use', async ({
  page,
  request,
}) => {
  await page.goto(pageWords.fr.profile);
  const src = (await page.getByRole('img').first().getAttribute('src')) ?? '';
  expect(src).toMatch(/^\/media\/portraits\/devin-kwok\//);
  const response = await request.get(src);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/webp');
  expect(response.headers()['cache-control']).toContain('immutable');
  for (const other of [
    src.replace(/-\d+\.webp$/, '-401.webp'),
    src.replace(/-\d+\.webp$/, '-99999.webp'),
    src.replace('.webp', '.png'),
    src.replace('devin-kwok', 'david-rolnick'),
    src.replace(/\/([\w-]{12})-/, '/AAAAAAAAAAAA-'),
  ]) {
    expect((await request.get(other)).status(), other).toBe(404);
  }
});
