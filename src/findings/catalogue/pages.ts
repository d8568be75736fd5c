/**
 * The pages of AWS's documentation that findings rest on and lead to.
 *
 * Invariant: an address is written down once, here.
 * @module
 */

const SES_GUIDE = "https://docs.aws.amazon.com/ses/latest/dg";

export const ACCESS_PAGE: string = `${SES_GUIDE}/control-user-access.html`;
export const CODES_PAGE: string = `${SES_GUIDE}/troubleshoot-smtp.html`;
export const CONNECT_PAGE: string = `${SES_GUIDE}/smtp-connect.html`;
export const CREDENTIALS_PAGE: string = `${SES_GUIDE}/smtp-credentials.html`;
export const CREDENTIAL_KINDS_PAGE: string = `${SES_GUIDE}/send-email-concepts-credentials.html`;
export const ENDPOINTS_PAGE = "https://docs.aws.amazon.com/general/latest/gr/ses.html";
export const ENFORCEMENT_PAGE: string = `${SES_GUIDE}/faqs-enforcement.html`;
export const HEADERS_PAGE: string = `${SES_GUIDE}/header-fields.html`;
export const IDENTITIES_PAGE: string = `${SES_GUIDE}/creating-identities.html`;
export const INGRESS_PAGE: string = `${SES_GUIDE}/eb-ingress.html`;
export const KEY_IDS_PAGE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
export const LIMITS_PAGE: string = `${SES_GUIDE}/quotas.html`;
export const MAIL_FROM_PAGE = "https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityMailFromDomain.html";
export const MAIL_MANAGER_CREDENTIALS_PAGE: string = `${SES_GUIDE}/smtp-credentials-mail-manager.html`;
export const MESSAGES_PAGE: string = `${SES_GUIDE}/troubleshoot-error-messages.html`;
export const PROTOCOLS_PAGE: string = `${SES_GUIDE}/security-protocols.html`;
export const QUOTA_ERRORS_PAGE: string = `${SES_GUIDE}/manage-sending-quotas-errors.html`;
export const REGIONS_PAGE: string = `${SES_GUIDE}/regions.html`;
export const VPC_PAGE: string = `${SES_GUIDE}/send-email-set-up-vpc-endpoints.html`;
