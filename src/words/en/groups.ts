/** What differs between groups and between people. */
export const groups = {
  'note.groupsDiffer':
    'This one threshold treats groups differently: {rate, select, fmr {FMR} other {FNMR}} is {rates}. If the tags meant nothing, differences as large would come up in {chance} of random regroupings of the people.',
  'note.rateOfGroup': '{rate} for "{group}"',
  'note.groupsTooSmall':
    'The groups are too small to compare: each needs two people with two or more photos.',
  'note.groupsTooMany': 'Only the 30 largest groups are compared; left out: {groups}.',
  'groups.untagged': '(no tag)',
  'zoo.unlikeEachOther':
    'The photos of this person are less alike than those of others: look for a wrong label, a poor photo or many years between them.',
  'zoo.likeOthers':
    'The photos of this person are closer to those of others than usual: look for a wrong label, a poor photo or a relative in the set.',
} as const;
