import { PortableText, type PortableTextComponents } from '@portabletext/react';

import { annotationOf } from '@/lib/content/annotation';
import type { Biography as BiographyView } from '@/lib/content/biography/view';

import styles from './biography.module.css';

const components: PortableTextComponents = {
  block: {
    normal: ({ children }) => <p dir="auto">{children}</p>,
    h3: ({ children }) => <h3 dir="auto">{children}</h3>,
  },
  list: {
    bullet: ({ children }) => <ul>{children}</ul>,
    number: ({ children }) => <ol>{children}</ol>,
  },
  listItem: ({ children }) => <li dir="auto">{children}</li>,
  marks: {
    strong: ({ children }) => <strong>{children}</strong>,
    em: ({ children }) => <em>{children}</em>,
    link: ({ value, children }) => <a href={value?.href}>{children}</a>,
  },
};

/**
 * A biography as elements: paragraphs, headings and lists, also nested ones. No HTML is ever
 * inserted.
 */
export function Biography({ biography }: { biography: BiographyView }) {
  return (
    <div
      className={styles.biography}
      lang={biography.lang}
      data-sanity={annotationOf(biography).dataAttribute}
    >
      <PortableText value={biography.blocks} components={components} />
    </div>
  );
}
