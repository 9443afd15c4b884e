/** Answers about the sample content, as a site at `https://people.example.org` gives them; a test holds them to it. */
import person from './person.json' with { type: 'json' };
import topic from './topic.json' with { type: 'json' };
import work from './work.json' with { type: 'json' };

const { supervisors: _supervisors, students: _students, ...listedPerson } = person;

const listOf = (item: object) => ({ items: [item], total: 1, page: 1 });

/** By resource, of the list and of one. */
export const examples = {
  people: { list: listOf(listedPerson), one: person },
  works: { list: listOf(work), one: work },
  topics: { list: listOf(topic), one: topic },
} as const;
