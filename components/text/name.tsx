import { MissingField } from '@/components/preview/missing-field';
import { annotationOf } from '@/lib/content/annotation';

/** The name of a person, which has its own text direction; in a draft without one, a placeholder. */
export function Name({ of }: { of: { name: string } }) {
  const annotation = annotationOf(of);
  if (annotation.placeholder) return <MissingField annotation={annotation} />;
  return <bdi data-sanity={annotation.dataAttribute}>{of.name}</bdi>;
}
