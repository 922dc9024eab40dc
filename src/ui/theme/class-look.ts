import type { PlainCode } from '#words/message.ts';

/** How something that belongs to one class of comparisons is drawn, on every chart. */
export interface ClassLook {
  /** What people read: the everyday word. */
  readonly name: PlainCode;
  readonly colour: string;
  readonly fill: string;
  /** Of the wrong side of the threshold. */
  readonly wrongFill: string;
  /**
   * A second cue beside the colour: for print without colours and for people who do not tell the
   * two apart.
   */
  readonly dash: string | undefined;
  /** Degrees by which the hatching of the wrong side leans. */
  readonly hatching: number;
}

/** The colours themselves are in palette.css, once for each colour scheme. */
export const CLASS_LOOK: Readonly<Record<'mated' | 'nonMated', ClassLook>> = {
  mated: {
    name: 'comparison.samePerson',
    colour: 'var(--sp-mated)',
    fill: 'var(--sp-mated-fill)',
    wrongFill: 'var(--sp-mated-missed)',
    dash: undefined,
    hatching: 45,
  },
  nonMated: {
    name: 'comparison.differentPeople',
    colour: 'var(--sp-non-mated)',
    fill: 'var(--sp-non-mated-fill)',
    wrongFill: 'var(--sp-non-mated-matched)',
    dash: '7 3',
    hatching: -45,
  },
};
