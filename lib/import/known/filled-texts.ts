/** The texts of a list as it is stored, without empty ones. */
export function filledTexts(
  texts: readonly (string | null | undefined)[] | null | undefined,
): string[] {
  return (texts ?? []).flatMap((one) => (one ? [one] : []));
}
