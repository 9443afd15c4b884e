import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import type { Collaborator } from '@/lib/content/network/view';

import styles from './network.module.css';
import { useSupervisionYears } from './supervision-years';

interface Props {
  collaborators: readonly Collaborator[];
  /** Whether another table is above: the headings are then for assistive technology alone. */
  isContinued?: boolean;
}

/** Each coauthor with the number and the years of the joint works, and whether they are a member. */
export function CollaboratorTable({ collaborators, isContinued = false }: Props) {
  const t = useTranslations('profile.network');
  const yearsOf = useSupervisionYears();
  return (
    <table className={styles.table}>
      <thead className={isContinued ? styles.continued : undefined}>
        <tr>
          {(['name', 'joint', 'years', 'standing'] as const).map((heading) => (
            <th key={heading} scope="col">
              {isContinued ? <span className="visually-hidden">{t(heading)}</span> : t(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {collaborators.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <PersonName person={person} />
            </th>
            <td>{person.jointCount}</td>
            <td>{yearsOf(person.period)}</td>
            {person.kind === 'member' ? (
              <td>{t('member')}</td>
            ) : (
              <td className="muted">{t('outside')}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
