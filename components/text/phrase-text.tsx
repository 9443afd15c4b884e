import { Missing } from '@/components/preview/missing';
import type { Phrase } from '@/lib/content/localised-text/view';

/**
 * A text in its language. `<bdi>` keeps a right-to-left text from reordering what stands around it,
 * and takes its direction from its own first strong letter.
 */
export function PhraseText({ phrase }: { phrase: Phrase }) {
  if (phrase.gap) return <Missing gap={phrase.gap} place={phrase.place} />;
  return (
    <bdi lang={phrase.lang} data-sanity={phrase.place}>
      {phrase.text}
    </bdi>
  );
}
