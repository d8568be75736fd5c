/**
 * Whole texts about settings that went wrong before SES was asked, and the API of AWS: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const CONFIGURATION_CASES: readonly Case[] = [
  {
    client: "Node URL",
    id: "password-broke-url",
    text: `TypeError: Invalid URL
    at new URL (node:internal/url:806:29)
    at Object.parse (/app/node_modules/nodemailer/dist/cjs/shared/url.js:190:13) {
  code: 'ERR_INVALID_URL',
  input: 'smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587'
}`,
  },
  {
    client: "Python urllib in settings",
    id: "password-broke-url",
    text: `  File "/srv/app/settings.py", line 88, in <module>
    EMAIL_PORT = urlparse("smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587").port
ValueError: Port could not be cast to integer value as 'BLBM'`,
  },
  {
    client: "Postfix",
    id: "sasl-library-missing",
    text: `Nov 22 19:59:47 relay postfix/smtp[20811]: warning: SASL authentication failure: No worthy mechs found
Nov 22 19:59:47 relay postfix/smtp[20811]: 635A536F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.08, delays=0.01/0.02/0.05/0, dsn=4.7.0, status=deferred (SASL authentication failed; cannot authenticate to server email-smtp.eu-west-1.amazonaws.com[192.0.2.10]: no mechanism available)`,
  },
  {
    client: "Sendmail",
    id: "sasl-library-missing",
    text: `Aug 22 09:56:56 relay sendmail[27062]: No worthy mechs found
Aug 22 09:56:56 relay sendmail[27062]: 07M1sPB2026583: AUTH=client, available mechanisms do not fulfill requirements
Aug 22 09:56:56 relay sendmail[27062]: AUTH=client, relay=email-smtp.us-east-1.amazonaws.com., temporary failure, connection abort`,
  },
  {
    client: "AWS SDK for JavaScript",
    id: "signature-does-not-match",
    text:
      `SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.
    at SES.sendEmail (/app/node_modules/@aws-sdk/client-ses/dist-cjs/index.js:612:20)`,
  },
];
