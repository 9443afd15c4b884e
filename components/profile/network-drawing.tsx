import { useTranslations } from 'next-intl';

import { ringRadius, widestRadius } from '@/lib/content/network/ring-places';
import type { DrawnCollaborator } from '@/lib/content/network/view';
import type { Profile } from '@/lib/content/profile/view';

import styles from './network.module.css';

/** In units of the drawing. A name of so many letters fits beside the ring; the table has it whole. */
const maxLetters = 26;
const nameWidth = 190;
const maxThickness = 8;

interface Props {
  drawn: readonly DrawnCollaborator[];
  person: Pick<Profile, 'name' | 'initials'>;
}

/**
 * A person amid those they wrote with. The table beside it says the same, with links that everybody reaches: the
 * drawing is not read a second time, and its links are for a pointer (WCAG 1.1.1, 2.1.1).
 */
export function NetworkDrawing({ drawn, person }: Props) {
  const t = useTranslations('profile.network');
  // Of one width, so that names have one size.
  const width = widestRadius + nameWidth;
  const height = ringRadius(drawn.length) + 16;
  const most = Math.max(...drawn.map(({ collaborator }) => collaborator.jointCount));
  const perWork = Math.min(1.25, maxThickness / most);
  return (
    <svg
      className={styles.svg}
      viewBox={`${-width} ${-height} ${2 * width} ${2 * height}`}
      aria-hidden="true"
    >
      <title>{t('drawing', { name: person.name })}</title>
      {drawn.map(({ collaborator: { id, jointCount }, x, y }) => (
        <path key={id} d={`M0 0L${x} ${y}`} strokeWidth={thickness(jointCount * perWork)} />
      ))}
      {drawn.map((one) => (
        <Place key={one.collaborator.id} {...one} />
      ))}
      <circle r="20" />
      <text y="5" textAnchor="middle">
        {person.initials}
      </text>
    </svg>
  );
}

/** To a tenth, and at least what is seen. */
function thickness(units: number): number {
  return Math.max(1, Math.round(units * 10) / 10);
}

function Place({ collaborator: { name, kind, href }, x, y }: DrawnCollaborator) {
  const content = (
    <>
      <circle className={kind === 'member' ? styles.member : undefined} cx={x} cy={y} r="5" />
      <text x={x + (x < 0 ? -12 : 12)} y={y + 4} textAnchor={x < 0 ? 'end' : undefined}>
        {shortened(name)}
      </text>
    </>
  );
  return href === undefined ? (
    content
  ) : (
    <a href={href} tabIndex={-1}>
      {content}
    </a>
  );
}

function shortened(name: string): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)].map(
    ({ segment }) => segment,
  );
  return letters.length <= maxLetters
    ? name
    : `${letters
        .slice(0, maxLetters - 1)
        .join('')
        .trimEnd()}…`;
}
