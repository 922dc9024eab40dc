import { Kbd, Modal, Text, UnstyledButton } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { areStrangers } from '#domain/photo/strangers.ts';
import {
  itemKey,
  refOf,
  selectFaceOfItem,
  selectFindingsByFace,
} from '#application/selectors/paired-faces.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { useActions, useAppState, useFaceUrl } from '#ui/app-context.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import type { DescribedPair } from '#ui/pairs/describe-pair.ts';
import { useWords } from '#ui/words.tsx';
import { message, type Message, type PlainCode } from '#words/message.ts';
import classes from './FixPairDialog.module.css';

export type Fix = 'label' | 'exclude' | 'not-a-face';

const QUESTIONS: Readonly<Record<Fix, PlainCode>> = {
  label: 'pairs.whichLabel',
  exclude: 'pairs.whichPhoto',
  'not-a-face': 'pairs.whichFace',
};

interface FixPairDialogProps {
  readonly fix: Fix | null;
  readonly pair: DescribedPair | null;
  readonly onClose: () => void;
}

/**
 * Asks which of the two photos is meant, by click or by the keys 1 and 2; for a wrong label also
 * who it is instead.
 */
export function FixPairDialog({ fix, pair, onClose }: FixPairDialogProps) {
  const { say } = useWords();
  return (
    <Modal
      opened={fix !== null && pair !== null}
      onClose={onClose}
      title={fix === null ? '' : say(QUESTIONS[fix])}
      size="md"
    >
      {fix !== null && pair !== null && (
        <Question key={`${fix}/${pair.row}`} fix={fix} pair={pair} onClose={onClose} />
      )}
    </Modal>
  );
}

function Question({
  fix,
  pair,
  onClose,
}: {
  readonly fix: Fix;
  readonly pair: DescribedPair;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { moveFaces, excludeFace, announce } = useActions();
  const faceOf = useAppState(selectFaceOfItem);
  const findings = useAppState(selectFindingsByFace);
  const [relabelled, setRelabelled] = useState<0 | 1 | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = relabelled === null ? null : form.current?.querySelector('input');
    field?.focus();
    // A name that was proposed goes with the first letter typed.
    field?.select();
  }, [relabelled]);
  const sides = [pair.left, pair.right] as const;
  const doubted = sides.findIndex((side) => findings.has(itemKey(side)));

  const done = (what: Message): void => {
    announce(what);
    onClose();
  };
  const choose = (side: 0 | 1): void => {
    const face = faceOf(sides[side]);
    if (face === null) return;
    if (fix === 'label') {
      setRelabelled(side);
      return;
    }
    excludeFace(refOf(face), message(fix === 'exclude' ? 'step.exclude' : 'step.notAFace'));
    const said = fix === 'exclude' ? 'pairs.excluded' : 'pairs.excludedWithoutFace';
    done(message(said, { file: face.photo.fileName }));
  };
  // On the window: whoever types ahead is heard before the dialog has taken the focus.
  useWindowEvent('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key !== '1' && event.key !== '2') return;
    event.preventDefault();
    choose(event.key === '1' ? 0 : 1);
  });
  const face = relabelled === null ? null : faceOf(sides[relabelled]);
  /** Whom the doctor names; else, of two people who match, the other one. */
  const suggestionFor = (side: 0 | 1): string => {
    const named = findings.get(itemKey(sides[side]))?.moveTo;
    if (named != null) return named;
    const other = faceOf(sides[side === 0 ? 1 : 0])?.subject ?? null;
    return pair.verdict === 'false-match' && other !== null && !areStrangers(other) ? other : '';
  };
  return (
    <>
      <div className={classes.choices}>
        {([0, 1] as const).map((side) => (
          <Choice
            key={side}
            side={side}
            item={sides[side]}
            chosen={relabelled === side}
            focused={relabelled === null && side === Math.max(0, doubted)}
            onChoose={choose}
          />
        ))}
      </div>
      {relabelled !== null && face !== null && (
        <div className={classes.form} key={relabelled} ref={form}>
          <Text size="sm" mb={6}>
            {say('pairs.whoInstead')}
          </Text>
          <SubjectForm
            label={say('who.isInFile', { file: face.photo.fileName })}
            initial={suggestionFor(relabelled)}
            submit={say('who.move')}
            onSubject={(subject) => {
              moveFaces([refOf(face)], subject);
              done(message('pairs.moved', { file: face.photo.fileName, person: subject }));
            }}
            onCancel={onClose}
          />
        </div>
      )}
    </>
  );
}

function Choice({
  side,
  item,
  chosen,
  focused,
  onChoose,
}: {
  readonly side: 0 | 1;
  readonly item: ComparedItem;
  readonly chosen: boolean;
  readonly focused: boolean;
  readonly onChoose: (side: 0 | 1) => void;
}) {
  const { text } = useWords();
  const faceUrl = useFaceUrl();
  const url = item.photo === null ? null : faceUrl(item.photo, item.faceIndex);
  return (
    <UnstyledButton
      className={classes.choice}
      aria-keyshortcuts={`${side + 1}`}
      aria-pressed={chosen}
      onClick={() => onChoose(side)}
      {...(focused && { 'data-autofocus': true })}
    >
      {url === null ? (
        <span className={classes.face} />
      ) : (
        <img className={classes.face} src={url} alt="" />
      )}
      <span className={classes.words}>
        <Kbd size="xs">{side + 1}</Kbd>
        <strong>{item.subject}</strong>
        <span>{text(item.fileName)}</span>
      </span>
    </UnstyledButton>
  );
}
