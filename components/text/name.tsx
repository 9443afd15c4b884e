import { MissingField } from '@/components/preview/missing-field';
import { annotationOf } from '@/lib/content/annotation';

/** The name of a person, which has its own direction; in a draft, that it is missing. */
export function Name({ of }: { of: { name: string } }) {
  const annotation = annotationOf(of);
  if (annotation.placeholder) return <MissingField annotation={annotation} />;
  return <bdi data-sanity={annotation.dataAttribute}>{of.name}</bdi>;
}
