import type { LabelledFace } from '#application/selectors/faces.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { useServices } from '#ui/app-context.ts';
import classes from './PhotoWithFace.module.css';

/**
 * The photo as it was dropped, with the box and the landmarks of the face that was compared drawn
 * over it.
 */
export function PhotoWithFace({
  item,
  face,
}: {
  readonly item: ComparedItem;
  readonly face: LabelledFace | null;
}) {
  const { pictures } = useServices();
  const url = item.photo === null ? null : pictures.photoUrl(item.photo);
  const acquired = face?.outcome?.kind === 'acquired' ? face.outcome : null;
  return (
    <div className={classes.frame}>
      {url !== null && <img src={url} alt={`${item.subject}, ${item.fileName}`} decoding="async" />}
      {acquired !== null && face?.face != null && (
        <Overlay width={acquired.width} height={acquired.height} face={face.face} />
      )}
    </div>
  );
}

function Overlay({
  width,
  height,
  face: { box, landmarks },
}: {
  readonly width: number;
  readonly height: number;
  readonly face: NonNullable<LabelledFace['face']>;
}) {
  // Of the face and not of the photo: a face in a large group photo keeps its dots apart.
  const radius = Math.max(box.width, box.height) / 90;
  const points = Array.from({ length: landmarks.length / 2 }, (_, i) => ({
    x: landmarks[2 * i] as number,
    y: landmarks[2 * i + 1] as number,
  }));
  return (
    <svg
      className={classes.overlay}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {['under', 'over'].map((layer) => (
        <rect key={layer} {...box} className={classes[layer]} vectorEffect="non-scaling-stroke" />
      ))}
      {points.map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r={radius} className={classes.point} />
      ))}
    </svg>
  );
}
