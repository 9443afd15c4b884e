import { JSDOM } from 'jsdom';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import { DirectoryPage } from '@/components/directory/directory-page';
import { CollectionHead } from '@/components/head/collection-head';
import { InstitutionHead } from '@/components/head/institution-head';
import { CoauthorHead, ProfileHead } from '@/components/head/person-head';
import { WorkHead } from '@/components/head/work-head';
import { InstitutionPage } from '@/components/institution/institution-page';
import { PageLayout } from '@/components/layout/page-layout';
import { ProfilePage } from '@/components/profile/profile-page';
import { PublicationsPage } from '@/components/publications/publications-page';
import { TopicPage } from '@/components/topic/topic-page';
import { TopicsPage } from '@/components/topics/topics-page';
import { WorkPage } from '@/components/work/work-page';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { readCoauthor } from '@/lib/content/coauthor/read';
import type { ContentReader } from '@/lib/content/content-reader';
import { readDirectory } from '@/lib/content/directory/read';
import { readInstitution } from '@/lib/content/institution/read';
import { readProfile } from '@/lib/content/profile/read';
import { readPublications } from '@/lib/content/publications/read';
import { readSite } from '@/lib/content/site/read';
import { readTopic } from '@/lib/content/topic/read';
import { readTopics } from '@/lib/content/topics/read';
import { readWork } from '@/lib/content/work/read';
import { type Language, languages } from '@/lib/i18n/languages';
import { messagesOf } from '@/lib/i18n/messages';
import type { PageContext } from '@/lib/json-ld/page-context';
import { pathOf } from '@/lib/pages/addresses';
import { layoutAddresses } from '@/lib/pages/layout-addresses';
import { isSlugged, type PageAddress, type PageName } from '@/lib/pages/registry';

/** A page as programs get it. */
export interface RenderedPage {
  readonly address: PageAddress;
  readonly language: Language;
  readonly path: string;
  readonly html: string;
  readonly document: Document;
  /** What somebody reads. */
  readonly text: string;
}

type Rendered = readonly [head: ReactNode, page: ReactNode];
type Render = (
  reader: ContentReader,
  context: PageContext,
  slug: string,
) => Promise<Rendered | undefined>;

/** What a route does with what it has read: its head and its page. */
function rendering<View>(
  read: (reader: ContentReader, language: Language, slug: string) => Promise<View | undefined>,
  parts: (view: View, context: PageContext) => Rendered,
): Render {
  return async (reader, context, slug) => {
    const view = await read(reader, context.language, slug);
    return view && parts(view, context);
  };
}

/** The kinds of pages that tell programs what they are about, as `app/[locale]` renders them. */
const kinds = {
  directory: rendering(readDirectory, (directory, context) => [
    <CollectionHead key="head" context={context} count={directory.count} />,
    <DirectoryPage key="page" directory={directory} />,
  ]),
  publications: rendering(readPublications, (publications, context) => [
    <CollectionHead key="head" context={context} count={publications.count} />,
    <PublicationsPage key="page" publications={publications} />,
  ]),
  topics: rendering(readTopics, (topics, context) => [
    <CollectionHead key="head" context={context} count={topics.length} />,
    <TopicsPage key="page" topics={topics} />,
  ]),
  profile: rendering(readProfile, (profile, context) => [
    <ProfileHead key="head" profile={profile} context={context} />,
    <ProfilePage key="page" profile={profile} />,
  ]),
  work: rendering(readWork, (work, context) => [
    <WorkHead key="head" work={work} context={context} />,
    <WorkPage key="page" work={work} />,
  ]),
  coauthor: rendering(readCoauthor, (coauthor, context) => [
    <CoauthorHead key="head" coauthor={coauthor} context={context} />,
    <CoauthorPage key="page" coauthor={coauthor} />,
  ]),
  institution: rendering(readInstitution, (institution, context) => [
    <InstitutionHead key="head" institution={institution} context={context} />,
    <InstitutionPage key="page" institution={institution} />,
  ]),
  topic: rendering(readTopic, (topic, context) => [
    <CollectionHead key="head" context={context} name={topic.name.text} count={topic.workCount} />,
    <TopicPage key="page" topic={topic} />,
  ]),
} satisfies Partial<Record<PageName, Render>>;

export type DescribedPage = keyof typeof kinds;
export const describedPages: readonly DescribedPage[] = [
  'directory',
  'publications',
  'topics',
  'profile',
  'work',
  'coauthor',
  'institution',
  'topic',
];

async function addressesOf(reader: ContentReader, page: DescribedPage): Promise<PageAddress[]> {
  if (!isSlugged(page)) return [{ page }];
  return (await readSlugs(reader, page)).current.map((slug) => ({ page, slug }));
}

/** A page at an address. @throws when there is none */
export async function renderPage(
  reader: ContentReader,
  page: DescribedPage,
  address: PageAddress,
  language: Language,
): Promise<RenderedPage> {
  const site = await readSite(reader, language);
  const context = { address, language, siteName: site.name.text };
  const slug = 'slug' in address ? address.slug : (address.query ?? '');
  const rendered = await kinds[page](reader, context, slug);
  const path = pathOf(address, language);
  if (!rendered) throw new Error(`${path} is no page`);
  const [head, body] = rendered;
  const html = renderToStaticMarkup(
    <html lang={language}>
      <body>
        <NextIntlClientProvider
          locale={language}
          messages={messagesOf(language)}
          timeZone="America/Toronto"
        >
          {head}
          <PageLayout site={site} {...layoutAddresses(address, language)}>
            {body}
          </PageLayout>
        </NextIntlClientProvider>
      </body>
    </html>,
  );
  const { document } = new JSDOM(html).window;
  return { address, language, path, html, document, text: visibleText(html) };
}

function visibleText(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('script')) element.remove();
  return readable(document.body.textContent ?? '');
}

/** A text without what the setting of a line adds to it. */
export function readable(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Every page of the site that tells programs what it is about, in each language. */
export async function renderedSite(reader: ContentReader): Promise<RenderedPage[]> {
  const pages: RenderedPage[] = [];
  for (const page of describedPages) {
    for (const address of await addressesOf(reader, page)) {
      for (const language of languages) {
        pages.push(await renderPage(reader, page, address, language));
      }
    }
  }
  return pages;
}
