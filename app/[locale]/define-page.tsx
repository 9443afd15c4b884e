import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { cache, type ReactNode } from 'react';

import { PageLayout, type Printed } from '@/components/layout/page-layout';
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import type { ContentReader } from '@/lib/content/content-reader';
import { readListRedirect } from '@/lib/content/list/read-list-redirect';
import { siteReader } from '@/lib/content/published-client';
import { readSite } from '@/lib/content/site/read';
import type { Site } from '@/lib/content/site/view';
import { today } from '@/lib/dates/today';
import { Gate } from '@/lib/http/gate';
import { defaultLanguage, isLanguage, type Language } from '@/lib/i18n/languages';
import type { PageContext } from '@/lib/json-ld/page-context';
import { absoluteAddress } from '@/lib/metadata/absolute-address';
import {
  failureMetadata,
  movedMetadata,
  notFoundMetadata,
  pageMetadata,
} from '@/lib/metadata/page-metadata';
import { tryRead } from '@/lib/page-cache/try-read';
import { pathOf } from '@/lib/pages/addresses';
import { queryOfSegment } from '@/lib/pages/filtered-addresses';
import { layoutAddresses } from '@/lib/pages/layout-addresses';
import type { PageKind } from '@/lib/pages/page-kind';
import { isSlugged, type PageAddress, pageKinds, type PageName } from '@/lib/pages/registry';
import { requestReader } from '@/lib/preview/request-reader';

import { FailedPage } from './failed-page';
import { MovedPage } from './moved-page';
import { NotFoundPage } from './not-found-page';
import { PreviewTools } from './preview-tools';

interface Props {
  params: Promise<{
    locale: string;
    slug?: string;
    /** Of a list that is filtered (`filtered-addresses.ts`). */
    query?: string;
  }>;
}

/**
 * Anyone can ask for lists that nobody has asked for before. Few are made at once, so that other pages are
 * answered meanwhile.
 */
const filteredLists = new Gate({ inside: 2, waiting: 100 });

/** One kind of page: how to read its content, and the component that shows it. */
interface PageBinding<Content> {
  page: PageName;
  describe: PageKind<Content>['describe'];
  /**
   * Undefined when there is no page at the address. Throws when the CMS does not respond.
   *
   * @param key the slug, or the query of a list that is filtered; empty for one that is not
   */
  read(reader: ContentReader, language: Language, key: string): Promise<Content | undefined>;
  render(content: Content, printed: Printed): ReactNode;
  /** What programs read of a published page. */
  head?(content: Content, context: PageContext): ReactNode;
}

type Outcome<Content> =
  | { status: 'found'; site: Site; content: Content; isDraft: boolean }
  | { status: 'moved'; to: PageAddress }
  | { status: 'missing'; site: Site }
  | { status: 'failed'; error: unknown };

/**
 * What a route of `app/[locale]` exports: the page in its language, its metadata and its static
 * params. At an address without a page it responds with a redirect to the page that had the address,
 * or else a 404. When the CMS does not respond, it responds with a 500.
 */
export function definePage<Content>({ page, describe, read, render, head }: PageBinding<Content>) {
  const addressAt = (key: string): PageAddress =>
    isSlugged(page) ? { page, slug: key } : { page, query: key };

  /** Undefined where no link and no form leads. */
  function keyOf({ slug = '', query }: Awaited<Props['params']>): string | undefined {
    if (isSlugged(page)) return slug;
    return query === undefined ? '' : queryOfSegment(page, query);
  }

  async function outcomeAt(
    language: Language,
    slug: string | undefined,
  ): Promise<Outcome<Content>> {
    const reader = await requestReader();
    if (slug === undefined) return { status: 'missing', site: await readSite(reader, language) };
    const [site, content] = await Promise.all([
      readSite(reader, language),
      read(reader, language, slug),
    ]);
    if (content !== undefined) {
      return { status: 'found', site, content, isDraft: reader.isDraft };
    }
    const address = addressAt(slug);
    const published = await siteReader();
    const to =
      'slug' in address
        ? await readRedirect(published, address.page, slug)
        : await readListRedirect(published, address);
    return to ? { status: 'moved', to } : { status: 'missing', site };
  }

  // Cached, so that the metadata and the page of one request show the same content.
  const outcome = cache(
    async (language: Language, key: string | undefined): Promise<Outcome<Content>> => {
      const isFiltered = !isSlugged(page) && key !== '';
      const result = await tryRead(() =>
        isFiltered ? filteredLists.run(() => outcomeAt(language, key)) : outcomeAt(language, key),
      );
      return 'error' in result ? { status: 'failed', error: result.error } : result.value;
    },
  );

  return {
    async generateStaticParams(): Promise<{ slug: string }[]> {
      if (!isSlugged(page) || !pageKinds[page].isPrerendered) return [];
      const { current, former } = await readSlugs(await siteReader(), page);
      return [...new Set([...current, ...former])].map((slug) => ({ slug }));
    },

    async generateMetadata({ params }: Props): Promise<Metadata> {
      const { locale: language, ...at } = await params;
      if (!isLanguage(language)) return notFoundMetadata(defaultLanguage);
      const key = keyOf({ locale: language, ...at });
      const result = await outcome(language, key);
      switch (result.status) {
        case 'found': {
          const { content, site, isDraft } = result;
          return pageMetadata(addressAt(key ?? ''), { language, site, isDraft }, (context) =>
            describe(content, context),
          );
        }
        case 'moved':
          return movedMetadata(language);
        case 'missing':
          return notFoundMetadata(language);
        case 'failed':
          return failureMetadata(language);
      }
    },

    async Page({ params }: Props): Promise<ReactNode> {
      const { locale: language, ...at } = await params;
      if (!isLanguage(language)) return <NotFoundPage language={defaultLanguage} />;
      setRequestLocale(language);
      const key = keyOf({ locale: language, ...at });
      const result = await outcome(language, key);
      const address = addressAt(key ?? '');
      const path = pathOf(address, language);
      const printed = { address: absoluteAddress(address, language), day: today() };
      switch (result.status) {
        case 'found':
          return (
            <>
              {!result.isDraft &&
                head?.(result.content, { address, language, siteName: result.site.name.text })}
              <PreviewTools path={path} />
              <PageLayout
                site={result.site}
                printed={printed}
                {...layoutAddresses(address, language)}
              >
                {render(result.content, printed)}
              </PageLayout>
            </>
          );
        case 'moved':
          return <MovedPage to={result.to} language={language} />;
        case 'missing':
          return <NotFoundPage language={language} path={path} site={result.site} />;
        case 'failed':
          return <FailedPage error={result.error} language={language} path={path} />;
      }
    },
  };
}
