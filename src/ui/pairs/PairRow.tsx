import { Text } from '@mantine/core';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { useServices } from '#ui/app-context.ts';
import { formatDistance } from '#ui/format.ts';
import classes from './PairRow.module.css';

function Face({ row }: { readonly row: ComparedItem }) {
  const { pictures } = useServices();
  const url = row.photo === null ? null : pictures.faceUrl(row.photo, row.faceIndex);
  return (
    <figure className={classes.face}>
      {url === null ? (
        <span className={classes.missing} />
      ) : (
        <img src={url} alt="" loading="lazy" />
      )}
      <figcaption>
        <Text size="sm" fw={600} truncate title={row.subject}>
          {row.subject}
        </Text>
        <Text size="xs" c="dimmed" truncate title={row.path}>
          {row.fileName}
        </Text>
      </figcaption>
    </figure>
  );
}

interface PairRowProps {
  readonly left: ComparedItem;
  readonly right: ComparedItem;
  readonly distance: number;
  readonly verdict: string;
  readonly correct: boolean;
}

/** Two faces side by side with what was decided about them. */
export function PairRow({ left, right, distance, verdict, correct }: PairRowProps) {
  return (
    <div className={classes.row}>
      <Face row={left} />
      <div className={classes.middle} data-correct={correct}>
        <span className={classes.distance}>{formatDistance(distance)}</span>
        <span>{verdict}</span>
      </div>
      <Face row={right} />
    </div>
  );
}
