/**
 * Whether a line quotes an error and reports none: source code that handles it, a command or a rule that searches for it, the result of a
 * test, documentation that explains it, a list of changes or of codes, a count of none.
 *
 * Invariant: what a client prints of a failure is never such a line: no frame of a stack, no exception as Python or Swift show it, no
 * object of Node, no message of Java that ends in a semicolon. A record of a log with its time reports, whatever it is like.
 * @module
 */

import { withSpaces } from "./word_places.ts";

/** Whether the line quotes an error and reports none. */
export function quotesErrors(text: string): boolean {
  if (countsNone(text)) return true;
  if (RECORD.test(text)) return false;
  const line = text.replace(MARGIN, "");
  return QUOTING.some((pattern) => pattern.test(line)) || isInCode(line) ||
    (!REPORTED.test(line) && DOCUMENTATION.some((pattern) => pattern.test(line)));
}

/** Lines before and after one that may say what it is listed for. */
export const LIST_LINES = { before: 6, after: 2 } as const;

/** Whether a line, with its spaces or without, may be one of a list, if those around it are. */
export function mayBeListed(text: string): boolean {
  return CODE_BEFORE_WORDS.test(text) || ITEM.test(text) || CELLS.test(text) ||
    (NAMED_ROW.test(text) && !ERROR_FIELD.test(text));
}

/** Whether the lines around a line, all with their spaces, make it one of a list: a table of codes or of messages, or the words that a program searches for. */
export function isListed(text: string, before: readonly string[], after: readonly string[]): boolean {
  const near = [...before.slice(-LIST_LINES.after), ...after.slice(0, LIST_LINES.after)];
  const code = CODE_ROW.exec(text)?.[1];
  if (code !== undefined) return near.some((line) => (CODE_ROW.exec(line)?.[1] ?? code) !== code);
  if (ITEM.test(text)) return before.some((line) => LIST.test(line));
  if (CELLS.test(text)) return [...before, text].some((line) => EXPLAINS.test(line));
  return NAMED_ROW.test(text) && !ERROR_FIELD.test(text) &&
    near.some((line) => NAMED_ROW.test(line) && !ERROR_FIELD.test(line));
}

/** `text` without the lines that quote errors, each of the others in its place. */
export function withoutQuotedErrors(text: string): string {
  const lines = text.split("\n");
  const isQuoted = (line: string, at: number): boolean =>
    quotesErrors(line) ||
    isListed(
      line,
      lines.slice(Math.max(0, at - LIST_LINES.before), at),
      lines.slice(at + 1, at + 1 + LIST_LINES.after),
    );
  return lines.map((line, at) => isQuoted(line, at) ? "" : line).join("\n");
}

/** `text` with spaces for what is no error in it. */
export function withoutNonErrors(text: string): string {
  return withSpaces(withSpaces(text, NO_ERROR), COUNT);
}

/** Whether all that the line says of errors is that there are none. */
function countsNone(line: string): boolean {
  const rest = withSpaces(line, NO_ERROR);
  return rest !== line && !TROUBLE.test(rest);
}

const KINDS = String.raw`(?:refused|rejected|timed?[ _-]?outs?|failed|failures?|dropped|deferred|bounced)`;

