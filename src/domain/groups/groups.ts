import { message, type Message } from '#words/message.ts';

/**
 * More groups than this say nothing for want of people, and a person's groups fit the bits of one
 * number.
 */
const MOST_GROUPS = 30;
/** The tag of the group of people without any, where others have one. */
export const UNTAGGED = '';

/** What a group is called: by its tag, as somebody wrote it. */
export function groupName(tag: string): string | Message {
  return tag === UNTAGGED ? message('groups.untagged') : tag;
}

/** People by tag. A person may have several tags; those without any form a group of their own. */
export interface Groups {
  readonly tags: readonly string[];
  /** People in each group. */
  readonly peopleCount: readonly number[];
  /** Groups of each subject, one bit each. */
  readonly memberships: Uint32Array;
  readonly has: (subject: number, group: number) => boolean;
  /** Tags left out because there are more than 30. */
  readonly droppedTags: readonly string[];
}

/**
 * @param tagsOf free words for each subject, e.g. "child", "camera 2"; empty for none. Compared
 * without regard to case and outer spaces; shown as first written.
 * @param people subjects that take part.
 */
export function groupsOf(tagsOf: readonly (readonly string[])[], people: Uint32Array): Groups {
  const members = new Map<string, { readonly shown: string; readonly people: number[] }>();
  for (const person of people) {
    const written = (tagsOf[person] ?? []).map((tag) => tag.trim()).filter((tag) => tag !== '');
    for (const tag of written.length > 0 ? written : [UNTAGGED]) {
      const key = tag.toLocaleLowerCase('en');
      const group = members.get(key) ?? { shown: tag, people: [] };
      members.set(key, group);
      if (group.people.at(-1) !== person) group.people.push(person);
    }
  }
  const ranked = [...members.values()].toSorted(
    (a, b) => b.people.length - a.people.length || (a.shown < b.shown ? -1 : 1),
  );
  const kept = ranked.slice(0, MOST_GROUPS);
  const memberships = new Uint32Array(tagsOf.length);
  kept.forEach((group, g) => {
    for (const person of group.people)
      memberships[person] = (memberships[person] as number) | (1 << g);
  });
  return {
    tags: kept.map(({ shown }) => shown),
    peopleCount: kept.map((group) => group.people.length),
    memberships,
    has: (subject, group) => (((memberships[subject] as number) >>> group) & 1) === 1,
    droppedTags: ranked.slice(MOST_GROUPS).map(({ shown }) => shown),
  };
}
