import { pageMetadata } from '@/lib/metadata/page-metadata';
import type { PageDescription } from '@/lib/pages/page-kind';
import type { PageAddress } from '@/lib/pages/registry';

const description: PageDescription = {
  title: 'Devin Kwok – Site',
  description: 'Doctorat, McGill.',
  card: { section: 'Répertoire', title: ['Devin Kwok'], details: [] },
};
const site = { name: { text: 'Site' }, navigation: [] };

function openGraph(address: PageAddress, isDraft = false) {
  return pageMetadata(address, { language: 'fr', site, isDraft }, () => description);
}

test('a page says what other sites show of it, with absolute addresses', () => {
  const metadata = openGraph({ page: 'profile', slug: 'devin-kwok' });
  expect(metadata.openGraph).toMatchObject({
    type: 'profile',
    title: 'Devin Kwok – Site',
    description: 'Doctorat, McGill.',
    url: expect.stringMatching(/^http.*\/fr\/repertoire\/devin-kwok$/),
    siteName: 'Site',
    locale: 'fr_CA',
    alternateLocale: 'en_CA',
    images: [
      {
        url: expect.stringMatching(
          /^https?:\/\/[^/]+\/media\/cards\/fr\/profile\/devin-kwok\/[\w-]{12}\.png$/,
        ),
        width: 1200,
        height: 630,
        alt: 'Devin Kwok – Site',
      },
    ],
  });
  expect(metadata.twitter).toEqual({ card: 'summary_large_image' });
});

test.each([
  [{ page: 'profile', slug: 'a' }, 'profile'],
  [{ page: 'cv', slug: 'a' }, 'profile'],
  [{ page: 'coauthor', slug: 'a' }, 'profile'],
  [{ page: 'work', slug: 'a' }, 'article'],
  [{ page: 'topic', slug: 'a' }, 'website'],
  [{ page: 'directory' }, 'website'],
] satisfies [PageAddress, string][])('%j is of the type %s', (address, type) => {
  expect(openGraph(address).openGraph).toMatchObject({ type });
});

test('a preview names no picture', () => {
  const metadata = openGraph({ page: 'profile', slug: 'devin-kwok' }, true);
  expect(metadata.openGraph).toMatchObject({ title: 'Devin Kwok – Site' });
  expect(JSON.stringify(metadata)).not.toContain('/media/cards/');
  expect(metadata).not.toHaveProperty('twitter');
});

test('a list that is filtered has the picture of the whole list', () => {
  const imagesOf = (address: PageAddress) => openGraph(address).openGraph?.images;
  expect(imagesOf({ page: 'publications', query: 'year=2025' })).toEqual(
    imagesOf({ page: 'publications' }),
  );
});
