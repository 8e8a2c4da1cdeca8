import { createAccounts } from "./accounts.ts";
import { createActivities } from "./activities.ts";
import { createAlerts } from "./alerts.ts";
import { createAppointments } from "./appointments.ts";
import { createArticles } from "./articles.ts";
import { createAudit } from "./audit.ts";
import { createCare } from "./care.ts";
import { createChecks } from "./checks.ts";
import { createConversations } from "./conversations.ts";
import { createCustomerMails } from "./customer-mails.ts";
import { createCustomers } from "./customers.ts";
import type { Transaction } from "./database.ts";
import { createDeliveries } from "./deliveries.ts";
import { createDisputes } from "./disputes.ts";
import { createFigures } from "./figures.ts";
import { createForecasts } from "./forecasts.ts";
import { createReports } from "./lead-reports.ts";
import { createLeads } from "./leads.ts";
import { createLeave } from "./leave.ts";
import { createMails } from "./mails.ts";
import { createMeetings } from "./meetings.ts";
import { createMessages } from "./messages.ts";
import { createNotices } from "./notices.ts";
import { createPayroll } from "./payroll.ts";
import { createPeople } from "./people.ts";
import { createPlans } from "./plans.ts";
import { createPosts } from "./posts.ts";
import { createProducts } from "./products.ts";
import { createProposals } from "./proposals.ts";
import { createQuestions } from "./questions.ts";
import { createReceivables } from "./receivables.ts";
import { createSales } from "./sales.ts";
import { createSchedule } from "./schedule.ts";
import type { Store } from "./store.ts";
import { createTargets } from "./targets.ts";
import { createTasks } from "./tasks.ts";
import { createTimesheets } from "./timesheets.ts";
import { createTouches } from "./touches.ts";
import { createUnits } from "./units.ts";
import { createVouchers } from "./vouchers.ts";

/** A store that reads and writes within one transaction. */
export function createStore(tx: Transaction): Store {
  return {
    people: createPeople(tx),
    units: createUnits(tx),
    accounts: createAccounts(tx),
    conversations: createConversations(tx),
    customers: createCustomers(tx),
    leads: createLeads(tx),
    activities: createActivities(tx),
    tasks: createTasks(tx),
    appointments: createAppointments(tx),
    sales: createSales(tx),
    figures: createFigures(tx),
    receivables: createReceivables(tx),
    targets: createTargets(tx),
    proposals: createProposals(tx),
    forecasts: createForecasts(tx),
    checks: createChecks(tx),
    alerts: createAlerts(tx),
    reports: createReports(tx),
    care: createCare(tx),
    audit: createAudit(tx),
    questions: createQuestions(tx),
    messages: createMessages(tx),
    deliveries: createDeliveries(tx),
    schedule: createSchedule(tx),
    meetings: createMeetings(tx),
    posts: createPosts(tx),
    notices: createNotices(tx),
    timesheets: createTimesheets(tx),
    leave: createLeave(tx),
    payroll: createPayroll(tx),
    disputes: createDisputes(tx),
    mails: createMails(tx),
    vouchers: createVouchers(tx),
    touches: createTouches(tx),
    products: createProducts(tx),
    plans: createPlans(tx),
    customerMails: createCustomerMails(tx),
    articles: createArticles(tx),
  };
}
