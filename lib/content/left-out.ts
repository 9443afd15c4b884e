/** What was wrong, and in which document, as a log shows it. */
export type Flaw = Record<string, string | undefined>;
type Report = (flaw: Flaw, message: string) => void;

let report: Report = () => undefined;

/**
 * Says where to report what had to be left out of an answer of the CMS. The site logs it; Studio,
 * which reads drafts with the same schemas, has its own ways to say what is missing, and no log.
 */
export function reportFlawsTo(to: Report): void {
  report = to;
}

export function reportFlaw(flaw: Flaw, message: string): void {
  report(flaw, message);
}
