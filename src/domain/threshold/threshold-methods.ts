import { METHOD_LIST } from '#domain/threshold/method-list.ts';
import type { Parameter, ValuesOf } from '#domain/threshold/parameter.ts';
import { missingClass, refused, reversedScores } from '#domain/threshold/proposal.ts';
import type { Answer, MethodInput, ThresholdMethod } from '#domain/threshold/threshold-method.ts';

type Listed = (typeof METHOD_LIST)[number];
export type MethodId = Listed['id'];
/**
 * Parameters of all methods, editable in place. Rates, shares and priors are fractions, not
 * percentages.
 */
export type MethodParameters = ValuesOf<Listed['parameters'][number]>;

/** What a method says, with its id. */
type MethodProposal = Answer & { readonly method: MethodId };

/** A method as it is asked: with the parameters of all, of which it reads its own. */
interface AskedMethod extends Omit<ThresholdMethod<MethodId>, 'propose'> {
  propose(input: MethodInput<MethodParameters>): MethodProposal;
}

/**
 * Every method, in the order of the interface; none proposes anything of scores that run the wrong
 * way, nor compares classes of which one is missing.
 */
export const THRESHOLD_METHODS: readonly AskedMethod[] = METHOD_LIST.map(asked);

function asked(method: ThresholdMethod): AskedMethod {
  const id = method.id as MethodId;
  return {
    ...method,
    id,
    propose(input) {
      const obstacle =
        reversedScores(input.auc) ?? (method.comparesClasses ? missingClass(input) : null);
      const answer = obstacle === null ? method.propose(input) : refused(obstacle);
      return { ...answer, method: id };
    },
  };
}

const BY_ID = new Map(THRESHOLD_METHODS.map((method) => [method.id, method]));

export function thresholdMethod(id: MethodId): AskedMethod {
  const method = BY_ID.get(id);
  if (method === undefined) throw new Error(`There is no method "${id}".`);
  return method;
}

/** Every parameter once, in the order of the methods that read them. */
export const METHOD_PARAMETERS: readonly Parameter[] = [
  ...new Set(THRESHOLD_METHODS.flatMap(({ parameters }) => parameters)),
];

export const DEFAULT_PARAMETERS = Object.fromEntries(
  METHOD_PARAMETERS.map(({ name, initial }) => [name, initial]),
) as MethodParameters;

/** What a report states of the parameters: those that the method reads, and no others. */
export function statedParameters(
  id: MethodId,
  values: MethodParameters,
): Readonly<Record<string, number | string>> {
  const { parameters, constants } = thresholdMethod(id);
  return {
    ...constants,
    ...Object.fromEntries(
      parameters.map(({ name }) => [name, values[name as keyof MethodParameters]]),
    ),
  };
}

/** What every method says about a set, in the order of `THRESHOLD_METHODS`. */
export function proposeAll(input: MethodInput<MethodParameters>): readonly MethodProposal[] {
  return THRESHOLD_METHODS.map((method) => method.propose(input));
}
