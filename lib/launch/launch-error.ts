/** Portrait cannot start; `lines` tell a person what is wrong and what to do. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.lines = lines;
  }
}
