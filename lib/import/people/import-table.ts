import { canonicalJson } from '../../json/canonical-json.ts';
import { readKnownPeople } from '../known/known-people.ts';
import type { ContentStore } from '../store/content-store.ts';
import { readHerePeople, readInstitutions } from './here-people.ts';
import { matchedRows } from './matched-rows.ts';
import { type PersonPlan, personPlan } from './person-plan.ts';
import type { PeopleProblem, PersonRow } from './person-row.ts';
import { referenceFinder } from './row-references.ts';

/** How many people one transaction writes: each is a document, and what is remembered of it. */
const peopleAtOnce = 50;

export interface ImportTableOptions {
  /** Whether new people, and what is filled in, are published; the only thing that an import may publish. */
  readonly publishes: boolean;
  readonly now: () => Date;
  /** Called after each transaction. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A value of the table that differs from what is here, which stands. */
export interface PeopleProposal {
  readonly line: number;
  readonly name: string;
  /** `name`, `position.fr`, `links.github`. */
  readonly field: string;
  /** What is here, as JSON; undefined when an editor took out what was imported. */
  readonly here?: string | undefined;
  /** What the table says, as JSON. */
  readonly table: string;
}

export interface PeopleReport {
  readonly created: number;
  /** People who were here, and of whom something was filled in. */
  readonly changed: number;
  readonly unchanged: number;
  /** Names of those whose draft somebody works on, so that it was not published. */
  readonly leftDrafts: readonly string[];
  readonly proposals: readonly PeopleProposal[];
  readonly problems: readonly PeopleProblem[];
}

/**
 * Takes the people of a table into members: as drafts, or published. Who is here is found again and never overwritten.
 * The same table a second time writes nothing.
 *
 * @throws when the store is away, and the reason of the signal, between two transactions
 */
export async function importTable(
  store: ContentStore,
  rows: readonly PersonRow[],
  { publishes, now, onProgress, signal }: ImportTableOptions,
): Promise<PeopleReport> {
  const [members, known, institutions] = await Promise.all([
    readHerePeople(store),
    readKnownPeople(store),
    readInstitutions(store),
  ]);
  const { matched, problems } = matchedRows(rows, members);
  // Supervisors are looked for once everybody has an `_id`.
  const referencesOf = referenceFinder({ rows: matched, members, known, institutions });
  const slugs = new Set(members.flatMap((member) => member.slugs));
  const at = now().toISOString();
  const unresolved: PeopleProblem[] = [];
  const plans = matched.map((one) => {
    const references = referencesOf(one);
    unresolved.push(...references.problems);
    return personPlan(one, { references, publishes, slugs, at });
  });
  const failed = await write(store, plans, { onProgress, signal });
  const done = plans.filter((plan) => !failed.has(plan));
  const count = (outcome: PersonPlan['outcome']) =>
    done.filter((plan) => plan.outcome === outcome).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    leftDrafts: done
      .filter(({ isLeftDraft }) => isLeftDraft)
      .map(({ matched: { row } }) => row.name),
    proposals: done.flatMap(proposalsOf),
    problems: [
      ...problems,
      ...unresolved,
      ...[...failed].map(
        ([
          {
            matched: { row },
          },
          reason,
        ]) => ({
          line: row.line,
          reason: `${row.name} could not be written: ${reason}`,
        }),
      ),
    ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function proposalsOf({ matched: { row }, proposals }: PersonPlan): PeopleProposal[] {
  return proposals.map(({ path, current, value }) => ({
    line: row.line,
    name: row.name,
    field: path,
    ...(current === undefined ? {} : { here: canonicalJson(current) }),
    table: canonicalJson(value),
  }));
}

/** A transaction that is refused is made again, person by person. @returns those who could not be written, and why */
async function write(
  store: ContentStore,
  plans: readonly PersonPlan[],
  { onProgress, signal }: Pick<ImportTableOptions, 'onProgress' | 'signal'>,
): Promise<ReadonlyMap<PersonPlan, string>> {
  const failed = new Map<PersonPlan, string>();
  const changing = plans.filter(({ mutations }) => mutations.length > 0);
  for (let start = 0; start < changing.length; start += peopleAtOnce) {
    signal?.throwIfAborted();
    const chunk = changing.slice(start, start + peopleAtOnce);
    try {
      await store.transact(chunk.flatMap(({ mutations }) => mutations));
    } catch {
      for (const plan of chunk) {
        await store
          .transact(plan.mutations)
          .catch((error: unknown) => failed.set(plan, messageOf(error)));
      }
    }
    onProgress?.(Math.min(start + peopleAtOnce, changing.length), changing.length);
  }
  return failed;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
