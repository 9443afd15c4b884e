import { log } from '@/lib/log/log';

/** Keeps what is logged as left out from the output of the tests, and remembers it. */
export function watchLeftOut() {
  const warned = jest.spyOn(log, 'warn').mockImplementation(() => undefined);
  return {
    /** The `_id`s of the documents under which something was logged as left out. */
    documents(): Set<string> {
      return new Set(
        warned.mock.calls.flatMap(([fields]: unknown[]) =>
          typeof fields === 'object' &&
          fields !== null &&
          'document' in fields &&
          typeof fields.document === 'string'
            ? [fields.document]
            : [],
        ),
      );
    },
    count: () => warned.mock.calls.length,
    forget: () => warned.mockClear(),
    stop: () => warned.mockRestore(),
  };
}
