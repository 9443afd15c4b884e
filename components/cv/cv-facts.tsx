import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

import { Name } from '@/components/text/name';
import { PhraseText } from '@/components/text/phrase-text';
import { annotationOf } from '@/lib/content/annotation';
import type { ExternalLink } from '@/lib/content/contact/view';
import type { Cv } from '@/lib/content/cv/view';
import type { Supervisor } from '@/lib/content/supervision/supervisors';
import { orcidAddress } from '@/lib/domain';

import { CvLabel } from './cv-label';
import styles from './cv-page.module.css';

interface Props {
  cv: Pick<Cv, 'contact' | 'chairs' | 'supervisors'>;
  /** Of this page. */
  address: string;
}

/** How to reach a person, with every address in full, and whom they work with. */
export function CvFacts({ cv: { contact, chairs, supervisors }, address }: Props) {
  const t = useTranslations('profile');
  const { email, telephone, room, orcid, links } = contact;
  const attributeOf = (field: string) => annotationOf(contact).fields?.[field]?.dataAttribute;
  return (
    <dl className={styles.facts}>
      {email !== undefined && (
        <Fact title={t('contact.email')}>
          <a href={`mailto:${email}`} data-sanity={attributeOf('email')}>
            {email}
          </a>
        </Fact>
      )}
      {telephone && (
        <Fact title={<CvLabel of="telephone" />}>
          <a href={telephone.href} data-sanity={attributeOf('telephone')}>
            <bdi>{telephone.text}</bdi>
          </a>
        </Fact>
      )}
      {room !== undefined && (
        <Fact title={<CvLabel of="room" />}>
          <bdi data-sanity={attributeOf('room')}>{room}</bdi>
        </Fact>
      )}
      {links.map((link, index) => (
        <Fact key={index} title={<SiteName link={link} />}>
          <a href={link.href} data-sanity={annotationOf(link).dataAttribute}>
            {link.href}
          </a>
        </Fact>
      ))}
      {orcid !== undefined && (
        <Fact title="ORCID">
          <a href={orcidAddress(orcid)} data-sanity={attributeOf('orcid')}>
            {orcidAddress(orcid)}
          </a>
        </Fact>
      )}
      <div className={styles.online}>
        <dt>
          <CvLabel of="online" />
        </dt>
        <dd>{address}</dd>
      </div>
      {chairs.length > 0 && (
        <Fact title={t('chairs', { count: chairs.length })}>
          {chairs.map((chair, index) => (
            <p key={index}>
              <PhraseText phrase={chair} />
            </p>
          ))}
        </Fact>
      )}
      {(['principal', 'co'] as const).map((role) => (
        <Supervision key={role} role={role} supervisors={supervisors} />
      ))}
    </dl>
  );
}

function Fact({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An editor's own label, or else the name of the kind. */
function SiteName({ link }: { link: ExternalLink }) {
  const t = useTranslations('profile');
  if (link.label) return <PhraseText phrase={link.label} />;
  return link.kind === 'other' ? <CvLabel of="otherSite" /> : t(`link.${link.kind}`);
}

function Supervision({
  role,
  supervisors,
}: {
  role: Supervisor['role'];
  supervisors: Supervisor[];
}) {
  const t = useTranslations('profile');
  const people = supervisors.filter((person) => person.role === role);
  if (people.length === 0) return null;
  return (
    <Fact title={t(`supervision.${role}`)}>
      {people.map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 && ', '}
          <Name of={person} />
        </Fragment>
      ))}
    </Fact>
  );
}
