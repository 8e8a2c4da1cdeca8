import { createInstance } from "i18next";
import type { Locale, Localized } from "./locale.ts";
import { locales } from "./locale.ts";
import { agendaMessages } from "./messages/agenda.ts";
import { alertMessages } from "./messages/alert.ts";
import { argumentMessages } from "./messages/argument.ts";
import { articleMessages } from "./messages/article.ts";
import { cadenceMessages } from "./messages/cadence.ts";
import { chartMessages } from "./messages/chart.ts";
import { checkMessages } from "./messages/check.ts";
import { commissionMessages } from "./messages/commission.ts";
import { commissionPlanMessages } from "./messages/commission-plan.ts";
import { commissionWhyMessages } from "./messages/commission-why.ts";
import { customerMessages } from "./messages/customer.ts";
import { customerMailMessages } from "./messages/customer-mail.ts";
import { customerMailAskedMessages } from "./messages/customer-mail-asked.ts";
import { disputeMessages } from "./messages/dispute.ts";
import { errorMessages } from "./messages/error.ts";
import { forecastMessages } from "./messages/forecast.ts";
import { guardMessages } from "./messages/guard.ts";
import { healthMessages } from "./messages/health.ts";
import { historyMessages } from "./messages/history.ts";
import { importMessages } from "./messages/import.ts";
import { importChatMessages } from "./messages/import-chat.ts";
import { importFieldMessages } from "./messages/import-fields.ts";
import { importProblemMessages } from "./messages/import-problems.ts";
import { kpiMessages } from "./messages/kpi.ts";
import { leadMessages } from "./messages/lead.ts";
import { leadErrorMessages } from "./messages/lead-error.ts";
import { leadHistoryMessages } from "./messages/lead-history.ts";
import { leadQuestionMessages } from "./messages/lead-question.ts";
import { leaveMessages } from "./messages/leave.ts";
import { leaveToldMessages } from "./messages/leave-told.ts";
import { letterMessages } from "./messages/letter.ts";
import { linkRoomMessages } from "./messages/link-room.ts";
import { mailMessages } from "./messages/mail.ts";
import { meetingNoteMessages } from "./messages/meeting-notes.ts";
import { moneyMessages } from "./messages/money.ts";
import { packMessages } from "./messages/pack.ts";
import { packetMessages } from "./messages/packet.ts";
import { packetSheetMessages } from "./messages/packet-sheet.ts";
import { payMonthMessages } from "./messages/pay-month.ts";
import { planMessages } from "./messages/plan.ts";
import { planPaperMessages } from "./messages/plan-paper.ts";
import { platformMessages } from "./messages/platform.ts";
import { postMessages } from "./messages/post.ts";
import { productMessages } from "./messages/product.ts";
import { proposalMessages } from "./messages/proposal.ts";
import { receivableMessages } from "./messages/receivable.ts";
import { reportMessages } from "./messages/report.ts";
import { revenueMessages } from "./messages/revenue.ts";
import { scheduleMessages } from "./messages/schedule.ts";
import { simulateMessages } from "./messages/simulate.ts";
import { startMessages } from "./messages/start.ts";
import { targetMessages } from "./messages/target.ts";
import { teamMessages } from "./messages/team.ts";
import { touchMessages } from "./messages/touch.ts";
import { voucherMessages } from "./messages/voucher.ts";
import { voucherErrorMessages } from "./messages/voucher-error.ts";
import { workdayMessages } from "./messages/workday.ts";

const messages = {
  ...leaveMessages,
  ...leaveToldMessages,
  ...workdayMessages,
  ...commissionMessages,
  ...commissionPlanMessages,
  ...commissionWhyMessages,
  ...disputeMessages,
  ...payMonthMessages,
  ...packetMessages,
  ...packetSheetMessages,
  ...mailMessages,
  ...touchMessages,
  ...productMessages,
  ...articleMessages,
  ...customerMailMessages,
  ...customerMailAskedMessages,
  ...letterMessages,
  ...voucherMessages,
  ...voucherErrorMessages,
  ...planMessages,
  ...planPaperMessages,
  ...argumentMessages,
  ...alertMessages,
  ...cadenceMessages,
  ...chartMessages,
  ...errorMessages,
  ...guardMessages,
  ...historyMessages,
  ...importMessages,
  ...importFieldMessages,
  ...importProblemMessages,
  ...kpiMessages,
  ...moneyMessages,
  ...revenueMessages,
  ...agendaMessages,
  ...checkMessages,
  ...customerMessages,
  ...forecastMessages,
  ...importChatMessages,
  ...leadMessages,
  ...leadErrorMessages,
  ...leadHistoryMessages,
  ...leadQuestionMessages,
  ...healthMessages,
  ...linkRoomMessages,
  ...meetingNoteMessages,
  ...packMessages,
  ...platformMessages,
  ...postMessages,
  ...proposalMessages,
  ...receivableMessages,
  ...reportMessages,
  ...scheduleMessages,
  ...simulateMessages,
  ...startMessages,
  ...targetMessages,
  ...teamMessages,
} satisfies Readonly<Record<string, Localized>>;

export type MessageKey = keyof typeof messages;

/** For a key that was kept, such as the reason for a row that was refused. */
export function isMessageKey(text: string): text is MessageKey {
  return text in messages;
}

/** The sentence for a key, in one language. A value that is not given stays visible as `{{name}}`. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const catalogues = createInstance({
  resources: Object.fromEntries(locales.map((locale) => [locale, { translation: catalogueOf(locale) }])),
  fallbackLng: "vi",
  // Keys such as "kpi.title" are flat.
  keySeparator: false,
  nsSeparator: false,
  // Escaping belongs to each adapter's render.ts, once.
  interpolation: { escapeValue: false },
});
await catalogues.init();

export function translatorFor(locale: Locale): Translate {
  const t = catalogues.getFixedT(locale);
  return (key, values = {}) => t(key, values);
}

function catalogueOf(locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, text[locale]]));
}
