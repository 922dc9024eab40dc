/**
 * Words in names of folders and files that say where, when or how a photo was taken, and not whom
 * it shows; in lower case, of the languages that systems and data sets name their folders in.
 * Structure decides first: these words tell apart what structure leaves open.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[,\n]\s*/u));

/** Where photos are kept. */
const STORAGE = words(`
  photo, photos, picture, pictures, pics, pic, image, images, img, imgs, imgae, my pictures, my photos, foto, fotos, bild, bilder, imagen, imagenes, imágenes, immagini, imagens,
  fotografias, fotografie, fotografije, zdjęcia, zdjecia, obrázky, képek, kuvat, bilde, billeder, afbeeldingen, resim, resimler, fotoğraflar, изображения, фото, фотографии, картинки, фотографії,
  εικόνες, تصاویر, عکس, صور, תמונות, รูปภาพ, hình ảnh, ảnh, gambar, 写真, 画像, 사진, 이미지, 그림, 照片, 图片, 图像, 圖片, 相片, 相册, 相簿, アルバム, ピクチャ, 앨범,
  download, downloads, téléchargements, descargas, herunterladen, загрузки, 下载, 下載, ダウンロード, 다운로드, desktop, bureau, escritorio, рабочий стол, 桌面, デスクトップ, 바탕 화면, documents, dokumente, documentos,
  dcim, camera, camera roll, 100apple, 100andro, 100canon, 100media, 101apple, screenshots, screenshot, screen shots, dataset, datasets, data, database, databases, db, corpus, gallery, galerie, galeria,
  faces, face, visages, gesichter, caras, visi, лица, 人脸, 人臉, 顔, 얼굴, people, persons, person, personen, personnes, personas, persone, люди, 人物, 사람, celebrities, celebs, identities, identity, subjects, subject, users, classes,
  crops, crop, cropped, aligned, align, unaligned, raw, original, originals, full, thumbs, thumb, thumbnail, thumbnails, resized, small, large, hd, lowres, highres, processed, preprocessed, clean, cleaned,
  new folder, untitled folder, untitled, unnamed folder, neuer ordner, nouveau dossier, nueva carpeta, nuova cartella, nova pasta, nowy folder, nová složka, nový priečinok, új mappa, uusi kansio, ny mapp, ny mappe, ny mappa,
  nieuwe map, yeni klasör, новая папка, нова папка, νέος φάκελος, مجلد جديد, תיקיה חדשה, โฟลเดอร์ใหม่, thư mục mới, folder baru, 新しいフォルダー, 新しいフォルダ, 새 폴더, 새폴더, 新建文件夹, 新資料夾, 名称未設定フォルダ, 名称未設定, 未命名文件夹,
  new, misc, other, others, all, various, diverse, unsorted, unknown, noname, selfies, selfie, samples, sample, example, examples, demo, export, exports, upload, uploads, input, output, inputs, outputs, results, album, albums, whatsapp images, whatsapp,
  telegram, temp, tmp, src, source, media, jpg, jpeg, png, bmp, webp, tif, tiff, archive, archives, files, file, folder, ordner, dossier, carpeta, icloud photos, google photos, takeout, google takeout, backup, share, shared,
  assets, static, public, resources, content, root, home, storage, cache, bin, old, batch, chunk, shard, part, parts, group, groups, team, teams, gruppe, gruppen, groupe, groupes, gruppo, gruppi, grupo, grupos, grupa, группа, команда, 组, 組, グループ, 그룹, set, sets, subset, subsets, dir, collection
`);
/** Parts of a data set that are kept apart for training and testing. */
const SPLITS = words(`
  train, training, trainset, train set, test, testing, testset, test set, val, valid, validation, dev, eval, evaluation, probe, probes, query, queries, enroll, enrol, enrolment, enrollment, enrolled, reference, references, ref, refs, target, targets,
  verify, registered, unregistered, fold, split, holdout, known, unlabeled, unlabelled, labeled, labelled, distractors, support, verification, identification, positive, negative, anchor, pos, neg
`);
/** How a face is held, lit, dressed or looks. */
const POSES = words(`
  frontal, front, profile, profil, side, left, right, centre, center, middle, halfleft, halfright, half, quarter, up, down, straight, turned, pose, poses, angle, yaw, pitch, roll, view, views, tilt, vorne, seitlich, links, rechts, oben, unten, face avant, gauche, droite, frente, perfil, izquierda,
  derecha, 正面, 侧面, 側面, 左侧, 右侧, 左, 右, 横顔, 정면, 측면, 왼쪽, 오른쪽, анфас, профиль,
  happy, sad, angry, neutral, neutrality, normal, surprised, surprise, disgust, disgusted, fear, fearful, afraid, contempt, contemptuous, sleepy, wink, smile, smiling, laugh, laughing, serious, expression, expressions, emotion, anger, happiness, sadness, scream, frown,
  with, without, ohne, sans, senza, sin, glasses, noglasses, no glasses, sunglasses, mask, masked, unmasked, nomask, scarf, hat, beard, occlusion, occluded, hair, makeup, nomakeup, before, after,
  light, lighting, illumination, illum, leftlight, rightlight, centerlight, ambient, flash, noflash, dark, bright, day, night, indoor, indoors, outdoor, outdoors, inside, outside, controlled, uncontrolled, wild, still, stills, open, closed, eyes, mouth,
  gaze, near, far, close, closeup, distance, blur, blurred, blurry, sharp, noise, noisy, clear, good, bad, rotated, flipped, mirrored, mirror, augmented, aug
`);
/** With what and when a photo was taken. */
const CAPTURES = words(`
  cam, cams, kamera, caméra, cámara, camara, камера, 相机, 摄像头, カメラ, 카메라, webcam, device, phone, iphone, android, samsung, pixel, mobile, handy, smartphone, tablet, laptop, pc, scanner, scan, scans, cctv, surveillance, sensor, lens,
  session, sessions, sess, ses, sitzung, séance, seance, sesión, sesion, sessione, sessão, сессия, сеанс, セッション, 세션, visit, visits, day, tag, take, takes, run, runs, trial, shot, shots, frame, frames, video, videos, vid, clip, clips, movie, mov, avi, mp, seq, sequence,
  capture, captures, captured, recording, record, visible, thermal, infrared, nir, vis, ir, rgb, rgbd, depth, gray, grey, grayscale, color, colour, bw, sketch, photo sketch, mugshot, passport, id card, idcard, selfie, live, spoof, attack, print, replay, real, fake,
  year, month, week, date, time, hour, morning, afternoon, evening, spring, summer, autumn, fall, winter, frühling, sommer, herbst, été, hiver, jahr, monat, woche, année, año, год, 年, 년, dslr, img, imge, dsc, dscn, dscf, dscpdc, mg, pxl, mvimg, pano, burst,
  gopr, gp, gh, gx, dji, cimg, hpim, kif, inshot, snapchat, snap, received, downloaded, untitled, signal, wa, fb, am, pm, pro, copy, edited, edit, final, version, ver, beauty, portrait, portraits, headshot, headshots, avatar, chip
`);
/** What a person is, rather than who. */
const TRAITS = words(`
  m, f, w, male, female, males, females, man, woman, men, women, boy, girl, boys, girls, mann, frau, männer, frauen, homme, femme, hommes, femmes, hombre, mujer, hombres, mujeres, uomo, donna, uomini, donne, мужчины, женщины, муж, жен, 男, 女, 남, 여, 남자, 여자, 男性, 女性,
  young, old, adult, adults, child, children, kid, kids, baby, senior, teen, elderly, young adult, middle aged, age, ages, gender, race, ethnicity, asian, black, white, indian, caucasian, african, hispanic, latino, arab, east asian, mixed,
  asian females, asian males, black females, black males, indian females, indian males, white females, white males, asians, africans, caucasians, indians, family, families, friends, friend, work, colleagues, staff, employees, students, actors, actresses, politicians, musicians, athletes, players, singers
`);
const MONTHS = words(`
  january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, januar, februar, märz, mai, juni, juli, oktober, dezember, janvier, février, mars, avril, juin, juillet, août, septembre, octobre,
  novembre, décembre, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, monday, tuesday, wednesday, thursday, friday, saturday, sunday
`);

