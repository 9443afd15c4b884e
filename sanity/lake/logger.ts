/** A function `pino` and `console` both have: fields first, then the message. */
export interface LakeLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

function plain(name: string, value: unknown): unknown {
  if (name === '' || !(value instanceof Error)) return value;
  return { type: value.name, message: value.message, stack: value.stack };
}

/** One JSON object a line, as pino writes them; errors keep their message and stack. */
export function jsonLogger(write: (line: string) => void): LakeLogger {
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, msg: string) => {
    write(`${JSON.stringify({ level, time: new Date().toISOString(), msg, ...fields }, plain)}\n`);
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
