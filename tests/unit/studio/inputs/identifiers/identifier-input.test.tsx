import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { StringInputProps } from 'sanity';

import { IdentifierInput } from '@/sanity/studio/inputs/identifiers/identifier-input';
import type { Identifier } from '@/sanity/studio/inputs/identifiers/normalise';

// The whole Studio does not load in jsdom; of it, the input needs one function.
jest.mock('sanity', () => ({ set: (value: unknown) => ({ type: 'set', path: [], value }) }));

const theme = buildTheme();

/** Studio's part in small: a value that patches change, and an input that shows it. */
function Field({ kind, readOnly = false }: { kind: Identifier; readOnly?: boolean }) {
  const [value, setValue] = useState('');
  const inputProps = {
    value,
    readOnly,
    onChange: (patch: { value: string }) => setValue(patch.value),
    elementProps: { onBlur: () => undefined },
    renderDefault: ({ elementProps }: StringInputProps) => (
      <input
        aria-label="field"
        value={value}
        readOnly={readOnly}
        onChange={(event) => setValue(event.currentTarget.value)}
        onPaste={elementProps.onPaste}
        onBlur={elementProps.onBlur}
      />
    ),
  } as unknown as StringInputProps;
  return (
    <ThemeProvider theme={theme}>
      <IdentifierInput inputProps={inputProps} kind={kind} language="fr" />
      <button type="button">elsewhere</button>
    </ThemeProvider>
  );
}

const field = () => screen.getByLabelText('field');

test('a pasted address becomes its identifier at once, and that is said', async () => {
  const user = userEvent.setup();
  render(<Field kind="doi" />);
  await user.click(field());
  await user.paste('https://doi.org/10.1145/3292500');
  expect(field()).toHaveValue('10.1145/3292500');
  expect(screen.getByRole('status')).toHaveTextContent('https://doi.org/10.1145/3292500');
});

test('a typed address becomes its identifier on leaving the field', async () => {
  const user = userEvent.setup();
  render(<Field kind="arxivId" />);
  await user.type(field(), 'arXiv:2506.13234v2');
  expect(field()).toHaveValue('arXiv:2506.13234v2');
  await user.click(screen.getByText('elsewhere'));
  expect(field()).toHaveValue('2506.13234');
});

test('what is no identifier is pasted as it is, and nothing is said', async () => {
  const user = userEvent.setup();
  render(<Field kind="orcid" />);
  await user.click(field());
  await user.paste('soon');
  await user.click(screen.getByText('elsewhere'));
  expect(field()).toHaveValue('soon');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('the note goes when the text is another', async () => {
  const user = userEvent.setup();
  render(<Field kind="doi" />);
  await user.click(field());
  await user.paste('doi:10.1145/3292500');
  await user.type(field(), '1');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a field that may not be written in stays as it is', async () => {
  const user = userEvent.setup();
  render(<Field kind="doi" readOnly />);
  await user.click(field());
  await user.paste('https://doi.org/10.1145/3292500');
  expect(field()).toHaveValue('');
});
