import { useTranslations } from 'next-intl';

import { DotSeparated } from '@/components/text/dot-separated';
import { PhraseText } from '@/components/text/phrase-text';
import type { InstitutionName } from '@/lib/content/institution/view';
import type { Phrase } from '@/lib/content/localised-text/view';
import type { MemberRole } from '@/lib/domain/vocabulary';

interface Props {
  className: string | undefined;
  /** Named where there is no position in words. */
  role: MemberRole | undefined;
  position: Phrase | undefined;
  institutions: InstitutionName[];
  /** In a card, which is a link as a whole, institutions are text. */
  isLinked?: boolean;
}

/**
 * A person's position and institutions: "Doctorat · Université McGill". Nothing when none is known.
 */
export function Affiliation({ className, role, position, institutions, isLinked }: Props) {
  const t = useTranslations('person');
  const first = position ? <PhraseText phrase={position} /> : role && t(`role.${role}`);
  const contents = [
    ...(first ? [first] : []),
    ...institutions.map((institution, index) => {
      const name = <PhraseText key={index} phrase={institution} />;
      return isLinked && institution.href !== undefined ? (
        <a key={index} href={institution.href}>
          {name}
        </a>
      ) : (
        name
      );
    }),
  ];
  if (contents.length === 0) return null;
  return (
    <p className={className}>
      <DotSeparated items={contents.map((content, index) => ({ key: index, content }))} />
    </p>
  );
}
