import { sendAgain } from "./health/again.ts";
import { showPostHealth } from "./health/post.ts";
import { showHealth } from "./health/show.ts";
import type { Topic } from "./help.ts";
import { language } from "./language.ts";
import { listAccounts, removeAccount } from "./link/accounts.ts";
import { link } from "./link.ts";
import { closeRoom, showAllInRoom, showTeamInRoom } from "./room/set.ts";
import { showRoom } from "./room/show.ts";
import { addPerson, changePerson, removePerson } from "./team/change.ts";
import { listPeople } from "./team/list.ts";
import { returnPerson } from "./team/return.ts";
import { addUnit } from "./team/units.ts";

/** People and teams, accounts, rooms, and how the bot itself is doing. */
export const systemTopic: Topic = {
  name: "help.topic_system",
  commands: [
    listPeople,
    addPerson,
    changePerson,
    removePerson,
    returnPerson,
    addUnit,
    link,
    listAccounts,
    removeAccount,
    showRoom,
    showTeamInRoom,
    showAllInRoom,
    closeRoom,
    language,
    showHealth,
    showPostHealth,
    sendAgain,
  ],
};
