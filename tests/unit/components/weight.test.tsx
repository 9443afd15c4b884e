/** What the largest pages weigh: the HTML of their content, compressed as a server would. */
import { gzipSync } from 'node:zlib';

import type { ReactElement } from 'react';

import { ProfilePage } from '@/components/profile/profile-page';
import { WorkPage } from '@/components/work/work-page';
import type { Work } from '@/lib/content/work/view';

import { coauthor, kwok, member } from './fixtures/people';
import { bareProfile } from './fixtures/profiles';
import { abstractText, butterfly, work, workPage } from './fixtures/works';
import { renderIn } from './render-in';

const kilobyte = 1_000;
const words = abstractText.split(' ');
/** A text of other words each time, so that it compresses as texts do. */
const textOf = (seed: number, length: number) =>
  Array.from({ length }, (_, index) => {
    const word = words[(seed * 7 + index * index * 13 + index) % words.length] ?? '';
    return `${word}${((seed * 31 + index * 17) % 977).toString(36)}`;
  }).join(' ');

function compressedSize(page: ReactElement): number {
  const { container } = renderIn('fr', page);
  return gzipSync(container.innerHTML).byteLength;
}

test('a work with 3,000 authors weighs less than 150 kB', () => {
  const authors = Array.from({ length: 3_000 }, (_, index) =>
    index % 500 === 0
      ? member(`member-${index}`, `Member ${textOf(index, 2)}`)
      : { ...coauthor(`Author ${textOf(index, 2)}`), href: `/fr/coauteurs/${textOf(index, 1)}` },
  );
  const vast = workPage({ ...butterfly, authors });
  expect(compressedSize(<WorkPage work={vast} />)).toBeLessThan(150 * kilobyte);
});

test('a profile with 300 works over 15 years and 1,200 coauthors weighs less than 150 kB', () => {
  const one = (index: number): Work =>
    work(`w${index}`, textOf(index, 12), {
      href: `/fr/publications/${textOf(index, 3)}`,
      translatedTitle: { text: textOf(index + 1_000, 12) },
      authors: [kwok, ...[1, 2, 3, 4].map((n) => coauthor(textOf(index * 5 + n, 2)))],
      versions: butterfly.versions.map((version) => ({
        ...version,
        arxivId: `2506.${10_000 + index}`,
      })),
      abstract: { text: textOf(index + 2_000, 180), lang: 'en' },
    });
  const years = Array.from({ length: 15 }, (_, year) => ({
    year: 2025 - year,
    works: Array.from({ length: 20 }, (__, index) => one(year * 20 + index)),
  }));
  const collaborators = Array.from({ length: 1_200 }, (_, index) => ({
    ...coauthor(textOf(index, 2)),
    id: `c${index}`,
    href: `/fr/coauteurs/${textOf(index, 2)}`,
    jointCount: 1 + (index % 4),
    period: { start: 2011 + (index % 10), end: 2021 + (index % 5) },
  }));
  const network = { collaborators, drawn: [], leftOutCount: 0 };
  const profile = { ...bareProfile, years, workCount: 300, network };
  expect(compressedSize(<ProfilePage profile={profile} />)).toBeLessThan(150 * kilobyte);
});
