import { useTranslations } from 'next-intl';

/** What was typed into a draft and cannot be shown as it is meant: publishing would leave it out. */
export function Flaws({ flaws }: { flaws: readonly string[] | undefined }) {
  const t = useTranslations('preview');
  if (!flaws || flaws.length === 0) return null;
  return (
    <ul className="muted">
      {flaws.map((text, index) => (
        <li key={index}>
          <mark>{t('unusable', { text })}</mark>
        </li>
      ))}
    </ul>
  );
}
