import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { numberedArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { describeAppointment, formatStart } from "./describe.ts";
import { appointmentNumber, getAppointment } from "./find.ts";
import { stateKeys } from "./list.ts";
import { meetingWord } from "./word.ts";

export const showMeeting = defineCommand({
  ...meetingWord,
  entryLetter: "H",
  verb: "show",
  verbAliases: ["xem", "chitiet", "ct"],
  summary: { vi: "Chi tiết một lịch hẹn", en: "One appointment in detail" },
  examples: ["/meeting show H3", "/hen xem H3"],
  args: z.object({ appointment: numberedArgument("H") }),
  names: { appointment: ["hen", "ma"] },
  free: [{ argument: "appointment", find: appointmentNumber }],
  roles: "everyone",

  async run(args, context) {
    const { t } = context;
    const appointment = await getAppointment(args.appointment, context);
    const entry = `H${appointment.id}`;
    const values = {
      appointment: entry,
      at: formatStart(appointment, context),
      state: t(stateKeys[appointment.state]),
    };
    const held = {
      label: t("agenda.held_button", { appointment: entry }),
      command: `/meeting held ${entry}`,
    };
    return reply(
      title(t("agenda.appointment_shown", values)),
      text(describeAppointment(appointment, context)),
      actions(...(appointment.state === "planned" ? [held] : []), {
        label: t("revenue.history"),
        command: `/audit ${entry}`,
      }),
    );
  },
});
