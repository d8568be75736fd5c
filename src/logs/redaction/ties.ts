/**
 * Ways to tie a value to the name of a secret: operators, brackets, tags, quotation marks, words.
 *
 * Invariant: a table of sticky patterns, each of which begins at the end of the name and ends where the value begins.
 * @module
 */

/** How the value is tied to the name. */
export type Tie =
  | "assigned"
  | "listed"
  | "called"
  | "told"
  | "stated"
  | "tagged"
  | "argument"
  | "next"
  | "begun"
  | "quoted";

/** Marks that close what the name is in: `"password"]`, `**Password**`. */
const CLOSERS = String.raw`(?:\(s\)|\[\d{0,4}\](?= ?=))?["'\`“”»\])}*_]{0,4}`;
const ATTRIBUTES = String.raw`(?:\s+[\w:.-]{1,40}\s?=\s?(?:"[^"]{0,200}"|'[^']{0,200}'))*`;

const INNER = String.raw`(?:\s?<(?:\w+:)?(?:value|string|text|data|code|b|strong|span)\b[^<>]{0,80}>\s?){0,2}`;

/** All ways, the surest first. */
export const TIES: readonly (readonly [tie: Tie, pattern: RegExp])[] = [
  // ["password":protected]=>, ["password":"Mailer":private]=>; s:8:"password";s:2:"…"
  ["assigned", /["']?(?::"[\w\\]{1,80}")?:(?:protected|private)\] ?=> ?/y],
  ["assigned", /["'];\s?s:\d{1,5}:(?=")/y],
  ["stated", / ?(?:==>|–|—|:-|→|⇒|➜|▶|►|›|»|•|·|≔|≡|<-|<=|<{3}|>{2}|::=|= =|~) ?/y],
  ["stated", / ?\.{2,}:? ?/y],
  // password: String = "…", password string = "…", password{"…"}, SMTP_PASSWORD || "…"
  [
    "assigned",
    /(?::(?: ?&?[A-Za-z][\w<>.:?*[\]]{0,30}(?: ?\| ?\w{1,12}){0,3} =|&?[A-Za-z][\w<>.:?*]{0,30}=| ?&'\w{1,12} \w{1,12} ?=)| (?:As )?[A-Za-z]\w{1,15} =|\$ ?=| \{ ?get;[^{}]{0,30}\} ?=) ?(?=@?["'`])/y,
  ],
  // password : constant String := "…", password VARCHAR2(60) := '…', pw: []const u8 = "…"
  [
    "assigned",
    / ?(?:: ?)?(?:(?:constant|const|static|final|n?varchar2?|n?text|n?char|character|string|str|\[\](?:const )?u8|u8|bytes?)(?:\(\d+\)|[\[\]>*?&]{1,3})? ?){1,4} ?:?= ?(?=N?@?["'`])/iy,
  ],
  ["assigned", /["'\])]{0,3} ?(?:\{|\|\||\?\?|\?:) ?(?=["'`])/y],
  // SMTP_PASSWORD<<EOF, password%3D…, %22password%22%3A%22…
  ["assigned", /<<-?["']?[A-Z]\w{0,20}["']? /y],
  ["assigned", /(?:%(?:25)?(?:22|27|5D))*%(?:25)?(?:3A|3D)(?:%(?:25)?(?:20|22|27))*/iy],
  // <add key="password" value="…">
  ["assigned", /["']\s+(?:[\w:.-]{1,40}\s?=\s?["'][^"']{0,100}["']\s+)?(?:value|content|default|val|string)\s?=\s?/y],
  // <password xsi:type="string">…, <property name="password">…, <key>password</key><string>…
  ["tagged", new RegExp(`["']?${ATTRIBUTES}\\s?>(?!: )${INNER}(?:<!\\[CDATA\\[)?`, "iy")],
  // …, <td>password:</td> <td>…, <span>password</span><span>=</span><span>…
  [
    "tagged",
    /["'\])]{0,3}\s?:?\s?(?:<\/[\w:.-]{1,40}>\s?)(?:(?:[:=]|=>|->|=&gt;)\s?)?(?:<[\w:.-]{1,40}[^<>]{0,80}>\s?(?:(?:[:=]|=>|=&gt;)\s?<\/[\w:.-]{1,40}>\s?)?){1,4}/y,
  ],
  // password=…, "password": …, ["password"]=>…, password := …
  [
    "assigned",
    new RegExp(
      `${CLOSERS} {0,2}(?:\\.[Vv]alue ?)?(?::=|::(?= )|=>|->(?![a-z_{$])|={1,3}|[?+]=|(?:\\|\\||\\?\\?|&&)=|: ?\\*{2}|: (?:[|>][+-]?\\d? (?=\\S))?|:(?!:)|[：﹕＝]|[|│┃║¦]) ?(?:- (?=\\S))?`,
      "y",
    ),
  ],
  // password (string): …, password;string;…, | password | string | …, smtp_password,…
  [
    "listed",
    /["'`]?[\s:;,|│([]{1,3}["'`]?(?:string|str|text|varchar(?:\(\d+\))?|char|secret|secure_?string|env(?:_var)?|plain(?:text)?|hidden|sensitive|password)["'`]?[)\]]?[\s:;,|│=]{1,3}/iy,
  ],
  ["quoted", /["'] (?:\d{1,3}\)|-) (?=["'])/y],
  ["listed", /, ?(?=["'])/y],
  [
    "listed",
    /[,;](?=\S)| ?[\/\\*#^] ?(?=[^\s\/])|\] (?<=(?:pass|pass?w\w{1,4}|pwd|kennwort)\] )(?=\S{8,200}(?:$|\s))| in [([] ?(?=["'])|["'`][,;](?=["'`])/y,
  ],
  // [--password, …]
  ["next", /, ?(?=[^\s"'-])/y],
  // password (again): …, Password?: …
  ["stated", /["'`]?(?:[?!;]| ?[(<[](?!\d+\])[^()<>[\]]{1,40}[)>\]]) ?(?:[:=]|->|=>) ?/y],
  // log(pass) // …, dump($pass); string(9) "…", <b>Password</b> …, <label>Password</label> <input value="…">
  ["listed", /["')\]]{0,2};? ?(?:\/\/|#=>|(?=string\(\d)) ?/y],
  ["listed", /<\/\w{1,20}>\s?[:=]?\s?(?:<input\b[^<>]{0,80}?\bvalue\s?=\s?(?=["']))?/y],
  // put("password", …)
  ["argument", /["'`] ?, ?/y],
  // setPassword(…), Password("…"), SecretString::from("…"), get("#password").type("…"), "Password", with: "…"
  ["argument", /(?:(?:::|\.)(?:new|from|of|parse|wrap|create)\w{0,12})?\( ?(?=(?:[\w:]{1,20}\( ?)?(?:["'`“]|b"|b'))/y],
  [
    "argument",
    /[\])]?["'`][\])]{0,2}(?:, ?(?:\w{1,12}: ?)?|\.(?:type|fill|send_?keys|sendline|set|set_?value|val|value|input|enter|with|to_?(?:be|eq|equal))\w{0,8}\( ?)(?=["'`])/iy,
  ],
  ["listed", / [\w.*:-]{1,30}\) (?=["'])/y],
  // password() { return "…" }, password: () => "…"
  [
    "listed",
    /(?:["']? ?[:=] ?(?:function ?)?)?\([^()"']{0,30}\)[^"'`{}]{0,40}(?:\{|[=-]>|:) ?(?:return )?(?=["'`])/y,
  ],
  // 密码是…, the password is …, password changed to …, password - …, password for me: …
  [
    "stated",
    /(?: (?:is|was|lautet|ist|est|es|è|é|är|er|(?<=(?:salasana|parool)\p{L}{0,6} )on|je|jest|to|este|là|adalah|ni|е|је|είναι|היא|הוא|هي|هو|है)(?: now| set to| the following| a seguinte| la siguiente| le suivant| folgendes)?:? |[은는] |คือ ?|是：? ?|为：?|為：?|は：?「? ?)/iuy,
  ],
  // Password 2: …, Password [44]: …
  ["stated", / (?:#?\d{1,2}|v\d{1,2}|\[\d{1,3}\]|in (?:clear|plain)(?:[ -]?text)?) ?[:=] ?/y],
  ["stated", / to (?:be|equal|eq|match):? /y],
  ["stated", /(?: (?:is|was|has been|were|be))? (?:set|changed|reset|updated|rotated) (?:to|as):? /y],
  ["stated", / [-–—]{1,2}>? /y],
  ["stated", / (?:for|of|от|для|do|für|pour|de|del|van|till|til) [^\s:=,]{1,60}(?: [^\s:=,]{1,20})? ?[:=] ?/iy],
  ["stated", / (?:for|of)(?: [^\s:=,]{1,60}){1,4} (?:is|was):? /y],
  ["stated", / (?:von|vom|der|de|del|do|da|van|od) [^\s:=,]{1,60} (?:ist|es|est|è|é|jest|to|je|is):? /y],
  ["stated", / \((?=[^\s)]*\))/y],
  // the password I used is …, Als Passwort habe ich …, password? …, password generated: …, password [ … ]
  [
    "told",
    /(?: [\p{L}'’.]{1,15}){0,4}? (?:is|was|ist|est|es|è|é|är|er|on|jest|este|contains|holds|(?:put|typed|entered|used|ich|mis)(?: is| was)?):? [«„"]? ?/iuy,
  ],
  [
    "told",
    / (?:от|von|de|du|di|der|do|para|per|till?|voor|para) (?!us[ue]r?|utili|benutzer|пользоват|користув)\p{L}{2,15} /iuy,
  ],
  ["listed", /["'`]?\? (?:A: ?)?| \((?:required|optional)\) /y],
  ["listed", /(?: mismatch:)? (?:generated|created|expected|received|given|entered|typed):? /iy],
  ["listed", / ?[<[({] ?(?=[^\s<>[\](){}]{6,200} ?[>\])}])/y],
  // password di posta: …, пароль от почты: …
  ["called", / (?:[\p{L}'’@.-]{1,20} ){0,2}[\p{L}'’@.-]{1,20} ?(?:[:：=＝→]|[=-]>) ?/uy],
  // || *Password* || … ||, SMTP password> …
  ["listed", /["'*_`]{0,2} ?\|\| ?/y],
  ["stated", />{1,3} (?=\S)/y],
  ["quoted", /["']? (?=["'“«„`])|(?=[「【『])/y],
  // enable secret 5 …
  ["next", /(?:["']\]?|~~|__|\*\*)? (?:[05789] )?(?=\S)/y],
  // Password. …, where the text begins with it
  ["begun", /[;.] (?=\S)/y],
];
