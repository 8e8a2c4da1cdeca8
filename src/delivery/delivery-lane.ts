import { deliveryTask } from "#src/store/jobs.ts";
import { createDelivering, type Delivery } from "./outbox.ts";
import type { Lane } from "./worker.ts";

/** Conversations that are served at the same time; a platform that hangs takes no more than this. */
const conversationsAtOnce = 8;

/** The jobs that carry replies to one platform. */
export function deliveryLane(delivery: Delivery): Lane {
  return {
    tasks: { [deliveryTask(delivery.adapter.platform)]: createDelivering(delivery) },
    concurrency: conversationsAtOnce,
    isWoken: true,
  };
}
