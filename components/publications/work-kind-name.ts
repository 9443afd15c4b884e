import { useTranslations } from 'next-intl';

import { workKinds } from '@/lib/domain/vocabulary';

/** Names kinds of works in the language of the page. */
export function useWorkKindName(): (value: string) => string {
  const t = useTranslations('publications');
  return (value) => {
    const kind = workKinds.find((each) => each === value);
    return kind === undefined ? value : t(`kind.${kind}`);
  };
}
