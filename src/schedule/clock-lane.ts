import type { Lane } from "#src/delivery/worker.ts";
import { reminderTask } from "#src/store/due-reminders.ts";
import { undeliveredTask } from "#src/store/jobs.ts";
import { noticeTask } from "#src/store/notices.ts";
import { postTask } from "#src/store/post-runs.ts";

type Task = (job: unknown) => Promise<void>;

/** What the bot says by itself. */
export type ClockTasks = {
  readonly post: Task;
  readonly reminder: Task;
  readonly notice: Task;
  readonly undelivered: Task;
};

/** So many audiences are told at the same time; whoever asks something meanwhile has lanes of their own. */
const audiencesAtOnce = 2;

/** Of posts and reminders the clock tells; whatever else the bot says by itself can wait so long. */
const pollMs = 10_000;

export function clockLane({ post, reminder, notice, undelivered }: ClockTasks): Lane {
  return {
    tasks: {
      [postTask]: post,
      [reminderTask]: reminder,
      [noticeTask]: notice,
      [undeliveredTask]: undelivered,
    },
    concurrency: audiencesAtOnce,
    isWoken: true,
    pollMs,
  };
}
