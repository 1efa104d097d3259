export { fill as say } from "@/core/text/fill";

/** The interface's words for study (locales, study:words), filled in by `say`. */
export interface StudyWords {
  ask: Record<string, string>;
  answer: string;
  check: string;
  show: string;
  rate: { again: string; hard: string; good: string; easy: string };
  right: string;
  close: string;
  wrong: string;
  missing: string;
  extra: string;
  tone: string;
  also: string;
  avoid: string;
  source: string;
  left: string;
  undo: string;
  suspend: string;
  remove: string;
  end: string;
  hear: string;
}
