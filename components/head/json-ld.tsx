import { useTranslations } from 'next-intl';

import type { PageContext } from '@/lib/json-ld/page-context';
import { type PageData, pageGraph } from '@/lib/json-ld/web-page';
import { parentOf } from '@/lib/pages/registry';

interface Props {
  context: PageContext;
  page: PageData;
}

/** Data about the page for search engines. No text can end the element: `<` is written as JSON allows it, escaped. */
export function JsonLd({ context, page }: Props) {
  const t = useTranslations('layout');
  const parent = parentOf(context.address.page);
  const graph = pageGraph(context, page, parent && t(`sections.${parent}`));
  const json = JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
