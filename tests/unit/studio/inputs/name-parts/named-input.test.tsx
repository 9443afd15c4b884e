import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fragment, isValidElement, useState } from 'react';
import type { ObjectInputProps, ObjectMember } from 'sanity';

import { NamedInput } from '@/sanity/studio/inputs/name-parts/named-input';

// The whole Studio does not load in jsdom; of it, the input needs one function.
jest.mock('sanity', () => ({
  set: (value: unknown, path: unknown) => ({ type: 'set', path, value }),
}));

const theme = buildTheme();
const fields = ['givenName', 'familyName', 'nameParticle', 'nameSuffix'];
const partsMember = { kind: 'fieldSet', fieldSet: { name: 'nameParts' } };

interface FormProps {
  readonly initial?: Record<string, string>;
  readonly readOnly?: boolean;
  readonly members?: readonly object[];
}

/** Studio's part in small: a document that patches change, and inputs that show it and can be focused. */
function Form({ initial = {}, readOnly = false, members = [partsMember] }: FormProps) {
  const [value, setValue] = useState<Record<string, string>>(initial);
  const inputs = (names: readonly string[]) =>
    names.map((name) => (
      <input
        key={name}
        aria-label={name}
        id={name}
        value={value[name] ?? ''}
        onChange={({ currentTarget }) => setValue({ ...value, [name]: currentTarget.value })}
      />
    ));
  const inputProps = {
    value,
    readOnly,
    members,
    onChange: (patches: { path: [string]; value: string }[]) =>
      setValue(
        patches.reduce((all, { path, value: text }) => ({ ...all, [path[0]]: text }), value),
      ),
    onPathFocus: ([name]: [string]) => document.getElementById(name)?.focus(),
    renderDefault: (props: { members: ObjectMember[] }) => (
      <>
        {inputs(['name'])}
        {props.members.map((member) =>
          member.kind === 'decoration' ? (
            <Fragment key={member.key}>
              {isValidElement(member.component) && member.component}
            </Fragment>
          ) : (
            <fieldset key="parts">{inputs(fields)}</fieldset>
          ),
        )}
      </>
    ),
  } as unknown as ObjectInputProps;
  return (
    <ThemeProvider theme={theme}>
      <NamedInput inputProps={inputProps} named="name" language="fr" />
    </ThemeProvider>
  );
}

const proposal = () => screen.queryByRole('group', { name: 'Proposées d’après le nom' });
const accept = () => screen.getByRole('button', { name: 'Accepter' });
const partsShown = () => fields.map((name) => screen.getByLabelText<HTMLInputElement>(name).value);

test('a proposal follows the name while it is typed, and changes nothing by itself', async () => {
  const user = userEvent.setup();
  render(<Form />);
  expect(proposal()).toBeNull();
  await user.type(screen.getByLabelText('name'), 'Jan van der Berg');
  expect(proposal()).toHaveTextContent(/Prénoms Jan ?Particule van der ?Nom de famille Berg/);
  await user.type(screen.getByLabelText('name'), 'en Jr.');
  expect(proposal()).toHaveTextContent(/Nom de famille Bergen ?Suffixe Jr\./);
  expect(screen.getByLabelText('name')).toHaveFocus();
  expect(partsShown()).toEqual(['', '', '', '']);
});

test('it stands after the fields, and its button is reached and pressed by the keyboard', async () => {
  const user = userEvent.setup();
  render(<Form initial={{ name: 'Jan van der Berg Jr.' }} />);
  screen.getByLabelText('nameSuffix').focus();
  await user.tab();
  expect(accept()).toHaveFocus();
  expect(accept()).toHaveAccessibleDescription(/Jan/);
  await user.keyboard('{Enter}');
  expect(partsShown()).toEqual(['Jan', 'Berg', 'van der', 'Jr.']);
  expect(proposal()).toBeNull();
  // The button is gone; the focus is not.
  expect(screen.getByLabelText('familyName')).toHaveFocus();
});

test('parts that are there are neither shown nor changed', async () => {
  const user = userEvent.setup();
  render(<Form initial={{ name: 'Devin Kwok', givenName: 'Devin', familyName: 'Kwok' }} />);
  await user.type(screen.getByLabelText('name'), ' Lange');
  expect(proposal()).toBeNull();
  expect(partsShown()).toEqual(['Devin', 'Kwok', '', '']);
});

test.each<[string, FormProps]>([
  ['that may not be written in', { readOnly: true }],
  ['without the parts, such as another tab', { members: [] }],
])('in a form %s there is no proposal', (_what, props) => {
  render(<Form initial={{ name: 'Devin Kwok' }} {...props} />);
  expect(proposal()).toBeNull();
});
