/**
 * Settings of what sets other things up: Terraform, and workflows of GitHub Actions.
 *
 * Invariant: no file that is meant for version control holds the password.
 * @module
 */

import { MAILBOX_SIMULATOR, regionOfHost } from "../../ses/endpoint.ts";
import { type BlockSettings, hasOnlyStartTls, secretNote, SENDER, SENDER_NOTE, strictPort } from "./block.ts";
import { envQuoted, NOT_IN_ENV } from "./quote.ts";

/** By name. */
export const INFRASTRUCTURE = {
  "terraform": {
    title: "Terraform",
    computesPassword: true,
    pieces: ({ host }) => [{
      mark: "#",
      place: "write to ses_smtp.tf; the AWS provider computes the password of a new key for its own region",
      notes: [
        `that region must be ${
          regionOfHost(host) ?? "that of the endpoint"
        }; the user needs the policy of smtpkey doctor --policy too`,
        "the state holds the key and the password: keep it encrypted, and out of version control",
        "then: terraform apply && terraform output -raw ses_smtp_password",
      ],
      lines: [
        'resource "aws_iam_user" "ses_smtp" {',
        '  name = "ses-smtp"',
        "}",
        "",
        'resource "aws_iam_access_key" "ses_smtp" {',
        "  user = aws_iam_user.ses_smtp.name",
        "}",
        "",
        'output "ses_smtp_host" {',
        `  value = "${host}"`,
        "}",
        "",
        'output "ses_smtp_username" {',
        "  value = aws_iam_access_key.ses_smtp.id",
        "}",
        "",
        'output "ses_smtp_password" {',
        "  value     = aws_iam_access_key.ses_smtp.ses_smtp_password_v4",
        "  sensitive = true",
        "}",
      ],
    }],
  },
  "github-actions": {
    title: "GitHub Actions",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "write to ses-smtp.env",
      notes: [
        secretNote("ses-smtp.env"),
        "then, in the repository: gh secret set --env-file ses-smtp.env && rm ses-smtp.env",
      ],
      lines: [`MAIL_USERNAME=${envQuoted(username)}`, `MAIL_PASSWORD=${envQuoted(password)}`],
    }, {
      mark: "#",
      place: "add to the steps of the workflow",
      notes: [
        SENDER_NOTE,
        ...(hasOnlyStartTls(host)
          ? ["the endpoint has STARTTLS only, and the action continues without TLS where it is not offered"]
          : []),
      ],
      lines: [
        "- uses: dawidd6/action-send-mail@v6",
        "  with:",
        `    server_address: ${host}`,
        `    server_port: ${strictPort(host)}`,
        `    secure: ${!hasOnlyStartTls(host)}`,
        "    username: ${{ secrets.MAIL_USERNAME }}",
        "    password: ${{ secrets.MAIL_PASSWORD }}",
        `    from: ${SENDER}`,
        `    to: ${MAILBOX_SIMULATOR}`,
        "    subject: test",
        "    body: This is a test.",
      ],
    }],
  },
} as const satisfies Readonly<Record<string, BlockSettings>>;
