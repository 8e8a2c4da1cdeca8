import type { Tried } from "#src/store/undelivered.ts";
import { isSamePlace, type Place } from "./place.ts";
import type { Step } from "./places.ts";

type Address = { readonly platform: string; readonly conversation: string };

/**
 * Where to go on after a place has failed: to the person's next account, else to the step behind, unless somebody there,
 * or next to a person who cannot be reached, has it already. A place that was tried is not tried again.
 */
export function nextPlaces(
  steps: readonly Step[],
  failed: Address,
  tried: readonly Tried[],
): readonly Place[] {
  const isNew = (place: Place) => !tried.some((other) => isSamePlace(other, place));
  const isLive = (place: Place) => tried.some((other) => other.isLive && isSamePlace(other, place));
  const at = steps.findIndex(({ reaches }) => reaches.some((reach) => reach.some(isFailed)));
  const own = steps[at]?.reaches ?? [];
  const reach = own.find((candidate) => candidate.some(isFailed));

  const account = reach?.find(isNew);
  if (account) return [account];
  if (reach?.[0].kind === "direct" && own.some((other) => other.some(isLive))) return [];

  const behind = steps.slice(at + 1);
  if (behind.some(({ reaches }) => reaches.some((other) => other.some(isLive)))) return [];
  const next = behind.find(({ reaches }) => reaches.some((other) => other.some(isNew)));
  return next?.reaches.flatMap((other) => other.find(isNew) ?? []) ?? [];

  function isFailed(place: Place): boolean {
    return isSamePlace(place, failed);
  }
}
