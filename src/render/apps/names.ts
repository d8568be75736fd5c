/**
 * The programs that there are ready settings for, by the names that `derive --for` accepts.
 *
 * Invariant: names and nothing else, so that a command can list them without loading a template.
 * @module
 */

/** The names, in the order of help: mail servers and clients, languages and frameworks, services, applications, containers. */
export const SETTINGS_NAMES = [
  "postfix",
  "exim",
  "sendmail",
  "msmtp",
  "ssmtp",
  "dma",
  "swaks",
  "curl",
  "nodemailer",
  "dotenv",
  "authjs",
  "python",
  "flask",
  "django",
  "rails",
  "laravel",
  "symfony",
  "phpmailer",
  "wordpress",
  "spring",
  "dotnet",
  "aspnet",
  "go",
  "grafana",
  "alertmanager",
  "gitea",
  "keycloak",
  "gitlab",
  "ghost",
  "nextcloud",
  "mastodon",
  "chatwoot",
  "discourse",
  "n8n",
  "odoo",
  "supabase",
  "authelia",
  "listmonk",
  "systemd",
  "docker",
  "kubernetes",
  "github-actions",
  "terraform",
  "url",
] as const;

/** One of {@link SETTINGS_NAMES}. */
export type SettingsName = (typeof SETTINGS_NAMES)[number];
