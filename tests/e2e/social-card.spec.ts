import { type APIRequestContext, expect, test } from '@playwright/test';

/** A page of each kind, in either language. */
const pages = [
  ...['/fr', '/en/publications', '/fr/sujets', '/en/search', '/fr/publications?year=2025'],
  ...['/fr/repertoire/devin-kwok', '/en/directory/david-rolnick', '/fr/repertoire/devin-kwok/cv'],
  ...['/en/publications/deep-networks-as-paths', '/fr/coauteurs/colin-raffel'],
  ...['/fr/sujets/deep-learning', '/en/institutions/mcgill'],
];

/** The contents of the tags of Open Graph in the head of a page, by their names. */
async function openGraph(request: APIRequestContext, path: string): Promise<Map<string, string>> {
  const html = await (await request.get(path)).text();
  const tags = html.matchAll(/<meta property="(og:[\w:]+)" content="([^"]*)"\/>/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

for (const path of pages) {
  test(`${path} names a picture of 1200 by 630, which is there for good`, async ({ request }) => {
    const tags = await openGraph(request, path);
    expect(tags.get('og:title')).toContain('Portrait');
    expect(tags.get('og:locale')).toBe(path.startsWith('/fr') ? 'fr_CA' : 'en_CA');
    expect(tags.get('og:image:alt')).not.toBe('');
    const picture = await request.get(tags.get('og:image') ?? '');
    expect(picture.status()).toBe(200);
    expect(picture.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      // A page of another site may show it.
      'cross-origin-resource-policy': 'cross-origin',
    });
    // The width and height of a PNG follow its signature and the head of its first chunk (RFC 2083, 4.1.1).
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test('another hash leads to the current picture, and no other address has one', async ({
  request,
}) => {
  const current = (await openGraph(request, '/fr/repertoire/devin-kwok')).get('og:image') ?? '';
  const { pathname } = new URL(current);
  const get = (path: string) => request.get(path, { maxRedirects: 0 });
  const former = await get(pathname.replace(/[\w-]{12}\.png$/, 'AAAAAAAAAAAA.png'));
  expect(former.status()).toBe(308);
  expect(former.headers()['location']).toBe(pathname);
  for (const other of [
    pathname.replace('devin-kwok', 'nobody'),
    pathname.replace('/profile/', '/cv/'),
    pathname.replace('/fr/', '/de/'),
    pathname.replace('.png', '.webp'),
    '/media/cards/fr/directory/x/AAAAAAAAAAAA.png',
  ]) {
    expect((await get(other)).status(), other).toBe(404);
  }
});

test('only pictures of pages may be shown by other sites', async ({ request }) => {
  for (const path of ['/fr', '/media/portraits/devin-kwok/x.webp']) {
    const { 'cross-origin-resource-policy': policy } = (await request.get(path)).headers();
    expect(policy, path).toBe('same-origin');
  }
});

test('a page that is not there names no picture', async ({ request }) => {
  expect(await openGraph(request, '/fr/repertoire/personne')).toEqual(new Map());
});
