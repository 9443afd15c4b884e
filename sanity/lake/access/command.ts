import { parseArgs } from 'node:util';

import { isRole, roleNames, type Role } from './roles.ts';

/** A parsed command line. */
export type Command =
  | { readonly does: 'help' }
  | { readonly does: 'list' | 'sign-out-everyone' }
  | { readonly does: 'add'; readonly name: string; readonly role: Role; readonly email: string }
  | { readonly does: 'role'; readonly name: string; readonly role: Role }
  | { readonly does: 'remove' | 'new-key' | 'sign-out'; readonly name: string };

/** A command line that cannot be read; the message is a sentence for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Who may sign in to the Studio of the embedded lake.

  npm run editor -- add NAME [--role ROLE] [--email ADDRESS]   makes an editor, and a key to sign in with
  npm run editor -- list                                       shows who may sign in
  npm run editor -- role NAME ROLE                             changes what an editor may do
  npm run editor -- new-key NAME                               makes a new key; the old one and its sessions end
  npm run editor -- sign-out NAME                              ends every session of an editor
  npm run editor -- sign-out --everyone                        ends every session
  npm run editor -- remove NAME                                takes the right to sign in away

ROLE is ${roleNames.join(', ')} (without --role: editor). A viewer sees everything and changes nothing.
A NAME of several words is put in quotes. What is changed holds at once, also while the lake runs.
`;

function roleNamed(text: string): Role {
  if (isRole(text)) return text;
  throw new UsageError(`There is no role "${text}": a role is ${roleNames.join(', ')}.`);
}

/** @param typed the arguments. @throws UsageError */
export function readCommand(typed: readonly string[]): Command {
  const { values, positionals } = parsed(typed);
  const [does = 'help', ...names] = positionals;
  if (values.help === true) return { does: 'help' };
  const nothingElse = (...flags: (keyof typeof values)[]) => {
    const unexpected = Object.keys(values).find((flag) => !flags.some((known) => known === flag));
    if (unexpected !== undefined) throw new UsageError(`"${does}" has no --${unexpected}.`);
  };
  const exactly = (count: number): string[] => {
    if (names.length < count)
      throw new UsageError(`"${does}" needs a ${['NAME', 'ROLE'][names.length]}.`);
    const [extra] = names.slice(count);
    if (extra === undefined) return names;
    throw new UsageError(`"${extra}" is one word too many: put a name of several words in quotes.`);
  };
  switch (does) {
    case 'help':
    case 'list':
      nothingElse();
      exactly(0);
      return { does };
    case 'add': {
      nothingElse('role', 'email');
      const [name = ''] = exactly(1);
      return { does, name, role: roleNamed(values.role ?? 'editor'), email: values.email ?? '' };
    }
    case 'role': {
      nothingElse();
      const [name = '', role = ''] = exactly(2);
      return { does, name, role: roleNamed(role) };
    }
    case 'sign-out':
      nothingElse('everyone');
      if (values.everyone === true) {
        exactly(0);
        return { does: 'sign-out-everyone' };
      }
      return { does, name: exactly(1)[0] ?? '' };
    case 'remove':
    case 'new-key':
      nothingElse();
      return { does, name: exactly(1)[0] ?? '' };
    default:
      throw new UsageError(`There is no command "${does}".`);
  }
}

function parsed(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        email: { type: 'string' },
        everyone: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
