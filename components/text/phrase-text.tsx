import { MissingField } from '@/components/preview/missing-field';
import { annotationOf } from '@/lib/content/annotation';
import type { Phrase } from '@/lib/content/localised-text/view';

/**
 * A text in its language. `<bdi>` keeps a right-to-left text from reordering the text around it, and
 * takes its direction from its own first strong letter.
 */
export function PhraseText({ phrase }: { phrase: Phrase }) {
  const annotation = annotationOf(phrase);
  if (annotation.placeholder) return <MissingField annotation={annotation} />;
  return (
    <bdi lang={phrase.lang} data-sanity={annotation.dataAttribute}>
      {phrase.text}
    </bdi>
  );
}
