import { useTranslations } from 'next-intl';

import { type CoauthorNetwork, maxAuthors } from '@/lib/content/network/view';
import type { Profile } from '@/lib/content/profile/view';

import { CollaboratorTable } from './collaborator-table';
import { NetworkDrawing } from './network-drawing';
import styles from './network.module.css';

/** Of a longer list, so many people are in sight, and a native disclosure (`<details>`) has the rest. */
const shownOfLongList = 12;
const longList = 15;

interface Props {
  network: CoauthorNetwork | undefined;
  person: Pick<Profile, 'name' | 'initials'>;
}

/** Whom a person wrote with: a drawing, and a table that says the same and more. A phone gets the table only. */
export function Network({ network, person }: Props) {
  const t = useTranslations('profile.network');
  if (network === undefined) return null;
  const { collaborators, drawn, leftOutCount } = network;
  const shown =
    collaborators.length > longList ? collaborators.slice(0, shownOfLongList) : collaborators;
  const rest = collaborators.slice(shown.length);
  return (
    <section>
      <h2>
        {t('title')} <span className="caption">{t('count', { count: collaborators.length })}</span>
      </h2>
      <div className={styles.drawing}>
        <NetworkDrawing drawn={drawn} person={person} />
        <p className={styles.legend}>
          {t('legend')}
          {drawn.length < collaborators.length && ` ${t('most', { count: drawn.length })}`}
        </p>
      </div>
      {leftOutCount > 0 && (
        <p className={styles.legend}>{t('leftOut', { count: leftOutCount, max: maxAuthors })}</p>
      )}
      <CollaboratorTable collaborators={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{t('others', { count: rest.length })}</summary>
          <CollaboratorTable collaborators={rest} isContinued />
        </details>
      )}
    </section>
  );
}
