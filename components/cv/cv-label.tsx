import { useTranslations } from 'next-intl';

/** A word that only CVs need. */
export function CvLabel({ of }: { of: 'telephone' | 'room' | 'online' | 'otherSite' | 'also' }) {
  const t = useTranslations('cv');
  return t(of);
}
