import { useEffect, useRef, useState } from 'react';
import { useClient } from 'sanity';

import { type FillPlan, fillWork } from '../../../../lib/import/accept/fill-work.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import type { SourceRecord } from '../../../../lib/import/source-record.ts';
import { clientStore } from '../../../../lib/import/store/client-store.ts';
import { elsewhere } from '../../../../lib/import/verdicts/elsewhere.ts';
import type { Known } from '../../../../lib/import/verdicts/known.ts';
import { readKnown } from '../../../../lib/import/verdicts/read-known.ts';
import type { Verdict } from '../../../../lib/import/verdicts/verdict.ts';
import { apiVersion } from '../../../api-version.ts';
import { serverLookups } from '../server-lookups.ts';
import { type PastedWork, readPastedWork } from './pasted-work.ts';

/** A work that was found, with what is here. */
export interface FoundWork {
  readonly records: readonly SourceRecord[];
  readonly known: Known;
  /** Whether it is, or may be, another document. */
  readonly verdict: Verdict;
  /** Whether it can go into this one: it is not certain to be another. */
  readonly isOpen: boolean;
}

interface WriteOptions {
  readonly found: FoundWork;
  readonly plan: FillPlan;
  readonly taken: readonly FieldChange[];
  /** The fields that the work begins with, should it be new. */
  readonly initial: WorkDocument;
}

/** How far the filling of a form is. */
export type Filling =
  | { readonly state: 'idle' | 'asking' | 'away' }
  | { readonly state: 'refused'; readonly pasted: Exclude<PastedWork, { kind: 'work' }> }
  | {
      readonly state: 'found' | 'writing' | 'changedMeanwhile' | 'notWritten';
      readonly found: FoundWork;
    }
  | { readonly state: 'filled'; readonly fields: number; readonly coauthors: number };

/** What the Studio has not sent yet of what was just typed comes within this time. */
const waitForEdits = 1_500;

/** Asks for a work, and writes what is taken of it into the one with this published `_id`. */
export function useFill(id: string) {
  const client = useClient({ apiVersion });
  const [filling, setFilling] = useState<Filling>({ state: 'idle' });
  // An answer that comes after the form was left, or after it was asked for something else, is nobody's.
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);

  async function inTurn(
    begin: Filling,
    work: () => Promise<Filling>,
    failed: Filling,
  ): Promise<Filling> {
    const own = (turn.current += 1);
    setFilling(begin);
    const end = await work().catch((error: unknown) => {
      reportError(error);
      return failed;
    });
    if (turn.current === own) setFilling(end);
    return end;
  }

  async function ask(text: string): Promise<void> {
    await inTurn(
      { state: 'asking' },
      async () => {
        const lookups = serverLookups(() => client.config().token);
        const [pasted, known] = await Promise.all([
          readPastedWork(text, lookups),
          readKnown(clientStore(client)),
        ]);
        if (pasted.kind !== 'work') return { state: 'refused', pasted };
        const { records } = pasted;
        const verdict = elsewhere(records, id, known);
        const isOpen = verdict.kind === 'new' || verdict.kind === 'possibleDuplicate';
        return { state: 'found', found: { records, known, verdict, isOpen } };
      },
      { state: 'away' },
    );
  }

  /** @returns whether it was written */
  async function write({ found, plan, taken, initial }: WriteOptions): Promise<boolean> {
    const { records, known } = found;
    const options = {
      id,
      initial,
      records,
      taken,
      people: plan.people,
      slugs: new Set(known.works.flatMap(({ slugs }) => slugs)),
      at: new Date().toISOString(),
    };
    const { state } = await inTurn(
      { state: 'writing', found },
      async () => {
        const store = clientStore(client);
        const written =
          (await fillWork(store, options)) ?? (await afterEdits(() => fillWork(store, options)));
        if (written === undefined) return { state: 'changedMeanwhile', found };
        const coauthors = written.mutations.filter((one) => 'createIfNotExists' in one).length;
        return { state: 'filled', fields: written.changes.length, coauthors };
      },
      { state: 'notWritten', found },
    );
    return state === 'filled';
  }

  function cancel(): void {
    turn.current += 1;
    setFilling({ state: 'idle' });
  }

  return { filling, ask, write, cancel };
}

async function afterEdits<Result>(work: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve, waitForEdits));
  return work();
}
