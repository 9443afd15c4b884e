/** A patch that cannot be applied; the message is for its author. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
  /** 400 when the patch is wrong by itself, 409 when it does not fit the document. */
  readonly status: 400 | 409;

  constructor(message: string, status: 400 | 409 = 400) {
    super(message);
    this.status = status;
  }
}
