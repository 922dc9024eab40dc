import type { PlainCode } from '#words/message.ts';

/** A number that a threshold method reads, and the control that asks for it. */
export interface NumberParameter<Name extends string = string> {
  readonly kind: 'number';
  /** As in files. */
  readonly name: Name;
  readonly label: PlainCode;
  /** `percent` is shown and typed in per cent, and kept as a fraction. */
  readonly unit: 'percent' | null;
  /** What the control takes, in the unit that is shown. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** As it is kept. */
  readonly initial: number;
  /** What it means, as the schema of the threshold file says it. */
  readonly help: string;
  /** What a kept value can be, in the keywords of JSON Schema. */
  readonly range: {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly exclusiveMaximum?: number;
  };
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: PlainCode;
  /** Said below the control while this one is chosen. */
  readonly hint?: PlainCode;
  /** Offered only where a file of before has it. */
  readonly retired?: true;
}

/** One of a few words. */
export interface ChoiceParameter<Name extends string = string, Value extends string = string> {
  readonly kind: 'choice';
  readonly name: Name;
  readonly label: PlainCode;
  readonly options: readonly Option<Value>[];
  readonly initial: Value;
  readonly help: string;
}

export type Parameter = NumberParameter | ChoiceParameter;

/** The values of parameters, by name. */
export type ValuesOf<P extends Parameter> = {
  readonly [Each in P as Each['name']]: Each extends ChoiceParameter<string, infer Value>
    ? Value
    : number;
};

/** A parameter as it is written, with its name known to the type system. */
export function numberParameter<const Name extends string>(
  parameter: Omit<NumberParameter<Name>, 'kind'>,
): NumberParameter<Name> {
  return { kind: 'number', ...parameter };
}

export function choiceParameter<const Name extends string, const Value extends string>(
  parameter: Omit<ChoiceParameter<Name, Value>, 'kind'>,
): ChoiceParameter<Name, Value> {
  return { kind: 'choice', ...parameter };
}
