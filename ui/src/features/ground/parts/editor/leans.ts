/** What an exercise leans on, as it stands on the page. */
import { stepLeans, type Exercise, type Lean, type Pattern, type Profile, type Step } from "$ipc";
import { LEANS } from "./words";

export type LeansOn = {
  /** Whichever way it is done. */
  needs: Lean[];
  /** In steps that may be left out, or in some of the ways of doing it. */
  may: Lean[];
};

export function leansOf({ leans, patterns }: Pick<Exercise, "leans" | "patterns">): LeansOn {
  const needs = (lean: Lean) =>
    leans.includes(lean) ||
    (patterns.length > 0 &&
      patterns.every((one) => stepsOf(one).some((step) => !step.optional && on(step, lean))));
  const anywhere = (lean: Lean) =>
    patterns.some((one) => stepsOf(one).some((step) => on(step, lean)));
  return {
    needs: LEANS.filter(needs),
    may: LEANS.filter((lean) => !needs(lean) && anywhere(lean)),
  };
}

/** Which of these the person would rather leave out. */
export function ruledOut(leans: Lean[], profile: Profile | null): Lean[] {
  if (!profile) return [];
  const out: Record<Lean, boolean> = {
    breath: profile.noBreath,
    holds: profile.noHolds,
    body: profile.noBody,
    touch: profile.noTouch,
    imagery: profile.noImagery,
    eyesClosed: profile.eyesOpen,
  };
  return leans.filter((lean) => out[lean]);
}

const stepsOf = (pattern: Pattern): Step[] => pattern.parts.flatMap((part) => part.steps);
const on = (step: Step, lean: Lean) => stepLeans[step.kind].includes(lean);
