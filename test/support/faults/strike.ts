import { createChance } from "../../../prisma/demo/chance.ts";
import type { FakePlatform } from "../fakes/fake.ts";
import { calm, disturb } from "./disturb.ts";
import type { House } from "./house.ts";
import type { Fault } from "./plan.ts";

/** Lets something go wrong; what it returns makes it well again. */
export async function strike(house: House, fault: Fault): Promise<() => Promise<void>> {
  const { databaseWire, mailWire, mail, steering, bot } = house;
  switch (fault.kind) {
    case "platform": {
      const stage = stageAt(house, fault.place);
      disturb(stage, fault.disturbance);
      return async () => calm(stage);
    }
    case "platform_away": {
      const stage = stageAt(house, fault.place);
      await stage.goAway();
      return () => stage.comeBack();
    }
    case "mail":
      mail.behave(fault.behaviour);
      return async () => {
        mail.behave({ kind: "take" });
        // Whoever still waits for a word hears that there will be none.
        await mailWire.cut();
        await mailWire.restore();
      };
    case "mail_away":
      await mailWire.cut();
      return mailWire.restore;
    case "database_cut":
      await databaseWire.cut();
      return databaseWire.restore;
    case "database_silent":
      databaseWire.fallSilent();
      return async () => databaseWire.speak();
    case "database_frozen":
      databaseWire.freeze();
      return async () => databaseWire.thaw();
    case "database_reads_only":
      await readOnly(house, "on");
      return () => readOnly(house, "off");
    case "database_full": {
      const chance = createChance(fault.oneIn);
      const isMeant = () => chance.between(1, fault.oneIn) === 1;
      databaseWire.refuse({
        code: "53100",
        words: "could not extend file: No space left on device",
        isMeant,
      });
      return async () => databaseWire.refuse();
    }
    case "sessions_ended":
      await house.look(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
      return nothing;
    case "session_killed": {
      const [session] = await house.look(
        `SELECT pid FROM pg_stat_activity WHERE ${others} ORDER BY pid LIMIT 1`,
      );
      if (session) process.kill(Number(session["pid"]), "SIGKILL");
      return nothing;
    }
    case "server_killed":
      await house.killServer();
      return house.startServer;
    case "disk_full":
      steering.set({ isDiskFull: true });
      await databaseWire.cut();
      return async () => {
        steering.set({ isDiskFull: false });
        await databaseWire.restore();
      };
    case "clock":
      steering.set({ clockAheadMs: fault.byMinutes * 60_000 });
      return async () => steering.set({ clockAheadMs: 0 });
    case "bot_killed":
      await bot.kill();
      return bot.start;
    case "bot_stopped":
      await bot.stop();
      return bot.start;
  }
}

const others = "datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

function stageAt({ stages }: House, place: number): FakePlatform {
  const stage = stages[place];
  if (stage === undefined) throw new Error(`there is no platform ${place}`);
  return stage;
}

async function readOnly({ look }: House, how: "on" | "off"): Promise<void> {
  await look(`ALTER SYSTEM SET default_transaction_read_only = ${how}`);
  await look("SELECT pg_reload_conf()");
}

async function nothing(): Promise<void> {}
