import { type Block, type Cell, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { PlatformState } from "#src/command/system.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatShareWithParts } from "#src/i18n/figures.ts";
import { platformName } from "./word.ts";

/** From this share of a month's messages on, somebody should know before they are used up. */
const warnedFrom = 0.8;

/** The platforms that are on, and those that are off while replies wait for them. */
export async function describePlatforms(context: Context): Promise<readonly Block[]> {
  const { store, system, company, now, t } = context;
  const waiting = await store.deliveries.waiting();
  const monthStart = now.with({ day: 1 }).startOfDay().toInstant();
  const isCounted = system.platforms.some(({ partsPerMonth }) => partsPerMonth !== undefined);
  const used = isCounted ? await store.deliveries.arrivedSince(monthStart) : new Map<string, number>();

  const off = waiting.filter(({ platform }) => !system.platforms.some((on) => on.platform === platform));
  const rowOf = (platform: string, state: string, month: Cell): Cell[] => {
    const replies = waiting.find((candidate) => candidate.platform === platform);
    const since = replies ? formatMoment(replies.since.toZonedDateTimeISO(company.timeZone)) : null;
    return [platformName(platform, context), state, replies?.count ?? 0, since, month];
  };
  return [
    table(
      [
        { label: t("column.platform_name"), format: "text" },
        { label: t("column.health_state"), format: "text" },
        { label: t("column.waiting"), format: "count" },
        { label: t("column.since"), format: "text" },
        { label: t("column.used_this_month"), format: "percent" },
      ],
      [
        ...system.platforms.map(({ platform, health, partsPerMonth }) => {
          const month =
            partsPerMonth === undefined ? null : { part: used.get(platform) ?? 0, whole: partsPerMonth };
          return rowOf(platform, stateOf(health, context), month);
        }),
        ...off.map(({ platform }) => rowOf(platform, t("health.state_off"), null)),
      ],
    ),
    ...system.platforms.flatMap((state) => warnOf(state, used.get(state.platform) ?? 0, context)),
  ];
}

function stateOf({ state, detail }: PlatformState["health"], { t }: Context): string {
  const words = t(`health.state_${state}`);
  return detail === undefined ? words : t("health.state_detail", { state: words, detail });
}

function warnOf(
  { platform, partsPerMonth }: PlatformState,
  used: number,
  context: Context,
): readonly Block[] {
  if (partsPerMonth === undefined || used < partsPerMonth * warnedFrom) return [];
  const share = formatShareWithParts(used, partsPerMonth, context.actor.locale);
  return [text(context.t("health.budget", { platform: platformName(platform, context), share }))];
}
