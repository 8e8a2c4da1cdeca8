import { stringify } from "yaml";
import type { Command } from "#src/command/command.ts";

/** Slack registers so many commands for an app; all lines, these too, can be said after `/chot`. */
const mostCommands = 50;

/** The words for what people say every day are registered first; whatever finds no room is said after `/chot`. */
const saidDaily =
  "revenue lead customer log today task meeting kpi workday commission receivables forecast report target".split(
    " ",
  );

/** Slack has commands of its own by these names, which an app cannot take. */
const builtIn = new Set(
  "active apps archive away call canvas collapse dm dnd expand feed feedback files github help huddle invite join keys \
kick leave list me msg mute open part people pref prefs remind remove rename search shortcuts shrug star starred \
status topic unarchive who".split(" "),
);

const heading = `# Written by \`npm run slack:manifest\` from the definitions in commands/.
# Paste it at https://api.slack.com/apps under "Create New App", "From a manifest". It uses Socket Mode, for which the
# bot needs no public address; \`npm run --silent slack:manifest -- https://chot.example.com\` prints one for HTTP.
`;

/** The app's manifest as YAML: for Socket Mode, or for HTTP where a public address is given. */
export function describeSlackApp(commands: readonly Command[], publicUrl?: string): string {
  const url = publicUrl === undefined ? undefined : `${publicUrl.replace(/\/+$/, "")}/webhooks/slack`;
  const app = {
    display_information: {
      name: "Chốt",
      description: "Doanh số, cơ hội và KPI ngay trong chat",
      background_color: "#0f5c4a",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "chot", always_online: true },
      slash_commands: listSlashCommands(commands).map((slash) => ({
        ...slash,
        ...(url !== undefined && { url }),
        should_escape: true,
      })),
    },
    oauth_config: {
      scopes: {
        bot: [
          "app_mentions:read",
          "channels:history",
          "chat:write",
          "chat:write.public",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "im:history",
          "im:write",
          "mpim:history",
        ],
      },
    },
    settings: {
      event_subscriptions: {
        ...(url !== undefined && { request_url: url }),
        bot_events: ["app_home_opened", "app_mention", "message.im"],
      },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
  return `${url === undefined ? heading : ""}${stringify(app, { lineWidth: 0 })}`;
}

type Slash = { readonly command: string; readonly description: string; readonly usage_hint?: string };

/**
 * First the word that takes any line, then each command under its name, or under its first Vietnamese word where Slack
 * has the name itself, then that word for the others, those said daily first, while there is room.
 */
function listSlashCommands(commands: readonly Command[]): readonly Slash[] {
  const bare = commands.filter(({ verb }) => verb === null);
  const any = {
    command: "/chot",
    description: "Hỏi hoặc báo bất cứ điều gì · Say any line",
    usage_hint: "kpi",
  };
  const aliasOf = (command: Command) => toSlash(command.aliases[0], command.summary.vi, command);
  const nameOf = (command: Command) => toSlash(command.name, command.summary.en, command);
  const names = bare.map((command) => nameOf(command) ?? aliasOf(command));
  const daily = saidDaily.flatMap((name) => bare.filter((command) => command.name === name));
  const aliases = [...new Set([...daily, ...bare])].map((command) =>
    nameOf(command) ? aliasOf(command) : undefined,
  );
  return [any, ...names, ...aliases].filter((slash) => slash !== undefined).slice(0, mostCommands);
}

function toSlash(name: string | undefined, description: string, { examples }: Command): Slash | undefined {
  if (name === undefined || builtIn.has(name) || !/^[a-z0-9_-]{1,31}$/.test(name)) return undefined;
  const [, hint = ""] = (examples[0] ?? "").split(/\s+(.*)/su);
  return { command: `/${name}`, description, ...(hint !== "" && { usage_hint: hint }) };
}
