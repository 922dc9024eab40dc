/**
 * People from mated pairs: items that such pairs link, directly or through others, are of one
 * person (connected components, by union and find with path halving). An item without a mated pair
 * is a person of its own. People are numbered in the order of their first item.
 */
export function linkPeople(
  itemCount: number,
  left: Uint32Array,
  right: Uint32Array,
  mated: Uint8Array,
): { readonly subject: Uint32Array; readonly subjectCount: number } {
  const parent = new Uint32Array(itemCount);
  for (let item = 0; item < itemCount; item++) parent[item] = item;
  const rootOf = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      const above = parent[parent[at] as number] as number;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  for (let row = 0; row < mated.length; row++) {
    if (mated[row] !== 1) continue;
    const a = rootOf(left[row] as number);
    const b = rootOf(right[row] as number);
    // The smaller number becomes the root, so that no order of rows makes a long chain of first
    // items.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const subject = new Uint32Array(itemCount);
  let subjectCount = 0;
  for (let item = 0; item < itemCount; item++) {
    const root = rootOf(item);
    // Roots are the smallest item of their person, so they have been numbered before.
    subject[item] = root === item ? subjectCount++ : (subject[root] as number);
  }
  return { subject, subjectCount };
}
