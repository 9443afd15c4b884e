import { roleOfPosition } from '@/migrations/member-roles/role-of-position';

test.each([
  [['Doctorat', 'PhD'], 'doctoral'],
  [['Étudiante au doctorat', 'Doctoral student'], 'doctoral'],
  [['Doctorant', 'Ph.D. candidate'], 'doctoral'],
  [['Postdoctorat', 'Postdoctoral researcher'], 'postdoc'],
  [['Chercheuse post-doctorale', 'Postdoc'], 'postdoc'],
  [['Maîtrise recherche', 'Research master’s'], 'masters'],
  [['Maîtrise professionnelle', "Master's"], 'masters'],
  [['Baccalauréat', 'Undergraduate'], 'undergraduate'],
  [['Stagiaire de recherche', 'Research intern'], 'intern'],
  [['Professeur adjoint', 'Assistant professor'], 'professor'],
  [['Professeure titulaire', 'Full professor'], 'professor'],
  [['Professeur·e'], 'professor'],
  [['Membre académique associée', 'Associate academic member'], 'associateMember'],
  [['Professeure invitée', 'Visiting professor'], 'visitor'],
  [['Membre du personnel', 'Staff'], 'staff'],
  [['MAÎTRISE'], 'masters'],
] as const)('%j says the role %s', (position, role) => {
  expect(roleOfPosition(position)).toBe(role);
});

test.each([
  [['Chercheuse scientifique principale', 'Senior research scientist']],
  [['Doctorat, en stage', 'PhD, intern']],
  // The two languages contradict each other.
  [['Doctorat', 'Master’s']],
  [['International relations', 'Internationale']],
  [['']],
  [[]],
])('%j says no role', (position) => {
  expect(roleOfPosition(position)).toBeUndefined();
});
