import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import { keyHashes, type HashedKey } from './secrets.ts';
import { isRole, type Role } from './roles.ts';

/** A user who signs in with a key. */
export interface Editor {
  /** The author in the journal. Never reused. */
  readonly id: string;
  readonly name: string;
  /** Empty when unknown. */
  readonly email: string;
  readonly role: Role;
  readonly key: HashedKey;
  readonly createdAt: number;
  readonly removed: boolean;
}

/** A command that cannot be carried out; the message is a sentence for a person. */
export class EditorError extends Error {
  override readonly name = 'EditorError';
}

const maxNameLength = 100;

type Row = Record<string, unknown>;

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`The column ${column} is no text`);
  return value;
}

function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array) && !ArrayBuffer.isView(value)) {
    throw new TypeError(`The column ${column} is no bytes`);
  }
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function methodOf(row: Row): HashedKey['method'] {
  const method = keyHashes.find((each) => each === row['key_method']);
  if (method === undefined) throw new TypeError(`A key is hashed by ${text(row, 'key_method')}`);
  return method;
}

function editorOf(row: Row): Editor {
  const role = text(row, 'role');
  if (!isRole(role)) throw new TypeError(`There is no role "${role}"`);
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    email: text(row, 'email'),
    role,
    key: { method: methodOf(row), salt: bytes(row, 'salt'), hash: bytes(row, 'key_hash') },
    createdAt: Number(row['created_at']),
    removed: row['removed_at'] !== null,
  };
}

/** Names that look the same have the same folded name. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en');
}

/** @throws EditorError when it cannot be a name */
function checkedName(name: string): string {
  const checked = name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (checked === '' || checked.length > maxNameLength || /[\p{C}]/u.test(checked)) {
    throw new EditorError(`A name has 1 to ${maxNameLength} visible characters.`);
  }
  return checked;
}

/** @throws EditorError */
function checkedEmail(email: string): string {
  if (email !== '' && !/^[^\s@]{1,64}@[^\s@]{1,190}$/u.test(email)) {
    throw new EditorError(`"${email}" is no e-mail address.`);
  }
  return email;
}

export interface Editors {
  /** @throws EditorError when the name is taken or cannot be one */
  add(added: { name: string; email: string; role: Role; key: HashedKey }): Editor;
  /** Removed editors are not found by name. */
  named(name: string): Editor | undefined;
  /** Finds removed editors too: they are authors in the journal. */
  byId(id: string): Editor | undefined;
  /** Ordered by name, without the removed ones. */
  all(): Editor[];
  setRole(id: string, role: Role): void;
  setKey(id: string, key: HashedKey): void;
  /** Keeps the name for the history and deletes the key. */
  remove(id: string): void;
}

/** Reads and writes the table of editors. */
export function openEditors(sql: DatabaseSync): Editors {
  const insert = sql.prepare(
    `insert into editors (id, name, folded_name, email, role, key_method, salt, key_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  const selectNamed = sql.prepare(
    'select * from editors where folded_name = ? and removed_at is null',
  );
  const selectById = sql.prepare('select * from editors where id = ?');
  const selectAll = sql.prepare(
    'select * from editors where removed_at is null order by folded_name',
  );
  const updateRole = sql.prepare('update editors set role = ? where id = ?');
  const updateKey = sql.prepare(
    'update editors set key_method = ?, salt = ?, key_hash = ? where id = ?',
  );
  const updateRemoved = sql.prepare(
    "update editors set removed_at = ?, salt = x'', key_hash = x'', email = '' where id = ?",
  );
  const found = (row: Row | undefined) => (row === undefined ? undefined : editorOf(row));
  const byId = (id: string) => found(selectById.get(id));

  return {
    byId,
    named: (name) => found(selectNamed.get(foldedName(name))),
    all: () => selectAll.all().map(editorOf),
    add({ name, email, role, key }) {
      const id = `e${randomBytes(8).toString('hex')}`;
      const checked = checkedName(name);
      const values = [id, checked, foldedName(checked), checkedEmail(email), role] as const;
      const { changes } = insert.run(...values, ...[key.method, key.salt, key.hash], Date.now());
      const added = byId(id);
      if (Number(changes) === 0 || added === undefined) {
        throw new EditorError(`There is an editor named ${checked} already.`);
      }
      return added;
    },
    setRole: (id, role) => void updateRole.run(role, id),
    setKey: (id, { method, salt, hash }) => void updateKey.run(method, salt, hash, id),
    remove: (id) => void updateRemoved.run(Date.now(), id),
  };
}
