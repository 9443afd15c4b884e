import { DotSeparated } from '@/components/text/dot-separated';
import { PhraseText } from '@/components/text/phrase-text';
import type { Phrase } from '@/lib/content/localised-text/view';

interface Props {
  className: string | undefined;
  position: Phrase | undefined;
  institutions: Phrase[];
}

/**
 * A person's position and institutions: "Doctorat · Université McGill". Nothing when none is known.
 */
export function Affiliation({ className, position, institutions }: Props) {
  const phrases = [...(position ? [position] : []), ...institutions];
  if (phrases.length === 0) return null;
  return (
    <p className={className}>
      <DotSeparated
        items={phrases.map((phrase, index) => ({
          key: index,
          content: <PhraseText phrase={phrase} />,
        }))}
      />
    </p>
  );
}
