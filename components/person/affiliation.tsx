import { Joined } from '@/components/text/joined';
import { PhraseText } from '@/components/text/phrase-text';
import type { Phrase } from '@/lib/content/localised-text/view';

interface Props {
  className: string | undefined;
  position: Phrase | undefined;
  institutions: Phrase[];
}

/** What a person does and where: "Doctorat · Université McGill". Nothing when neither is known. */
export function Affiliation({ className, position, institutions }: Props) {
  const phrases = [...(position ? [position] : []), ...institutions];
  if (phrases.length === 0) return null;
  return (
    <p className={className}>
      <Joined
        pieces={phrases.map((phrase, index) => ({
          key: index,
          content: <PhraseText phrase={phrase} />,
        }))}
      />
    </p>
  );
}
