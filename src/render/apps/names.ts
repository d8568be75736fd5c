/**
 * The programs that there are ready settings for, by the names that `derive --for` takes.
 *
 * Invariant: names and nothing else, so that a command can list them without loading a template.
 * @module
 */

/** The names, in the order of help: mail servers and clients, languages and frameworks, services, containers. */
export const SETTINGS_NAMES = [
  "postfix",
  "exim",
  "sendmail",
  "msmtp",
  "swaks",
  "curl",
  "nodemailer",
  "python",
  "django",
  "rails",
  "laravel",
  "symfony",
  "phpmailer",
  "wordpress",
  "spring",
  "dotnet",
  "go",
  "grafana",
  "alertmanager",
  "gitea",
  "keycloak",
  "systemd",
  "docker",
  "kubernetes",
  "url",
] as const;

/** One of {@link SETTINGS_NAMES}. */
export type SettingsName = (typeof SETTINGS_NAMES)[number];
