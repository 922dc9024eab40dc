import { nameWords } from './name-words.ts';
import type { FileTruth } from './score-mapping.ts';
import { message, type Message } from '#words/message.ts';
import { joinedByCommas } from '#domain/shared/joined.ts';

const MATED = new Set(
  (
    'genuine,genuines,gen,mated,mates,mate,client,clients,same,match,matches,matched,matching,positive,positives,pos,target,targets,tar,intra,' +
    'within,authentic,identical,true,tp,gleich,gleiche,même,meme,mismo,mismos,iguales,同一,本人,동일'
  ).split(','),
);
const NON_MATED = new Set(
  (
    'impostor,impostors,imposter,imposters,imp,imps,nonmated,unmated,nonmatch,nonmatches,nonmate,nomatch,mismatch,mismatches,mismatched,unmatched,' +
    'diff,different,differents,negative,negatives,neg,nontarget,nontargets,non,inter,between,false,zeroeffort,attacker,stranger,strangers,' +
    'verschieden,verschiedene,fremd,différent,différents,diferente,diferentes,distintos,別人,他人,타인'
  ).split(','),
);
const NOT = new Set(['no', 'non', 'not', 'un', 'zero']);

/**
 * What the name of a file or an array of scores says of its pairs; `null` where it says nothing.
 */
export function fileTruthOf(name: string): 'mated' | 'non-mated' | null {
  const words = nameWords(
    name.replace(/\.(txt|csv|tsv|npy|npz|dat|json|scores?|parquet|gz)$/gi, ''),
  );
  const isNegated = words.some(
    (word, i) => NON_MATED.has(word) || (NOT.has(word) && MATED.has(words[i + 1] ?? '')),
  );
  if (isNegated) return 'non-mated';
  // `y_true` is the truth itself.
  const says = words.some(
    (word, i) =>
      MATED.has(word) &&
      !(word === 'true' && ['y', 'ground', 'labels'].includes(words[i - 1] ?? '')),
  );
  return says ? 'mated' : null;
}

/** One way to take files that hold nothing but scores, and how firmly their names say so. */
export interface FileTruthGuess {
  readonly files: readonly FileTruth[];
  readonly points: number;
  readonly reason: Message | null;
}

/**
 * Ways to take tables that stand below one another; none where nothing speaks for one class a
 * table.
 */
export function fileTruthGuesses(names: readonly string[]): readonly FileTruthGuess[] {
  const said = names.map(fileTruthOf);
  const classes = new Set(said.filter((truth) => truth !== null));
  if (!said.includes(null)) {
    const files = names.map((file, i) =>
      message(said[i] === 'mated' ? 'why.fileSame' : 'why.fileDifferent', { file }),
    );
    const reason = message('why.namesSay', { files: joinedByCommas(files) });
    return [{ files: said as FileTruth[], points: classes.size === 2 ? 8 : 0, reason }];
  }
  if (names.length !== 2) return [];
  const [first, second] = said;
  const opposite = (truth: 'mated' | 'non-mated'): FileTruth =>
    truth === 'mated' ? 'non-mated' : 'mated';
  if (first != null)
    return [
      {
        files: [first, opposite(first)],
        points: 5,
        reason: message('why.nameSays', { file: names[0]! }),
      },
    ];
  if (second != null)
    return [
      {
        files: [opposite(second), second],
        points: 5,
        reason: message('why.nameSays', { file: names[1]! }),
      },
    ];
  return [
    { files: ['mated', 'non-mated'], points: 0, reason: null },
    { files: ['non-mated', 'mated'], points: 0, reason: null },
  ];
}
