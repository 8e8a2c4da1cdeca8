import type { FakePlatform } from "./fake.ts";
import type { CarriedPlatform } from "./start.ts";

const plenty = 100_000;

/** A fake that lets the bot send as fast as it can, for tests that are about something else. */
export async function startUnhurried(platform: CarriedPlatform): Promise<FakePlatform> {
  switch (platform) {
    case "telegram": {
      const fake = await (await import("./telegram/fake.ts")).startFakeTelegram();
      Object.assign(fake.rates, { overall: plenty, perChat: plenty, burst: plenty, perGroup: plenty });
      return fake;
    }
    case "lark": {
      const fake = await (await import("./lark/fake.ts")).startFakeLark();
      fake.pace(plenty);
      return fake;
    }
    case "slack":
      return (await import("./slack/fake.ts")).startFakeSlack();
    case "zalo":
      return (await import("./zalo/fake.ts")).startFakeZalo();
  }
}
