import type { Command } from "#src/command/command.ts";
import { logFeedback } from "./activity/feedback.ts";
import { listActivities } from "./activity/list.ts";
import { logActivity } from "./activity/log.ts";
import { addAction } from "./agenda/action.ts";
import { addItem, addMinute } from "./agenda/add.ts";
import { dropItem, dropMinute } from "./agenda/drop.ts";
import { showMinutes } from "./agenda/minutes.ts";
import { showAgenda } from "./agenda/show.ts";
import { audit } from "./audit.ts";
import { auditReport } from "./check/audit.ts";
import { care } from "./check/care.ts";
import { comment } from "./check/comment.ts";
import { changeContacts } from "./customer/contact.ts";
import { editCustomer } from "./customer/edit.ts";
import { listCustomers } from "./customer/list.ts";
import { findCustomers } from "./customer/search.ts";
import { setSegment } from "./customer/segment.ts";
import { showCustomer } from "./customer/show.ts";
import { exportLine } from "./export.ts";
import { forecast } from "./forecast/forecast.ts";
import { handOver } from "./handover/handover.ts";
import { createHelp, type Topic } from "./help.ts";
import { applyImport } from "./import/apply.ts";
import { dropImport } from "./import/drop.ts";
import { listImports } from "./import/list.ts";
import { showImport } from "./import/show.ts";
import { importTemplate } from "./import/template.ts";
import { undoImport } from "./import/undo.ts";
import { importFiles } from "./import/upload.ts";
import { kpi } from "./kpi/kpi.ts";
import { assignLead } from "./lead/assign.ts";
import { editLead } from "./lead/edit.ts";
import { listLeads } from "./lead/list.ts";
import { logLead } from "./lead/log.ts";
import { mergeLead } from "./lead/merge.ts";
import { noteLead } from "./lead/note.ts";
import { showLead } from "./lead/show.ts";
import { moveLead, qualifiedLead } from "./lead/status.ts";
import { nextLead, stepLead } from "./lead/step.ts";
import { coldLead, warmLead } from "./lead/temperature.ts";
import { valueLead } from "./lead/value.ts";
import { addMeeting } from "./meeting/add.ts";
import { cancelMeeting, holdMeeting, moveMeeting } from "./meeting/change.ts";
import { meetingFeed } from "./meeting/feed.ts";
import { listMeetings } from "./meeting/list.ts";
import { showMeeting } from "./meeting/show.ts";
import { offerTopic } from "./offer-topic.ts";
import { payTopic } from "./pay-topic.ts";
import { showReceivables } from "./receivables/receivables.ts";
import { reconcile } from "./reconcile.ts";
import { careReport } from "./report/care/report.ts";
import { reportFriday } from "./report/friday.ts";
import { reportFunnel } from "./report/funnel.ts";
import { reportLeads } from "./report/leads.ts";
import { listReports } from "./report/list.ts";
import { reportMonth } from "./report/month.ts";
import { reportQuarter } from "./report/quarter.ts";
import { reportRanking } from "./report/ranking.ts";
import { reportReasons } from "./report/reasons.ts";
import { reportSources } from "./report/sources.ts";
import { reportTerritory } from "./report/territory.ts";
import { reportWeek } from "./report/week.ts";
import { reportYear } from "./report/year.ts";
import { collectRevenue, refundRevenue } from "./revenue/collect.ts";
import { setDueDay } from "./revenue/due.ts";
import { listRevenue } from "./revenue/list.ts";
import { logRevenue } from "./revenue/log.ts";
import { showRevenue } from "./revenue/show.ts";
import { scheduleFeed } from "./schedule/feed.ts";
import { moveOccurrence } from "./schedule/move.ts";
import { pauseEvents } from "./schedule/pause.ts";
import { resumeEvents } from "./schedule/resume.ts";
import { showSchedule, simulateSchedule } from "./schedule/show.ts";
import { skipOccurrence } from "./schedule/skip.ts";
import { systemTopic } from "./system-topic.ts";
import { listProposals } from "./target/proposals.ts";
import { proposeTarget } from "./target/propose.ts";
import { setTarget } from "./target/set.ts";
import { approveProposal, changeProposal, declineProposal } from "./target/settle.ts";
import { showTargets } from "./target/show.ts";
import { addTask } from "./task/add.ts";
import { doneTask, dropTask, moveTask } from "./task/change.ts";
import { listTasks } from "./task/list.ts";
import { showTask } from "./task/show.ts";
import { showToday } from "./today/today.ts";
import { undo } from "./undo.ts";

/** What there is to say, by what it is about; of each topic, the command that people need most comes first. */
const topics: readonly Topic[] = [
  {
    name: "help.topic_sales",
    commands: [
      logRevenue,
      listRevenue,
      showRevenue,
      collectRevenue,
      refundRevenue,
      setDueDay,
      showReceivables,
    ],
  },
  {
    name: "help.topic_customers",
    commands: [
      logLead,
      listLeads,
      showLead,
      assignLead,
      moveLead,
      qualifiedLead,
      stepLead,
      nextLead,
      noteLead,
      warmLead,
      coldLead,
      valueLead,
      mergeLead,
      editLead,
      showCustomer,
      listCustomers,
      findCustomers,
      editCustomer,
      changeContacts,
      setSegment,
      logActivity,
      listActivities,
      logFeedback,
      handOver,
    ],
  },
  {
    name: "help.topic_tasks",
    commands: [
      showToday,
      addTask,
      listTasks,
      showTask,
      doneTask,
      moveTask,
      dropTask,
      addMeeting,
      listMeetings,
      showMeeting,
      moveMeeting,
      cancelMeeting,
      holdMeeting,
      meetingFeed,
    ],
  },
  {
    name: "help.topic_figures",
    commands: [
      kpi,
      forecast,
      listReports,
      reportWeek,
      reportFriday,
      reportMonth,
      reportQuarter,
      reportYear,
      reportRanking,
      reportLeads,
      reportFunnel,
      reportReasons,
      reportSources,
      reportTerritory,
      auditReport,
      comment,
      careReport,
      care,
      showTargets,
      setTarget,
      proposeTarget,
      listProposals,
      approveProposal,
      changeProposal,
      declineProposal,
      exportLine,
    ],
  },
  {
    name: "help.topic_meetings",
    commands: [
      showSchedule,
      simulateSchedule,
      skipOccurrence,
      moveOccurrence,
      pauseEvents,
      resumeEvents,
      scheduleFeed,
      showAgenda,
      addItem,
      dropItem,
      showMinutes,
      addMinute,
      dropMinute,
      addAction,
    ],
  },
  offerTopic,
  payTopic,
  {
    name: "help.topic_data",
    commands: [
      undo,
      audit,
      importFiles,
      showImport,
      applyImport,
      dropImport,
      undoImport,
      listImports,
      importTemplate,
      reconcile,
    ],
  },
  systemTopic,
];

/** Everything people can say, in the order of the help. */
export const commands: readonly Command[] = [...topics.flatMap((one) => one.commands), createHelp(topics)];
