import { useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { type Pasted, recognised, unusableSentence } from '../../../../lib/import/lookup/index.ts';
import type { ImportSession } from '../../../../lib/import/session/import-session.ts';
import { memberTasks } from '../../../../lib/import/run/member-tasks.ts';
import { taskOf } from '../../../../lib/import/run/task-of.ts';
import { importWords, pasteWords } from '../words.ts';

/** What becomes of what was pasted. */
export type Pasting =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'said'; readonly lines: readonly string[] };

/** Larger files are refused before they are read. */
const mostBytes = 20_000_000;

/** How much of a text names an import. */
const titleLength = 80;

/** Starts imports from a text or a file, and says what of it cannot be used. */
export function useStart(session: ImportSession, language: Language) {
  const [pasting, setPasting] = useState<Pasting>({ state: 'idle' });

  /** @returns whether something was started */
  async function start(work: () => Promise<readonly string[]>): Promise<boolean> {
    setPasting({ state: 'reading' });
    try {
      const lines = await work();
      setPasting(lines.length === 0 ? { state: 'idle' } : { state: 'said', lines });
      return lines.length === 0;
    } catch (error) {
      // The console tells a developer what an editor need not know.
      reportError(error);
      setPasting({ state: 'said', lines: [importWords.failed[language]] });
      return false;
    }
  }

  async function readBibliography(title: string, text: string): Promise<readonly string[]> {
    // The parser of BibTeX is large; most imports do without.
    const { bibliographyReading } = await import('./bibliography.ts');
    await session.startReading(title, await bibliographyReading(text));
    return [];
  }

  async function startText(text: string): Promise<boolean> {
    return start(async () => {
      const pasted = recognised(text);
      if (pasted.kind === 'bibliography') return readBibliography(titleOf(text), text);
      const { tasks, lines } = asTasks(pasted, language);
      if (tasks.length > 0) await session.startTasks(titleOf(text), tasks);
      return lines;
    });
  }

  async function startFile(file: File): Promise<boolean> {
    return start(async () => {
      if (file.size > mostBytes) return [pasteWords.tooLarge[language]];
      const { decodedText } = await import('./bibliography.ts');
      const { text } = decodedText(new Uint8Array(await file.arrayBuffer()));
      const pasted = recognised(text);
      if (pasted.kind !== 'pieces') return readBibliography(file.name, text);
      const { tasks, lines } = asTasks(pasted, language);
      if (tasks.length > 0) await session.startTasks(file.name, tasks);
      return lines;
    });
  }

  /** Asks ORCID and OpenAlex for every member; what is here already stays out of the queue. */
  async function startMembers(): Promise<boolean> {
    return start(async () => {
      const { tasks } = memberTasks(session.snapshot.known.people);
      if (tasks.length === 0) return [pasteWords.noMembers[language]];
      await session.startTasks(pasteWords.members[language], tasks, true);
      return [];
    });
  }

  return { pasting, startText, startFile, startMembers };
}

function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > titleLength ? `${line.slice(0, titleLength - 1)}…` : line;
}

/** What to ask sources for, and what is to be said of the rest. */
function asTasks(pasted: Pasted, language: Language) {
  if (pasted.kind === 'tooMany')
    return { tasks: [], lines: [pasteWords.tooMany[language](pasted.most)] };
  if (pasted.kind !== 'pieces') return { tasks: [], lines: [pasteWords.nothing[language]] };
  const tasks = pasted.pieces.flatMap((piece) => taskOf(piece) ?? []);
  const lines = pasted.pieces.flatMap((piece) =>
    piece.kind === 'unusable'
      ? [
          pasteWords.unusable[language]({
            text: piece.text,
            why: unusableSentence(piece, language),
          }),
        ]
      : [],
  );
  return { tasks, lines };
}
