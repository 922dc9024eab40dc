import { Group, Paper, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '#application/selectors/findings.ts';
import { selectPairList } from '#application/selectors/pair-list.ts';
import { itemKey, selectFindingsByFace } from '#application/selectors/paired-faces.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { selectDescribePair } from '#ui/pairs/describe-pair.ts';
import { type Fix, FixPairDialog } from '#ui/pairs/FixPairDialog.tsx';
import { ExplorePanels } from '#ui/graph/ExplorePanels.tsx';
import { MatrixPanel } from '#ui/pairs/MatrixPanel.tsx';
import { type PairCommands, usePairKeys } from '#ui/pairs/pair-keys.ts';
import { PairFilters } from '#ui/pairs/PairFilters.tsx';
import { NoPairs, PairList } from '#ui/pairs/PairList.tsx';
import { SelectedPair } from '#ui/pairs/SelectedPair.tsx';
import { useChosenPair } from '#ui/pairs/use-chosen-pair.ts';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { ThresholdControl } from '#ui/parts/ThresholdControl.tsx';
import { useStages } from '#ui/parts/use-stages.ts';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import classes from './PairsView.module.css';

/**
 * The pairs behind the numbers: as a list with the worst first, one of them closely, all of them as
 * a matrix.
 */
export function PairsView() {
  const list = useAppState(selectPairList);
  return list === null ? <NoResultYet /> : <Explorer />;
}

/** What is drawn after the frame of the list, in this order: see `useStages`. */
const STAGES = ['filters', 'list', 'pair', 'explore', 'matrix'] as const;
type Stage = (typeof STAGES)[number];

function Explorer() {
  const { say } = useWords();
  const drawn = useStages(STAGES.length);
  const shows = (stage: Stage): boolean => STAGES.indexOf(stage) < drawn;
  const list = useAppState(selectPairList);
  const describe = useAppState(selectDescribePair);
  const findings = useAppState(selectFindingsByFace);
  const filter = useAppState((state) => state.session.pairFilter);
  const choice = useChosenPair();
  const [fix, setFix] = useState<Fix | null>(null);
  const help = useId();
  const actions = useActions();
  const pair = choice.row === null ? null : describe(choice.row);
  const proposal =
    pair === null ? null : proposalFor([pair.left, pair.right].map(itemKey), findings);

  const ask = (what: Fix) => (): void => {
    if (pair === null) actions.announce(message('pairs.chooseFirst'));
    else if (pair.left.photo === null) {
      actions.announce(message('pairs.noPhoto'));
    } else setFix(what);
  };
  const commands: PairCommands = {
    move: choice.move,
    label: ask('label'),
    exclude: ask('exclude'),
    notAFace: ask('not-a-face'),
    fix: () => {
      if (proposal?.moveTo == null) return;
      actions.moveFaces([proposal.face.ref], proposal.moveTo);
      actions.announce(
        message('pairs.moved', { file: proposal.face.fileName, person: proposal.moveTo }),
      );
    },
    undo: actions.undo,
  };
  usePairKeys(commands);
  const isWide = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });
  const isDouble = useAppState((state) => isWide && state.session.explore.beside !== null);
  // Asked for by a panel below the list, which would otherwise change out of sight.
  const section = useRef<HTMLElement>(null);
  const asked = useAppState((state) => state.session.pairsAsked);
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  }, [asked]);
  const { chooseRow } = choice;
  const onCell = useCallback((row: number) => chooseRow(row), [chooseRow]);
  if (list === null) return null;
  return (
    <div className={classes.layout} data-double={isDouble || undefined}>
      <Paper
        withBorder
        radius="md"
        p="md"
        className={classes.list}
        component="section"
        ref={section}
        aria-label={say('pairs.list')}
      >
        <Group justify="space-between" align="baseline" gap="xs" mb="xs">
          <Title order={2}>{say('pairs.title')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {say('pairs.count', { pairs: list.length })}
          </Text>
        </Group>
        <PairFilters />
        <Text size="xs" c="dimmed" my="xs" id={help}>
          {say('pairs.keys')}
        </Text>
        {list.length === 0 ? (
          <NoPairs wrong={filter.shown === 'wrong'} />
        ) : (
          shows('list') && <PairList list={list} choice={choice} help={help} />
        )}
      </Paper>
      <div className={classes.side}>
        {!isDouble && shows('pair') && (
          <Paper withBorder radius="md" p="md">
            <ThresholdControl />
          </Paper>
        )}
        {shows('pair') && <SelectedPair pair={pair} commands={commands} proposal={proposal} />}
      </div>
      <div className={classes.matrix}>
        {shows('explore') && (
          <ExplorePanels
            isWide={isWide}
            matrix={shows('matrix') && <MatrixPanel chosen={choice.row} onChoose={onCell} />}
          />
        )}
      </div>
      <FixPairDialog fix={fix} pair={pair} onClose={() => setFix(null)} />
    </div>
  );
}

/** The first of two faces that the doctor would give to somebody else. */
function proposalFor(
  keys: readonly string[],
  findings: ReadonlyMap<string, Finding>,
): Finding | null {
  for (const key of keys) {
    const finding = findings.get(key);
    // What is of several faces is put right by the doctor, not face by face.
    const single = finding?.kind !== 'two-names' && finding?.kind !== 'two-people';
    if (finding?.moveTo != null && single) return finding;
  }
  return null;
}
