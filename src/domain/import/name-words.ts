/** Words of a column's name: `boundingBoxX1` is bounding, box, x, 1. */
export function nameWords(name: string): readonly string[] {
  const known = split.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  // The names of a table are asked for again and again; those of the tables before are not.
  if (split.size > 5000) split.clear();
  split.set(name, words);
  return words;
}

const split = new Map<string, readonly string[]>();

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2')
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const SIDES: readonly (readonly [left: string, right: string])[] = (
  'x y,1 2,0 1,a b,i j,l r,left right,first second,one two,ref probe,reference probe,gallery probe,gallery query,enrol test,enroll test,' +
  'enrollment test,enrolment test,enrolled test,enroll probe,template probe,model probe,source target,query reference,query target,target query,' +
  'from to,claimed real,claim real,claimed true,enrollment verification,enrollment verify,anchor other,anchor sample,self other,u v,row col'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

/**
 * Which of two names is about the first thing of a pair, where they differ in nothing but that;
 * `null` where they do not.
 */
export function sidesOfNames(a: string, b: string): 'left-right' | 'right-left' | null {
  const first = nameWords(a);
  const second = nameWords(b);
  if (first.length === 0 || first.length !== second.length) {
    // `img` and `img2`: the first one goes without a number.
    return first.length + 1 === second.length &&
      second.at(-1) === '2' &&
      first.every((word, i) => word === second[i])
      ? 'left-right'
      : null;
  }
  const different = first.flatMap((word, i) => (word === second[i] ? [] : [i]));
  if (different.length !== 1) return null;
  const [at = 0] = different;
  const [x, y] = [first[at], second[at]];
  if (SIDES.some(([left, right]) => x === left && y === right)) return 'left-right';
  return SIDES.some(([left, right]) => y === left && x === right) ? 'right-left' : null;
}

function has(name: string, words: ReadonlySet<string>): boolean {
  return nameWords(name).some((word) => words.has(word));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(','));

const DECISION = set(
  'verified,verify,verdict,predicted,prediction,predict,pred,preds,yhat,hat,accepted,accept,accepts,decided,output,guess,guessed,answer,recognized,recognised,passed,system,algorithm',
);
/** What a program decided, rather than the truth. */
export const saysDecision = (name: string): boolean => has(name, DECISION);

const NO_SCORE = set(
  'threshold,thresh,thr,cutoff,fold,folds,split,age,ages,time,times,timestamp,seconds,secs,sec,ms,millis,duration,elapsed,latency,index,idx,' +
    'row,rows,no,nr,number,num,box,bbox,bounding,top,bottom,width,height,area,quality,blur,sharpness,brightness,yaw,pitch,roll,pose,year,' +
    'date,day,count,rank,seed,epoch,batch,gender,sex,race,ethnicity,rowid,uid,uuid,unnamed,fps,det,detection,detector,detscore,' +
    'landmarks,eye,size,gap,weight,session,camera,channel,version',
);
/** Numbers beside scores that are none: thresholds, folds, ages, times, boxes, qualities. */
export const saysNoScore = (name: string): boolean =>
  has(name, NO_SCORE) || /^(x|y|w|h|x1|y1|x2|y2|left|right)$/i.test(name.trim());

const THRESHOLD = set('threshold,thresh,thr,cutoff');
export const saysThreshold = (name: string): boolean => has(name, THRESHOLD);

const CONFIDENCE = set(
  'confidence,conf,prob,probability,likelihood,percent,percentage,certainty,proba',
);
/** What is often worked out from a distance that stands beside it. */
export const saysConfidence = (name: string): boolean => has(name, CONFIDENCE);

const NO_VECTOR = set(
  'index,idx,row,score,scores,confidence,conf,prob,probability,det,detection,width,height,age,ages,quality,blur,yaw,pitch,roll,top,bottom,box,' +
    'bbox,bounding,time,timestamp,fold,split,year,gender,sex,race,id,ids,count,label,labels,target,targets,class,person,subject,size,area,' +
    'sharpness,brightness,norm,level,unnamed,threshold,session,camera,cluster,frame,rank,date',
);
/** Numbers beside an embedding that describe the face or the row. */
export const saysNoDimension = (name: string): boolean =>
  has(name, NO_VECTOR) || /^(x|y|w|h|x1|y1|x2|y2|left|right)$/i.test(name.trim());

const PERSON = set(
  'person,people,persons,subject,subjects,identity,identities,label,labels,name,names,class,classes,target,targets,user,users,client,speaker,individual,who,human,celebrity,celeb,employee,student,customer,member,nombre,nom,person_id,personne,persona,人物,姓名,이름',
);
export const saysPerson = (name: string): boolean =>
  has(name, PERSON) || /^y(_?(train|test|val))?$/i.test(name.trim());

const PHOTO = set(
  'file,files,path,paths,image,images,img,imgs,photo,photos,picture,pic,filename,filenames,filepath,asset,url,uri,key,keys,frame,sample,template,source,src,document,foto,bild,datei,fichier,archivo',
);
export const saysPhoto = (name: string): boolean => has(name, PHOTO);

/**
 * Column in which pandas and R number rows; one without a name in a table with names is one, too.
 */
export function saysRowNumber(name: string): boolean {
  return /^(unnamed: ?\d+|__index_level_\d+__|index|level_\d+|row[ _.-]?(id|no|nr|num|number|names?)?|idx|rownames|#|no\.?|nr\.?|column 1|)$/i.test(
    name.trim(),
  );
}

const DIRECT =
  /^(is|are|pair)?(same|match|matched|mated|genuine|identical|sameperson|sameidentity|sameid|positive|issame|samepeople)$/;
const OPPOSITE =
  /^(is|are)?(different|differentperson|differentpeople|differentidentity|diff|impostor|imposter|nonmated|nonmatch|mismatch|distinct|stranger|dissimilar|negative)$/;
const NEUTRAL =
  /^(label|labels|truth|groundtruth|gt|actual|expected|target|class|y|ytrue|pairtype|decision|type|flag|kind|truelabel|gtlabel|pairlabel|pairclass|reallabel|wahrheit|verite|verdad|正解|標籤|라벨)$/;

/** What a name says of a column of truth: what a yes in it means; `null` for other names. */
export function truthName(name: string): 'direct' | 'opposite' | 'neutral' | null {
  const text = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (DIRECT.test(text)) return 'direct';
  if (OPPOSITE.test(text)) return 'opposite';
  return NEUTRAL.test(text) ? 'neutral' : null;
}