const SEXES = words(
  'm, f, w, male, female, man, woman, men, women, boy, girl, mann, frau, homme, femme, 男, 女, 남, 여',
);

/** With a number after it, the number names somebody: `person 12`, `subject01`. */
const NUMBERED_PEOPLE = words(`
  person, people, name, subject, subj, sub, sbj, id, identity, ident, user, usr, uid, pid, participant, proband, patient, student, employee, member, actor, actress, volunteer, individual, human, speaker, class, client, customer, guest, celeb, celebrity, p, s, n, m, f, w, u, c, h, yaleb,
  persona, personne, personen, sujet, sujeto, человек, лицо, 人, 人物, 사람, 被験者, 학생, 직원
`);

const NAMES_TOO = words(
  'bin, root, home, old, small, large, batch, clean, sample, share, set, visi, bild, persone, content, demo, db',
);

/** Words for traits and pictures that many people have for a family name. */
const SURNAMES = words('white, young, black, child, senior, old, small, large, chip');

const NOBODY = [SPLITS, POSES, CAPTURES, TRAITS];

/** Whether a folder of this name only holds what has no other place. */
export function isStorage(phrase: string): boolean {
  return STORAGE.has(phrase);
}

/**
 * Whether a word or phrase, without a number after it, mostly says nothing of who it is; some of
 * them are family names, too.
 */
export function namesNobody(phrase: string): boolean {
  return STORAGE.has(phrase) || NOBODY.some((known) => known.has(phrase));
}

/** Whether a word that mostly says nothing of who it is, is many people's family name. */
export function mayBeSurname(word: string): boolean {
  return SURNAMES.has(word);
}

/** Whether a word tells photos of one person apart: splits, poses, cameras, times. */
export function variesWithinPeople(word: string): boolean {
  return [SPLITS, POSES, CAPTURES, MONTHS].some((known) => known.has(word));
}

/** Months and days, which are given names, too. */
export function namesATime(word: string): boolean {
  return MONTHS.has(word);
}

export function namesASex(word: string): boolean {
  return SEXES.has(word);
}

/** Words for what a person is, such as a sex or an age. */
export function namesATrait(word: string): boolean {
  return TRAITS.has(word);
}

/** Words for storage that people are called, too. */
export function mayBeAName(word: string): boolean {
  return NAMES_TOO.has(word);
}

export function numbersPeople(word: string): boolean {
  return NUMBERED_PEOPLE.has(word);
}
