import { clipParameters, default_w } from "ts-fsrs";
import { type CardKind, cardKinds } from "./kinds";

/** What the reader may set. */
export interface StudySettings {
  /** The chance of recall at which a card comes again. */
  retention: number;
  newPerDay: number;
  reviewsPerDay: number;
  /** Days. */
  maximumInterval: number;
  /** Spreads cards that would fall on one day. */
  fuzz: boolean;
  burySiblings: boolean;
  /** Kinds of card that come up. */
  kinds: CardKind[];
  /** FSRS's 21 parameters. */
  parameters: number[];
}

export const defaultSettings: StudySettings = {
  retention: 0.9,
  newPerDay: 10,
  reviewsPerDay: 200,
  maximumInterval: 3650,
  fuzz: true,
  burySiblings: true,
  kinds: [...cardKinds],
  parameters: [...default_w],
};

const within = (value: unknown, low: number, high: number): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= low && value <= high;
const whole = (value: unknown, low: number, high: number): value is number => within(value, low, high) && Number.isInteger(value);

/** Whether FSRS takes the parameters as they are; those out of its bounds it would change without a word. */
function areParameters(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length !== default_w.length || !value.every((x): x is number => within(x, 0, 100))) return false;
  const clipped = clipParameters(value, 1, true);
  return value.every((x, i) => x === clipped[i]);
}

/** Settings from outside; what is missing or out of range is the default's. */
export function readSettings(value: unknown): StudySettings {
  if (typeof value !== "object" || value === null) return defaultSettings;
  const given: Partial<Record<keyof StudySettings, unknown>> = value;
  const kinds = given.kinds;
  const parameters = given.parameters;
  const pick = <T>(candidate: unknown, test: (candidate: unknown) => candidate is T, otherwise: T): T => (test(candidate) ? candidate : otherwise);
  return {
    retention: pick(given.retention, (x): x is number => within(x, 0.7, 0.98), defaultSettings.retention),
    newPerDay: pick(given.newPerDay, (x): x is number => whole(x, 0, 9999), defaultSettings.newPerDay),
    reviewsPerDay: pick(given.reviewsPerDay, (x): x is number => whole(x, 0, 9999), defaultSettings.reviewsPerDay),
    maximumInterval: pick(given.maximumInterval, (x): x is number => whole(x, 1, 36500), defaultSettings.maximumInterval),
    fuzz: typeof given.fuzz === "boolean" ? given.fuzz : defaultSettings.fuzz,
    burySiblings: typeof given.burySiblings === "boolean" ? given.burySiblings : defaultSettings.burySiblings,
    kinds: Array.isArray(kinds) ? cardKinds.filter((kind) => kinds.includes(kind)) : defaultSettings.kinds,
    parameters: areParameters(parameters) ? [...parameters] : defaultSettings.parameters,
  };
}
