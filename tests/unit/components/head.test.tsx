/** What is in the head of pages, whatever the content says. */
import { renderToStaticMarkup } from 'react-dom/server';
import { NextIntlClientProvider } from 'next-intl';

import { CollectionHead } from '@/components/head/collection-head';
import { ProfileHead } from '@/components/head/person-head';
import { WorkHead } from '@/components/head/work-head';
import { messagesOf } from '@/lib/i18n/messages';
import { linkHeaderOf } from '@/lib/metadata/link-header';
import { withoutScripts } from '@/lib/page-cache/without-scripts';
import type { PageAddress } from '@/lib/pages/registry';
import { bibliographicRecord, collaboration } from '@/tests/unit/metadata/bibliographic-record';

import { graphResult } from '../json-ld/schema-org';
import { bareProfile } from './fixtures/profiles';
import { work, workPage } from './fixtures/works';

const contextOf = (address: PageAddress) =>
  ({ address, language: 'fr', siteName: 'Portrait' }) as const;

/** A page with that head, as it is sent. */
function pageWith(head: React.ReactNode): { html: string; document: Document } {
  const html = withoutScripts(
    renderToStaticMarkup(
      <html lang="fr">
        <body>
          <NextIntlClientProvider locale="fr" messages={messagesOf('fr')} timeZone="UTC">
            {head}
          </NextIntlClientProvider>
        </body>
      </html>,
    ),
  );
  return { html, document: new DOMParser().parseFromString(html, 'text/html') };
}

const workHead = (parts: Parameters<typeof bibliographicRecord>[0] = {}, title = 'A') => (
  <WorkHead
    work={workPage(work('a', title), { record: bibliographicRecord(parts) })}
    context={contextOf({ page: 'work', slug: 'a' })}
  />
);
const graphOf = ({ document }: { document: Document }) =>
  graphResult.parse(JSON.parse(document.querySelector('script')?.textContent ?? ''))['@graph'];

test.each([
  ['the end of the element', 'A </script><script>alert(1)</script>'],
  ['a comment', '<!--<script>'],
  ['an attribute', '" onload="alert(1)'],
  ['a line separator', 'a\u2028b\u2029c'],
  ['a control character', 'a\u0001b'],
  ['an entity', '&lt;/script&gt; &quot;'],
  ['a backslash', String.raw`\u003c \" \\`],
])('%s in a title is a text in data and tags, and nothing else', (_, text) => {
  const title = { language: 'en', text };
  const page = pageWith(
    workHead({ title, authors: [{ name: text, isOrganization: false }] }, text),
  );
  const { document } = page;
  expect(document.querySelectorAll('script')).toHaveLength(1);
  expect(document.querySelectorAll('[onload]')).toHaveLength(0);
  expect(graphOf(page)[1]).toMatchObject({ name: text, author: [{ name: text }] });
  expect(document.head.querySelector('meta[name=citation_author]')?.getAttribute('content')).toBe(
    text,
  );
});

test('tags, typed links and feeds are in the head, in their order', () => {
  const { document } = pageWith(workHead());
  const names = [...document.head.querySelectorAll('meta[name^=citation_]')].map((meta) =>
    meta.getAttribute('name'),
  );
  expect(names.slice(0, 5)).toEqual([
    'citation_title',
    'citation_author',
    'citation_author',
    'citation_author',
    'citation_publication_date',
  ]);
  expect(document.body.querySelectorAll('meta, link')).toHaveLength(0);
});

test('an author who is named twice has two tags', () => {
  const twice = [
    { name: 'A. Author', isOrganization: false },
    { name: 'A. Author', isOrganization: false },
  ];
  const { document } = pageWith(workHead({ authors: twice }));
  expect(document.head.querySelectorAll('meta[name=citation_author]')).toHaveLength(2);
});

test('a work of 3,000 authors has a tag for each, and a header below 4 kB', () => {
  const { document, html } = pageWith(workHead({ authors: collaboration(3000) }));
  expect(document.head.querySelectorAll('meta[name=citation_author]')).toHaveLength(3000);
  expect(linkHeaderOf(html)?.length).toBeLessThan(4096);
});

test('a hostile address of a text stays one link in head and header', () => {
  const pdf = `https://e.org/a>;rel="x"'<b>é`;
  const { document, html } = pageWith(workHead({ pdf }));
  expect(document.head.querySelector('link[rel=item]')?.getAttribute('href')).toBe(pdf);
  expect(linkHeaderOf(html)).toContain(
    `<https://e.org/a%3E;rel=%22x%22'%3Cb%3E%C3%A9>; rel="item"; type="application/pdf"`,
  );
});

test('a profile without a portrait has no picture in its data', () => {
  const page = pageWith(
    <ProfileHead
      profile={bareProfile}
      context={contextOf({ page: 'profile', slug: 'devin-kwok' })}
    />,
  );
  expect(graphOf(page)[1]).toMatchObject({ '@type': 'Person', name: 'Devin Kwok' });
  expect(page.html).not.toContain('image');
});

test.each([
  ['', ''],
  ['year=2025', '?year=2025'],
  ['q=a+b&type=workshop&page=3', '?q=a+b&type=workshop'],
  ['page=2', ''],
])('the feeds of the list ?%s are those of its works', (query, feedQuery) => {
  const { document } = pageWith(
    <CollectionHead context={contextOf({ page: 'publications', query })} count={3} />,
  );
  expect(
    [...document.head.querySelectorAll('link[rel=alternate]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]),
  ).toEqual([
    ['application/atom+xml', `/fr/publications.atom${feedQuery}`],
    ['application/feed+json', `/fr/publications.feed.json${feedQuery}`],
  ]);
});

test('a page that lists no works has no feeds', () => {
  const { document } = pageWith(
    <CollectionHead context={contextOf({ page: 'topics' })} count={3} />,
  );
  expect(document.head.querySelectorAll('link[rel=alternate]')).toHaveLength(0);
});
