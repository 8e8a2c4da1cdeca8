import { adjustCommission } from "./commission/adjust.ts";
import { disputeCommission } from "./commission/dispute.ts";
import { listDisputes } from "./commission/disputes.ts";
import { explainCommission } from "./commission/explain.ts";
import { agreeToDispute, objectToDispute } from "./commission/opinion.ts";
import { showPlan } from "./commission/plan.ts";
import { acceptDispute, declineDispute } from "./commission/settle.ts";
import { showCommission } from "./commission/show.ts";
import { supposeCommission } from "./commission/what-if.ts";
import { withdrawDispute } from "./commission/withdraw.ts";
import { exportForHr } from "./export/hr.ts";
import type { Topic } from "./help.ts";
import { askLeave } from "./leave/ask.ts";
import { leaveBalance } from "./leave/balance.ts";
import { correctLeave } from "./leave/correct.ts";
import { listLeave } from "./leave/list.ts";
import { approveLeave, declineLeave } from "./leave/settle.ts";
import { withdrawLeave } from "./leave/withdraw.ts";
import { confirmMonth } from "./month/confirm.ts";
import { lockTheMonth } from "./month/lock.ts";
import { showMonth } from "./month/show.ts";
import { signMonth } from "./month/sign.ts";
import { recordWorkday } from "./workday/record.ts";
import { showWorkdays } from "./workday/show.ts";

/** Days at work, commission, and the month that HR pays by. */
export const payTopic: Topic = {
  name: "help.topic_pay",
  commands: [
    askLeave,
    listLeave,
    leaveBalance,
    approveLeave,
    declineLeave,
    withdrawLeave,
    correctLeave,
    showWorkdays,
    recordWorkday,
    showCommission,
    explainCommission,
    supposeCommission,
    showPlan,
    disputeCommission,
    withdrawDispute,
    listDisputes,
    agreeToDispute,
    objectToDispute,
    acceptDispute,
    declineDispute,
    adjustCommission,
    showMonth,
    confirmMonth,
    signMonth,
    lockTheMonth,
    exportForHr,
  ],
};
