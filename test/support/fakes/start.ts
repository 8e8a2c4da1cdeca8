import type { FakePlatform } from "./fake.ts";

/** The platforms that replies have to be carried to. */
export const carriedPlatforms = ["slack", "telegram", "zalo", "lark"] as const;

export type CarriedPlatform = (typeof carriedPlatforms)[number];

/** Only what that fake needs is loaded. */
export async function startFake(platform: CarriedPlatform): Promise<FakePlatform> {
  switch (platform) {
    case "slack":
      return (await import("./slack/fake.ts")).startFakeSlack();
    case "telegram":
      return (await import("./telegram/fake.ts")).startFakeTelegram();
    case "zalo":
      return (await import("./zalo/fake.ts")).startFakeZalo();
    case "lark":
      return (await import("./lark/fake.ts")).startFakeLark();
  }
}
