import { Missing } from '@/components/preview/missing';
import type { Gap } from '@/lib/content/annotation';

interface Named {
  name: string;
  gap?: Gap;
  place?: string;
}

/** The name of a person, which has its own direction; in a draft, what is missing in its place. */
export function Name({ of: { name, gap, place } }: { of: Named }) {
  return gap ? <Missing gap={gap} place={place} /> : <bdi data-sanity={place}>{name}</bdi>;
}
