import { screen } from '@testing-library/react';

import { Biography } from '@/components/text/biography';
import { PhraseText } from '@/components/text/phrase-text';
import { Tex } from '@/components/text/tex';
import { Versions } from '@/components/works/versions';

import { devin } from './fixtures/profiles';
import { renderIn } from './render-in';

test('a phrase in the language of the page carries no lang', () => {
  renderIn('fr', <PhraseText phrase={{ text: 'Bonjour' }} />);
  expect(screen.getByText('Bonjour')).not.toHaveAttribute('lang');
});

test('a phrase in another language says which', () => {
  renderIn('fr', <PhraseText phrase={{ text: 'Hello', lang: 'en' }} />);
  expect(screen.getByText('Hello')).toHaveAttribute('lang', 'en');
});

test('a formula is MathML inside its sentence', () => {
  const { container } = renderIn('en', <Tex phrase={{ text: 'when $\\epsilon \\ll 1$ holds' }} />);
  expect(container.querySelector('math')).toHaveTextContent('ϵ≪1');
  expect(container).toHaveTextContent('when ϵ≪1 holds');
});

test('money is text', () => {
  const { container } = renderIn('en', <Tex phrase={{ text: 'between $5 and $6' }} />);
  expect(container.querySelector('math')).toBeNull();
  expect(container).toHaveTextContent('between $5 and $6');
});

test('a formula that cannot be drawn is shown as it was written', () => {
  const { container } = renderIn('en', <Tex phrase={{ text: 'so $\\frac{1}{2$ it is' }} />);
  expect(container.querySelector('code')).toHaveTextContent('\\frac{1}{2');
});

test('a date is written in the language of the page and readable by machines', () => {
  renderIn('fr', <Versions versions={[{ key: 'a', kind: 'other', date: '2025-06-16' }]} />);
  expect(screen.getByText('16 juin 2025')).toHaveAttribute('datetime', '2025-06-16');
});

test('a biography in another language says so, and keeps its marks, headings and lists', () => {
  const biography = devin.biography;
  if (!biography) throw new Error('the fixture has a biography');
  const { container } = renderIn('fr', <Biography biography={biography} />);
  expect(container.firstElementChild).toHaveAttribute('lang', 'en');
  expect(container.querySelector('strong > em')).toHaveTextContent('how neural networks learn');
  expect(screen.getByRole('link', { name: 'why' })).toHaveAttribute(
    'href',
    'https://example.org/why',
  );
  expect(screen.getByRole('heading', { level: 3, name: 'Before' })).toBeInTheDocument();
  const [list] = container.querySelectorAll('ul');
  expect([...(list?.children ?? [])].map((item) => item.firstChild?.textContent)).toEqual([
    'One',
    'Two',
  ]);
  expect(container.querySelector('ul > li > ul > li')).toHaveTextContent('Within one');
  expect(container.querySelectorAll('ol > li')).toHaveLength(1);
});
