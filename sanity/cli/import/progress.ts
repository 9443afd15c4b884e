import { SingleBar } from 'cli-progress';

/** What a person sees on standard error while a command works. */
export interface Progress {
  /** @param what is being done: "asked", "accepted" */
  update(what: string, done: number, total: number): void;
  /** A line of its own. */
  say(line: string): void;
  end(): void;
}

/** Milliseconds between two lines, where there is no terminal. */
const pause = 10_000;

/** A bar on a terminal, and elsewhere a line every ten seconds. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream, now);
}

function linesOn(stream: NodeJS.WriteStream, now: () => number): Progress {
  let last = now();
  const say = (line: string) => void stream.write(`${line}\n`);
  return {
    say,
    update(what, done, total) {
      if (now() - last < pause) return;
      last = now();
      say(`${what}: ${done} of ${total}`);
    },
    end: () => undefined,
  };
}

function barOn(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    stream,
    format: '{what} [{bar}] {value} of {total}',
    clearOnComplete: true,
    hideCursor: true,
  });
  let shown: string | undefined;
  const end = () => {
    if (shown !== undefined) bar.stop();
    shown = undefined;
  };
  return {
    end,
    update(what, done, total) {
      if (shown !== what) {
        end();
        shown = what;
        bar.start(total, done, { what });
      } else {
        // Works that are found lead to further questions.
        bar.setTotal(total);
        bar.update(done);
      }
    },
    say(line) {
      // The bar draws itself again, on the line below.
      stream.write(`${shown === undefined ? '' : '\r\u001b[K'}${line}\n`);
    },
  };
}
