import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import type { Study } from '#application/state/study.ts';

/** What a reload brings back. */
export interface Remembered {
  readonly study: Study;
  /** By `acquisitionKey`. */
  readonly outcomes: Readonly<Record<string, AcquisitionOutcome>>;
  /** The study's import. */
  readonly imported: ImportedSet | null;
}

export interface MemoryChanges {
  /** Absent where it has not changed. */
  readonly study?: Study;
  readonly outcomes: Readonly<Record<string, AcquisitionOutcome>>;
  /** Absent where it has not changed; `null` where there is none any more. */
  readonly imported?: ImportedSet | null;
  /**
   * Photos whose files are to be kept with their aligned faces; files that are there already are
   * not written again.
   */
  readonly photos: readonly PhotoId[];
  /** Photos of which nothing is to be kept. */
  readonly gone: readonly PhotoId[];
}

/**
 * The study on this device, beyond the tab. Nothing is written before `turnOn`. Calls reject with
 * an Error whose message is a sentence where the browser refuses: no space, no permission, a
 * private window.
 */
export interface StudyMemory {
  /** Whether the user asked to be remembered here; also known right after a reload. */
  isOn(): boolean;
  turnOn(): Promise<void>;
  /**
   * Puts files and faces back where views and engine look for them; `null` where nothing was kept.
   */
  load(): Promise<Remembered | null>;
  save(changes: MemoryChanges): Promise<void>;
  /** Erases everything and turns itself off. */
  erase(): Promise<void>;
}
