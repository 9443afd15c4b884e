import type { MetaTag } from '@/lib/metadata/scholar-tags';
import type { TypedLink } from '@/lib/metadata/signposting';

/** `<meta>` elements; React moves them into the head, in order. */
export function MetaTags({ tags }: { tags: readonly MetaTag[] }) {
  return tags.map(({ name, content }, index) => <meta key={index} name={name} content={content} />);
}

/** Typed links; React moves them into the head. */
export function TypedLinks({ links }: { links: readonly TypedLink[] }) {
  return links.map(({ rel, href, type }, index) => (
    <link key={index} rel={rel} href={href} type={type} />
  ));
}
