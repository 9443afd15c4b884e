/**
 * What a search of Studio looks at first. Studio would otherwise weigh what a preview shows, and by the
 * names of the preview's own keys.
 */
const weighing = (weight: number) => ({ search: { weight } });

/** The name of a person, the title of a work: what editors type. */
export const soughtFirst = weighing(10);

/** Identifiers and other names, typed or pasted whole. */
export const soughtNext = weighing(6);
