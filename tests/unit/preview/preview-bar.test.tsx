import { screen } from '@testing-library/react';

import { PreviewBar } from '@/components/preview/preview-bar';
import { leavePreviewPath } from '@/lib/preview/api-paths';

import { renderIn } from '../components/render-in';

const path = '/fr/repertoire/devin-kwok?a=b&c=d#e';

test.each([
  ['fr', 'drafts', 'Aperçu du brouillon', 'Quitter l’aperçu'],
  ['fr', 'published', 'Aperçu de ce qui est publié', 'Quitter l’aperçu'],
  ['en', 'drafts', 'Draft preview', 'Leave the preview'],
  ['en', 'published', 'Preview of what is published', 'Leave the preview'],
] as const)(
  'in %s, the bar over %s says so and has a way out',
  (language, perspective, words, out) => {
    renderIn(language, <PreviewBar perspective={perspective} leaveHref={leavePreviewPath(path)} />);
    expect(screen.getByRole('complementary')).toHaveTextContent(words);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: out });
    const url = new URL(link.href);
    expect(url.pathname).toBe('/api/draft-mode/disable');
    expect([...url.searchParams]).toEqual([['to', path]]);
  },
);

test.each([
  ['fr', '2026-11-30T19:30:00Z', 'Ce lien est valide jusqu’au 30 novembre 2026 à 14 h 30.'],
  ['fr', '2026-05-01T18:00:00Z', 'Ce lien est valide jusqu’au 1er mai 2026 à 14 h 00.'],
  ['en', '2026-11-30T19:30:00Z', 'This link is valid until November 30, 2026 at 2:30 p.m.'],
] as const)('in %s, a shared link says until when it is valid (%s)', (language, time, words) => {
  const until = new Date(time);
  renderIn(language, <PreviewBar perspective="drafts" until={until} leaveHref="/" />);
  const bar = screen.getByRole('complementary');
  expect(bar).toHaveTextContent(words);
  expect(bar).not.toHaveTextContent('..');
});