/** A number of what people and programs count, which is no code. */
const COUNT =
  /(?<![\w.:-])[45]\d\d (?:\w+ )?(?:items|rows|records|files|users|jobs|tasks|entries|lines|bytes|[kmg]b|e-?mails|mails|messages|contacts|subscribers|orders|tests|rules|packages|objects|products|customers|pages|documents|images|tickets|[mu]?s|seconds|minutes|hours)\b(?! ?[:(])/gi;

/** A count of none, a limit as it is set, how long something took, and what a pool does with what is idle: no error. */
const NO_ERROR = new RegExp(
  [
    String
      .raw`(?<![\w.:-])(?:0|no|zero) (?:\w+ )?${KINDS}\b|\b${KINDS}["']?(?: ?[=:] ?|: {1,20})["']?(?:0|none)\b(?![.:]\d)`,
    String.raw`(?<!\w)\w{0,80}_total(?:\{[^}]{0,200}\})? 0(?:\.0)?$`,
    String.raw`\btimeouts? (?:is |was |has been )?set to\b`,
    String
      .raw`["']?\b\w{0,30}timeout(?:_?ms)?["']?(?: ?= ?|: ?)\d+(?:m?s)?\b(?! ?(?:exceeded|expired|reached|elapsed|m?s\b|;))`,
    String.raw`\bidle (?:connections?|sockets?|clients?) (?:is |was |were )?(?:closed|dropped|removed)`,
    String
      .raw`\bclos(?:ing|ed) (?:an? |the |\d+ )?idle (?:\w+ )?(?:connections?|sockets?|clients?)\b(?: after \d+ ?\w+)?`,
    String
      .raw`\b\d+ of \d+ (?:\w+ )?(?:sent|delivered|done|ok)\b|\b(?:sent|delivered|quit|done),? (?:and )?disconnected\b`,
    String.raw`\b(?:start)?tls["']?(?:=|: ?)["']?(?:required|always|yes|true|on)\b`,
    String.raw`\bconnection closed by us\b|\blookup of \S{1,100} took \d+`,
  ].join("|"),
  "gi",
);
const TROUBLE =
  /refused|reject|tim(?:ed?|ing)[ -]?out|fail|(?<!level ?= ?)error|denied|closed|reset|lost|invalid|unable|cannot|could not|can['’]?t\b|\bhangs?\b|freez|stuck|(?:do|does|did|wo)n['’]?t\b/i;

/** A code and its words, an item in quotation marks, and a name with its words: each is one of a list only among others. */
const CODE_ROW = /^[\s>|*•-]*[`*"']{0,2}([45]\d\d)[`*"']{0,2}(?: {2,}|\t+|\s[-–—|:=]\s|: )\S/;
const CODE_BEFORE_WORDS = /^[\s>|*•-]*[`*"']{0,2}[45]\d\d[`*"']{0,2}(?:\s|: )/;
const ITEM = /^\s*- +(["'`]).+\1,?\s*$/;
const LIST =
  /^\s*[\w.-]*(?:patterns?|ignored?|ignore_\w+|filters?|match\w*|retr(?:y|ies|yable)\w*|known_errors|messages)["']?\s*:\s*$/i;
/** A row of a table, and the head of one that explains errors. */
const CELLS = /^\s*\|.*\|\s*$/;
const EXPLAINS = /\|\s*\**(?:meanings?|causes?|solutions?|fix|remedy|what to do|explanation)\**\s*\|/i;
const NAME_OF_ERROR = String
  .raw`[A-Za-z][\w.-]{0,60}(?:[45]\d\d|timeout|timed_?out|refused|fail\w*|auth\w*|tls|denied|connect\w*|reset|dns|error\w*)`;
const NAMED_ROW = new RegExp(
  String
    .raw`^\s*(?:(["'])${NAME_OF_ERROR}\1\s*(?::|=>)\s*["']\p{L}[^"']*[ -][^"']+["'],?|${NAME_OF_ERROR}:\s*"\p{L}[^"]* [^"]+"|${NAME_OF_ERROR} ?= ?\p{L}[^=]* [^=]+)\s*$`,
  "iu",
);
/** A field that programs have for the error that happened. */
const ERROR_FIELD =
  /^\s*['"]?(?:[\w.-]*[._-])?(?:last_?)?(?:error|err|exception|failure)(?:[._-]?(?:message|msg|text|reason|detail\w*|code|type|info))?['"]?\s*[:=]|^\s*['"]?[\w.]*(?:Error|Exception|Failed)['"]?: /i;

/** What a log or a format for records puts at the beginning. */
const RECORD =
  /^\W{0,3}(?:\d{4}[-\/]\d\d[-\/]\d\d|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d|\d\d:\d\d:\d\d|\w+=\S+ \w+=)|^\{"/;

/** What a reply, a list of changes or a listing puts before a line. */
const MARGIN = /^[\s>+]*(?:-(?= {2,}))?(?:\d{1,5}:? (?=\s))?\s*/;

/** Source code, by what begins and ends a statement, a branch or a table in the languages that send mail. */
const CODE: readonly RegExp[] = [
  // Branches: if (…) {, elif x == 1:, case 535:, when 535 then, match e {
  /^(?:\} ?)?(?:else ?if|elif|elsif|if|unless|while|switch|match|catch|guard)\b.*(?:\{|:|\bthen|\))\s*$/,
  /^(?:\} ?)?(?:else if|if|switch|while|catch) ?[([].*[)\]] ?;? ?(?:\{|return\b|throw\b|break\b|continue\b|then\b).*$/,
  /^(?:except|rescue|catch|when|case)\b.*(?:\bas \w+:|=> ?\w+|:|\bthen\b.*|\) ?\{)\s*(?:\/\/.*)?$/,
  /^case\b.{1,60}:\s*(?:\$?\w+ ?=|return|throw|break)|^[\w*|"' -]{1,60}\) .* ;;\s*$/,
  /^\w+(?:, ?\w+)* := /,
  /^[A-Z]\w+::\w+(?:\(.*\))?(?: if .*)? ?=> ?.+,?$/,
  /^(?:(?:async )?with|for|try|finally)\b.*:$/,
  // Declarations and what they return.
  /^(?:export |public |private |protected |internal |static |final |async |abstract |default |pub )*(?:defp?|defmacro|func|fn|function|class|interface|struct|enum|const|let|var|val|my|our|local|sub|import|require|use|using|namespace|package)\b.*(?:[{};:=([,]|do: .*)\s*$/,
  /^(?:public|private|protected|internal|static|final)\b.*[{};]\s*$/,
  /^(?:(?:export |static |final )*(?:const|let|var|val|my|our)\b|std::\w+<)[^=]*=\s*\S|^[A-Z][A-Z_]{3,40} = [([{]/,
  /^(?:(?:return|throw|yield|await) |panic\().*\(.*\)[;,]?\s*(?:$|\/\/)/,
  /^(?:constructor|__construct|super|expect|assert\w*(?:\.\w+)?|it|test|describe|context|mock\w*|stub\w*|should\w*)(?:\.\w+)*\(.*$/,
  /^(?:describe|context|it|before|after|let!?|subject|scenario) ['"{(:]|\.(?:to|and) (?:receive|raise)|\band_(?:raise|return)\b/,
  /^#\s?(?:define|ifdef|if|elif) [A-Z_]|^@\w+\(.*\)$|^diff --git|^@@ -\d/,
  /\b[A-Z][A-Z_]{3,40}\(\d{3}\), [A-Z]/,
  // Names of several exceptions without a message.
  /\b[\w.:]*(?:Error|Exception|Timeout|Disconnected|REFUSED|RESET)\b, ?[\w.:]*(?:Error|Exception|Timeout|Disconnected|REFUSED|RESET)\b(?![:'"(])/,
  // Statements: x.y("…"), die "…", $this->assert(…)
  /^(?:await )?[a-z_$@][\w.$:>-]*!?\((?:\w+, ?)*[fbru]?["'`](?:[^'"`]|\\.)*["'`].*\)(?:;|\s*$)/,
  /^(?:die|warn|croak|confess|puts|echo|print|printf|say|abort|raise) [fbr]?["'].*["'](?:$|[;, ])/,
  /\$(?:this|self)->\w+\(|\b\w+::\w+\(.*\); *\S/,
  /^[$@]?[\w.>-]+\.(?:on\w+|reply|respond|returns?|rejects?|resolves?|throws?|mock\w+|and_\w+|to_\w+|with)\(.*\)[;,]?\s*$/,
  // Tables of codes and of words: 535: "…", and {535, "…"}, {554, "…"}
  /^['"]?[45]\d\d['"]?\s*(?:=>|:)\s*['"`].*['"`],?\s*(?:\/\/.*|#.*)?$/,
  /[{(\[]\s*['"]?[45]\d\d['"]?\s*[,:]\s*['"][^'"]*['"]\s*[)}\],].*[{(\[,]\s*['"]?[45]\d\d['"]?\s*[,:]/,
  /^['"][a-z]\w*(?:\.\w+)+['"]\s*(?:=>|:)\s*['"`][^'"`]{1,120}['"`],?\s*$/,
  /^["'][^"']{3,120}["'] ?= ?["'][^"']{3,160}["'];?\s*$|^<(?:source|target|exception|catch|retry|handler)\b[^>]*>|^-define\(|^@\w+\(|\.class\)/,
  /^\$\w+\[['"]\w+['"]\] ?= ?['"]|^msg(?:id|str)(?:\[\d\])? "|^<(?:string name|ignore)\b[^>]*>.*<\/|^<trans-unit\b/,
  // Comments.
  /^(?:(?:\/\/|\/\*)(?!.*(?:[Ee]rror|Exception): )|\*(?= @)|<!--|"""|# ?(?:TODO|FIXME|NOTE|XXX|HELP|TYPE)\b|; ?\w+ ?=)/,
  /^\* .*\b(?:thrown|raised|returned|answers?|means?|when|if)\b/,
  /^(?:#|;) ?[45]\d\d ?(?:=|:|->|-) ?\w|^\w*(?:CODES?|codes)['"]?\s*[=:]\s*['"[]?[45]\d\d,/,
];

/** What looks for errors: commands, queries, rules of an alert, policies for trying again, and the results of tests. */
const SEARCHES: readonly RegExp[] = [
  /^(?:[$#%>] |\S{1,64}@\S{1,64}[:~][^ ]{0,200}[$#] )?(?:sudo )?(?:(?:z|e|f|xz|rip)?grep|rg|ag|ack|sed|awk|perl -n\w*|findstr|select-string|sls)\s+(?:-|['"\/]).*/i,
  /^(?:[$#%>] |\S{1,64}@\S{1,64}[:~][^ ]{0,200}[$#] )?.{0,200}\| ?(?:sudo )?(?:(?:z|e|f)?grep|rg|sed|awk|findstr|select-string|sls)\s+(?:-|['"\/]).*/i,
  /^(?:[$#%>] )?(?:git|gh|glab|docker run|podman run|kubectl (?:logs|exec)|aws logs|Get-\w+|echo|printf)\b (?!.*: (?:fatal|error)).*["']/,
  /^\|\s*(?:filter|where|stats|parse|search)\b.*(?:\blike\b|=~|\bcontains\b|\/.*\/)/,
  /\{[^{}]{0,100}\}\s*(?:\|=|\|~|!=|!~)\s*["'`]|\b(?:increase|rate|irate|sum|count|count_over_time)\(.*\[\d+[smhd]\]/,
  /(?:=~|!~|(?:\$\w+|\]) contains|-c?i?like|-c?i?match) ?["'\/*]|^(?:- )?(?:when|match|expr|query|filter|if): ?["'`\/]/i,
  /["'] ?: ?(?:critical|warning|warn|info|ignore|retry|fatal|error)\b ?[,}]/i,
  /^(?:fail|ignore)regex\s*=|^[\w.-]*(?:regexp?|patterns?|grok)\s*[:=]\s*\S/i,
  /^(?:-\s)?(?:['"]?(?:on|retry_?on|errors?|codes|ignore\w*|retryable\w*)['"]?\s*[:=]\s*)?[[(]\s*(?:['"]?[A-Z0-9_]{3,40}['"]?\s*,\s*){2,}['"]?[A-Z0-9_]{3,40}['"]?\s*[\])],?;?\s*$/,
  /^(?:✓|✔|√|☑|PASS\b|ok \d+\b|--- PASS:|\[ *(?:OK|PASSED) *\])/,
  /\.\.\. ok$|\b(?:test|spec) (?:result|run|suite)s?: /i,
  /\bAssertion\w*(?:Error)?: expected \S+ (?:to|but)\b|\.(?:test|spec)\.[cm]?[jt]sx? > /,
  // What was changed, in the words of a version control system.
  /^Merge (?:pull request|branch|remote)|^(?=[a-f]*\d)[0-9a-f]{7,40} (?:[\w\/-]{1,20}: )?(?:[a-z]+|\d{3}) (?!=)/,
  /^(?:[\w\/-]{1,20}: |\[[A-Z]{2,10}-\d+\] )?(?:[Hh]andle|[Ii]mprove|[Dd]ocument|[Rr]ename|[Dd]o not|[Dd]on't)\b(?! (?:this|the (?:problem|issue)))|^(?:[\w\/-]{1,20}: )?(?:report|show|return|log|use|print) .{1,80} instead of /,
];

/** All that needs no more than its form. */
const QUOTING: readonly RegExp[] = [...CODE, ...SEARCHES];

/** A text in quotation marks, in backticks or between slashes. */
const QUOTATION =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[\s(=~])\/(?:[^/\\\s]|\\.| (?! ))+\/(?=[\s).,;imsug])/g;
/** What code has around its texts: a call by a name in lower case or in capitals, an operator, a word of SQL or of a shell. */
const AROUND =
  /(?:^|[\s.:(!])(?:[a-z_]\w*|[A-Z]+_[A-Z_]+)!?\((?:[^()]*[,(] ?)?¶|[=!]==? ?¶|¶ ?[=!]==?|&& |\|\| |=> ?(?:[a-z({]|$)|;\s*(?:$|\}|then\b|do\b)|\b(?:I?LIKE|VALUES|WHERE|SELECT|REGEXP|RLIKE) \(?.*¶|^alias \w|^(?:[*\/\d,-]+ ){5}/;
/** How code ends, or a command to which a text is an argument. */
const CODE_AT_END = /[;)}\]{,¶>]\s*$|\b(?:fi|done|end)\s*$|¶.* \/\S+\s*$|^alias \w/;
/** A frame of a stack and what a debugger shows. */
const OF_STACK = /^\W*#\d|\bcalled at\b|\bat \S+ line \d|^\s*at /;

/** Whether all that the line says of an error is in texts of code. */
function isInCode(line: string): boolean {
  if (!/["'`\/]/.test(line) || OF_STACK.test(line)) return false;
  const rest = line.replaceAll(QUOTATION, "¶");
  return (line.match(QUOTATION)?.some((text) => OF_ERROR.test(text)) ?? false) && AROUND.test(rest) &&
    CODE_AT_END.test(rest) && !TROUBLE.test(rest.replaceAll(NAMES, " "));
}

/** What a text in code has of an error. */
const OF_ERROR = new RegExp(
  String.raw`\b[45]\d\d\b|\bE[A-Z]{4,}|throttl|credential|authenticat|verified|starttls|${TROUBLE.source}`,
  "i",
);

/** Names in code. */
const NAMES = /[\w$.:>-]*[\w$]!?(?=\()|\b\w+[._:]\w[\w.:]*|\b(?:grep|if|else|catch|error)\b/gi;

/** What explains an error, and what was done about one. */
const DOCUMENTATION: readonly RegExp[] = [
  /\b(?:is|are|will be) (?:returned|thrown|raised|emitted|reported|signal+ed) (?:when|if|as|after|whenever|by (?!SES|AWS|Amazon))\b[^?]*$/i,
  /\b(?:usually|generally|typically|normally|often) (?:means?|indicates?|is caused by|results?|happens|occurs)\b/i,
  /\b(?:exception|error|code \d{3}|reply|response|status)\b.{0,12} (?:indicates|signals|represents|denotes) (?:that|an?|the)\b|^represents an?\b/i,
  /^this (?:error|exception|code|message) (?:occurs|happens|appears|is (?:shown|thrown|returned))\b|^the following (?:table|list|section|example|codes)\b/i,
  /\b(?:raises?|throws?) (?:an? )?[`"']?\w+[`"']? (?:if|when|whenever)\b/i,
  /\b(?:by default|defaults? to)\b(?!\))|[([]defaults?(?: is|:| to|=)? ?[\w. ]{1,20}[)\]]|\bdefault: \d/i,
  /\b(?:returns?|answers|replies(?: with)?|responds(?: with)?) \S{1,40} (?:if (?:the|a|an|it)\b|unless\b|whenever\b)/i,
  /^(?:if|when(?:ever)?|in case) you (?:see|get|receive|encounter|run into|use|need|want|send|exceed)\b.{1,160}, ?(?:then |please )?(?:check|make sure|verify|use|try|set|see|you|it|this|change|increase|open|ask)\b/i,
  /(?:^|[.;] )otherwise,? (?:the|it|your|an?|SES|you)\b|^for (?:details|more (?:details|information))\b.*\bsee\b|^to (?:test|reproduce|simulate|avoid)\b/i,
  /\bshould (?:treat|retry|expect|be (?:treated|retried))\b|\b(?:is|are) (?:never|always) (?:retried|returned|sent|shown)\b|\b(?:is|are) (?:rejected|refused|throttled|retried) (?:with \S+ )?(?:while|unless)\b/i,
  /\bwait and retry with\b|\bgives up and reports\b|\bwith an? [45]\d\d reply code\b|["”'] is (?:printed|shown|displayed|logged)\b/i,
  /^(?:known issues?|note|tip|hint|caution|important|remarks?|example|question|answer|Q|A)\b ?[:.]|^\*\*(?:note|tip|[45]\d\d)/i,
  /^(?:Scenario|Feature|Background): |^(?:Given|Then) (?:the|an?)\b/,
  /^E[A-Z]{4,20} {2,}[A-Z]/,
  /\berrors? (?:such as|like) ["'`“]/i,
  /^(?:[-*•] )?(?:fix(?:es|ed)?|feat|chore|docs?|refactor|tests?|perf|build|ci|bug ?fix|changed?|added|removed|security)(?:\([\w\/ -]{1,30}\))?!?: /i,
  /^v?\d+\.\d+(?:\.\d+)?\b.{0,30}\b(?:fix(?:es|ed)?|add(?:s|ed)|changed|improved)\b|^(?:closes|fixes|resolves|refs) #\d+|\(#\d{1,6}\)\s*$/i,
  /\bRFC ?\d{3,4}\b.{0,30}\b(?:defines?|says|section|specifies|requires)\b|\bdefined (?:in|by) RFC\b/i,
  /^(?:[-*•] )?[`*]{1,2}(?:[45]\d\d|E[A-Z]{4,20}|[\w -]{0,20}(?:[Tt]imeout|timed out|refused|failed|reset|closed))[`*]{1,2}:? /,
  /^-{1,2}[a-z][\w-]{0,30}(?:[ =][A-Z]{2,}|, -)\S* {2,}\S/,
  /\bmeans (?:that )?(?:the|your|an?)\b[^?]*$|^some (?:providers|servers|clients|hosts)\b|\b(?:is|are) logged (?:at|as|with)\b/i,
  /^(?:chapter|section|appendix|table|figure|step) \d|^(?:in )?this (?:page|section|guide|chapter|document|article)\b|\breports \S+ if the\b|\bleads to ["“]|^FAQ\b|^how to (?:reproduce|test|simulate)\b|^deprecated since\b|^(?:return|exit|status|error) (?:codes|values|statuses): |^[\w ]+ > [\w ]+ > /i,
  /\b(?:must|may|should) \S+ .{0,60}\bor the server answers\b|\bback off and resend\b|\bdo not (?:resend|retry)\b/i,
  /^exception [\w.]+$|^\w+ went wrong\. Most probably\b|^EX_[A-Z]+ \(\d+\)|^class [\w.:]+$/i,
];

/** A person who speaks of what happened to them, what a program puts before an error, and a place where it happened. */
const REPORTED = new RegExp(
  [
    String.raw`\b(?:I|we|my|our|me|us|today|yesterday|since|now|suddenly|again)\b|^\W*(?:help|why)\b`,
    String.raw`(?:[Ee]rror|Exception|[Ff]ailed|[Ff]atal|[Ww]arning|answered|said|replied|returned)\b["']?: `,
    String.raw`\bin region [A-Z]|\b\d{1,3}(?:\.\d{1,3}){3}\b|\bemail-smtp[.-]`,
  ].join("|"),
);
