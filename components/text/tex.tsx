import { MissingField } from '@/components/preview/missing-field';
import { annotationOf } from '@/lib/content/annotation';
import type { Phrase } from '@/lib/content/localised-text/view';
import { splitInlineMath } from '@/lib/tex/inline-math';
import { mathmlOf } from '@/lib/tex/mathml';

/** A text in its language, with inline TeX as MathML. */
export function Tex({ phrase }: { phrase: Phrase }) {
  const annotation = annotationOf(phrase);
  if (annotation.placeholder) return <MissingField annotation={annotation} />;
  return (
    <bdi lang={phrase.lang} data-sanity={annotation.dataAttribute}>
      <TexRuns text={phrase.text} />
    </bdi>
  );
}

/** The same without `<bdi>`, for an element with `dir="auto"`, which does not look into `<bdi>`. */
export function TexRuns({ text }: { text: string }) {
  return splitInlineMath(text).map((run, index) =>
    run.kind === 'text' ? run.source : <Formula key={index} source={run.source} />,
  );
}

/** A formula that KaTeX refuses is shown as its source, so that no word of an abstract is lost. */
function Formula({ source }: { source: string }) {
  const markup = mathmlOf(source);
  return markup === undefined ? (
    <code dir="ltr">{source}</code>
  ) : (
    <span dangerouslySetInnerHTML={{ __html: markup }} />
  );
}
