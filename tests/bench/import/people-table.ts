import { nameOf } from '../dataset.ts';

const roles = ['doctorant', 'PhD', 'maîtrise', 'postdoc', 'professeure', 'staff', 'stagiaire'];

/** A table of people as a personnel office exports it. Every tenth person supervises those behind. */
export function peopleTable(count: number): string {
  const header =
    'Nom;Courriel;Courriel public;Rôle;Superviseur·e·s;Année d’arrivée;GitHub;position_fr;position_en';
  const rows = Array.from({ length: count }, (_, n) => {
    const supervisor = Math.floor(n / 10) * 10;
    return [
      nameOf(n).name,
      `person${n}@example.org`,
      n % 2 === 0 ? `person.${n}@example.org` : '',
      roles[n % roles.length],
      n === supervisor ? '' : `person${supervisor}@example.org;co: ${nameOf(0).name}`,
      String(2000 + (n % 25)),
      `person-${n}`,
      `Poste ${n}`,
      `Position ${n}`,
    ]
      .map((cell) => (cell?.includes(';') ? `"${cell}"` : cell))
      .join(';');
  });
  return [header, ...rows].join('\r\n');
}
