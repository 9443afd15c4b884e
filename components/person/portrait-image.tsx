import { annotationOf } from '@/lib/content/annotation';
import type { Portrait } from '@/lib/content/portrait/view';

import styles from './portrait-image.module.css';

interface Props {
  portrait: Portrait | undefined;
  initials: string;
  /** The name, where it stands beside the portrait: an alternative text that repeats it says nothing. */
  beside?: string;
  /** How wide the layout shows it, for the browser to choose a file. */
  sizes: string;
  /** In a long list, a portrait is fetched only when it is about to be seen. */
  lazy?: boolean;
}

/** A person's portrait, or their initials, which the name beside them makes redundant. */
export function PortraitImage({ portrait, initials, beside, sizes, lazy = false }: Props) {
  if (!portrait) {
    return (
      <span className={`${styles.portrait} ${styles.initials}`} aria-hidden="true">
        <bdi>{initials}</bdi>
      </span>
    );
  }
  return (
    <img
      className={styles.portrait}
      src={portrait.src}
      srcSet={portrait.srcSet}
      sizes={sizes}
      width={portrait.width}
      height={portrait.height}
      alt={portrait.alt.text === beside ? '' : portrait.alt.text}
      lang={portrait.alt.lang}
      data-sanity={annotationOf(portrait).dataAttribute}
      decoding="async"
      {...(lazy ? { loading: 'lazy' } : { fetchPriority: 'high' })}
    />
  );
}
