import { annotationOf } from '@/lib/content/annotation';
import type { Portrait } from '@/lib/content/portrait/view';

import styles from './portrait-image.module.css';

interface Props {
  portrait: Portrait | undefined;
  initials: string;
  /**
   * The name beside the portrait, if it is shown: an alternative text that repeats it is left out.
   */
  adjacentName?: string;
  /** The attribute `sizes`: how wide the layout shows the portrait. */
  sizes: string;
  /** In a list, a portrait is loaded only when it is about to be visible. */
  lazy?: boolean;
}

/**
 * A person's portrait, or else their initials, hidden from screen readers because the name is
 * beside them.
 */
export function PortraitImage({ portrait, initials, adjacentName, sizes, lazy = false }: Props) {
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
      alt={portrait.alt.text === adjacentName ? '' : portrait.alt.text}
      lang={portrait.alt.lang}
      data-sanity={annotationOf(portrait).dataAttribute}
      decoding="async"
      {...(lazy ? { loading: 'lazy' } : { fetchPriority: 'high' })}
    />
  );
}
