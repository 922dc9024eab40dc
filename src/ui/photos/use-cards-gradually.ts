import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Person } from '#application/selectors/people.ts';

/** Tiles that are drawn in one go: about 20 ms on a slow computer. */
const STEP = 24;

/** A card with as many of the person's faces as are drawn so far, one or more. */
export interface Card {
  readonly person: Person;
  readonly shown: number;
}

/**
 * The cards of the first few faces at once, and more with every frame, so that neither 500 photos
 * dropped at once nor coming back to them holds the page up. What is drawn once stays.
 */
export function useCardsGradually(people: readonly Person[]): readonly Card[] {
  const [drawn, setDrawn] = useState(STEP);
  const total = useMemo(() => people.reduce((sum, { photos }) => sum + photos.length, 0), [people]);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return useMemo(() => firstCards(people, drawn), [people, drawn]);
}

function firstCards(people: readonly Person[], faces: number): readonly Card[] {
  const cards: Card[] = [];
  let left = faces;
  for (const person of people) {
    if (left <= 0) break;
    const shown = Math.min(left, person.photos.length);
    cards.push({ person, shown });
    left -= shown;
  }
  return cards;
}
