/** Whether papers in a volume of that name are of a workshop, and not of the conference around it. */
export function isWorkshop(venue: string | undefined): boolean {
  return /\b(?:workshops?|atelier)\b/i.test(venue ?? '');
}
