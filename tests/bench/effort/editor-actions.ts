import type { Locator } from '@playwright/test';

/** What an editor does with the mouse and the keyboard, counted. */
export interface EditorActions {
  click(target: Locator): Promise<void>;
  /** Puts in what was copied elsewhere. */
  paste(target: Locator, text: string): Promise<void>;
  /** Types letter by letter. */
  type(target: Locator, text: string): Promise<void>;
  /** Presses one key. */
  press(target: Locator, key: string): Promise<void>;
  readonly counts: { clicks: number; pastes: number; keys: number };
}

export function editorActions(): EditorActions {
  const counts = { clicks: 0, pastes: 0, keys: 0 };
  return {
    counts,
    click: async (target) => {
      counts.clicks += 1;
      await target.click();
    },
    paste: async (target, text) => {
      counts.pastes += 1;
      await target.fill(text);
    },
    type: async (target, text) => {
      counts.keys += text.length;
      await target.pressSequentially(text);
    },
    press: async (target, key) => {
      counts.keys += 1;
      await target.press(key);
    },
  };
}

/**
 * How long a practised person takes, in seconds: the keystroke-level model (Card, Moran and Newell, 1980). A click is
 * pointed at and pressed, a paste is copied elsewhere first (four clicks or keys of their own), each action but a key is
 * thought of before.
 */
export function personSeconds({ clicks, pastes, keys }: EditorActions['counts']): number {
  const [key, point, press, think] = [0.28, 1.1, 0.2, 1.35];
  return (
    clicks * (think + point + press) + pastes * (2 * (think + point + press) + 4 * key) + keys * key
  );
}
