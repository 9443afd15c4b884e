import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import type { ObjectInputProps } from 'sanity';

import { PortraitInput } from '@/sanity/studio/inputs/portrait/portrait-input';

const theme = buildTheme();

function rendered() {
  const sent = jest.fn<void, [string]>();
  const inputProps = {
    renderDefault: () => (
      <div
        data-testid="target"
        onDrop={() => sent('dropped')}
        onPaste={() => sent('pasted')}
        onChange={() => sent('chosen')}
      >
        <input type="file" aria-label="file" />
        <input aria-label="text" />
      </div>
    ),
  } as unknown as ObjectInputProps;
  render(
    <ThemeProvider theme={theme}>
      <PortraitInput inputProps={inputProps} language="en" />
    </ThemeProvider>,
  );
  return sent;
}

const file = (name: string, type: string, size = 10) =>
  new File([new Uint8Array(size)], name, { type });
const svg = file('x.svg', 'image/svg+xml');
const jpeg = file('x.jpg', 'image/jpeg');

test('a file of another type is refused with a reason, chosen, dropped or pasted', () => {
  const sent = rendered();
  fireEvent.change(screen.getByLabelText('file'), { target: { files: [svg] } });
  expect(screen.getByRole('alert')).toHaveTextContent('“x.svg” is not a JPEG, PNG, WebP or AVIF');
  const target = screen.getByTestId('target');
  const drop = createEvent.drop(target, { dataTransfer: { files: [svg] } });
  fireEvent(target, drop);
  expect(drop.defaultPrevented).toBe(true);
  fireEvent.paste(target, { clipboardData: { files: [svg] } });
  expect(sent).not.toHaveBeenCalled();
});

test('a file that is too large is refused before it is sent', () => {
  const sent = rendered();
  const huge = file('x.png', 'image/png', 20 * 1024 * 1024 + 1);
  fireEvent.drop(screen.getByTestId('target'), { dataTransfer: { files: [huge] } });
  expect(screen.getByRole('alert')).toHaveTextContent('larger than 20 MB');
  expect(sent).not.toHaveBeenCalled();
});

test('an image goes to the Studio, and the rejection before it is forgotten', () => {
  const sent = rendered();
  const target = screen.getByTestId('target');
  fireEvent.drop(target, { dataTransfer: { files: [svg] } });
  fireEvent.drop(target, { dataTransfer: { files: [jpeg] } });
  fireEvent.change(screen.getByLabelText('file'), { target: { files: [jpeg] } });
  expect(sent.mock.calls).toEqual([['dropped'], ['chosen']]);
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test('text pasted or written inside is none of its business', () => {
  const sent = rendered();
  fireEvent.paste(screen.getByLabelText('text'), { clipboardData: { files: [] } });
  fireEvent.change(screen.getByLabelText('text'), { target: { value: 'a' } });
  expect(sent.mock.calls).toEqual([['pasted'], ['chosen']]);
});
