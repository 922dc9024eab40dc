import classes from './ReachMeter.module.css';

/** 100% to 0.001%, a decade a step. */
const TICKS = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001];
const LABELS = ['100%', '10%', '1%', '0.1%', '0.01%', '0.001%'];
const DECADES = TICKS.length - 1;

function place(rate: number): number {
  return (Math.min(DECADES, Math.max(0, -Math.log10(rate))) / DECADES) * 100;
}

/**
 * The false match rates that a set of this size can show, on a logarithmic scale; what lies beyond
 * is hatched.
 */
export function ReachMeter({ fmr }: { readonly fmr: number | null }) {
  const reach = fmr === null ? 0 : place(fmr);
  return (
    <div className={classes.meter} aria-hidden>
      <div className={classes.track}>
        <div className={classes.reach} style={{ width: `${reach}%` }} />
      </div>
      {TICKS.map((tick, index) => (
        <span
          key={tick}
          className={classes.tick}
          style={{ left: `${(index / DECADES) * 100}%` }}
          data-end={index === 0 ? 'first' : index === DECADES ? 'last' : undefined}
        >
          {LABELS[index]}
        </span>
      ))}
    </div>
  );
}
