import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { PersonName } from '@/components/person/person-name';
import { Tex } from '@/components/text/tex';
import { workAnchor } from '@/components/works/work-anchor';
import { WorkEntry } from '@/components/works/work-entry';
import type { RepeatedWork, WorksWithMembers } from '@/lib/content/coauthor/by-member';

import styles from './works-group.module.css';

/** Works of the same members. Those that stand in full further up are titles here. */
export function WorksGroup({ group: { members, works, repeated } }: { group: WorksWithMembers }) {
  const t = useTranslations('coauthor');
  const words = useTranslations('works');
  return (
    <section className={styles.group}>
      <h3>
        {members.length === 0
          ? t('others')
          : members.map((member, index) => (
              <Fragment key={member.id}>
                {index > 0 && ', '}
                <PersonName person={member} />
              </Fragment>
            ))}{' '}
        <span className="caption">{words('count', { count: works.length + repeated.length })}</span>
      </h3>
      <div>
        {works.map((work) => (
          <WorkEntry key={work.id} work={work} isCompact />
        ))}
        {repeated.length > 0 && (
          <div className={styles.repeated}>
            <p>{t('above')}</p>
            <ul>
              {repeated.map((work) => (
                <li key={work.id}>
                  <TitleAndYear work={work} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

/** The title leads to the page of the work, as it does further up; without one, to the entry there. */
function TitleAndYear({ work }: { work: RepeatedWork }) {
  return (
    <>
      <a href={work.href ?? `#${encodeURIComponent(workAnchor(work))}`}>
        <Tex phrase={work.title} />
      </a>
      {work.year !== null && `, ${work.year}`}
    </>
  );
}
