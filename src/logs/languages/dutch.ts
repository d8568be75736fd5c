/**
 * Dutch.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Dutch. */
export const DUTCH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "de | het | een | van | en | is | zijn | met | op | bij | naar | voor | mijn | onze | ons | we | wij | ik | dat | die | als | maar | sinds | na | door | te | om | er | wordt | worden | heeft | hebben | zegt | krijg | krijgen | krijgt | vanaf | vanuit | ook | al | aan | omdat | terwijl | nog | steeds",
    not: "niet | geen | nooit | niks | niets | noch | onmogelijk",
    without: "zonder | geen | nul",
    fine:
      "werkt nu/weer/prima/goed/perfect | doet het weer/nu | werken weer/nu/prima | opgelost | in orde | zonder problemen | alles goed/ok | komen gewoon aan | is verholpen | vlekkeloos | probleemloos",
    question: "hoe | hoeveel | wat | welk- | waar | wanneer | kan ik | kunnen we | mag ik | moet ik | is er | bestaat",
    contrast: "maar | echter | hoewel | behalve | alleen | toch | terwijl | ondanks | ofschoon",
    failed:
      "mislukt- | mislukk- | fout- | -fout | problem- | probleem | onmogelijk | storing | stuk | kapot | gefaald | faalt | falen",
    wrong: "onjuist- | verkeerd- | ongeldig- | fout | foute | foutief | foutieve | incorrect- | onbekend- wachtwoord",
    accepts:
      "accepte- | geaccepteerd | werk- | lukt | lukken | gelukt | klopt | kloppen | geldig- | juist- | correct- | goed | herken- | herkend | toegelaten | laat … inloggen | laat … toe | kan | kunnen | kom- … in | kom- … binnen | mogelijk | neemt … aan | krijg- | goedgekeurd | doet het | pakt | opzetten | maken | leggen",
    refused:
      "weiger- | geweiger- | afgewez- | afwijz- | wijst … af | wijzen … af | verworp- | verwerp- | keurt … af | afgekeurd | teruggestuurd | bounce- | geweerd",
    closed:
      "sluit- | gesloten | afgesloten | verbroken | verbre- | afgebroken | breekt … af | valt weg | wegvall- | valt … uit | onderbr- | onderbroken | beëindig- | kapt … af | hangt op | verlor- | verliest | afgekapt | dichtgegooid | gooit … dicht | reset",
    silent:
      "time-out- | timeout- | tijdslimiet | wachttijd | geen antwoord | geen reactie | geen respons | zonder antwoord | antwoordt niet | reageert niet | reageert … niet | antwoordt … niet | hangt | hangen | blijft hangen | blijft wachten | eindeloos | loopt vast | vastgelopen | loopt … af | verloopt … verbinding | verbinding verloopt | blijft … draaien | tijd verstreken | duurt te lang | te lang | komt niet verder | gaat niet verder | eeuwig | verstreken | gebeurt niets",
    answers: "antwoord- | reage- | reactie | bereik- | bereikbaar | krijg- … contact | contact | verbinding",
    resolves:
      "omgezet | omzetten | oplossen | opgelost | opzoeken | vinden | vindt | gevonden | bekend | bestaat | herleiden | herkend | resolven",
    unknown: "onbekend- | onvindbaar",
    expired: "verlopen | verloop- | verstreken | niet meer geldig | niet langer geldig | vervallen | over datum",
    trusted:
      "vertrouwd- | vertrouw- | betrouwbaar- | herken- | herkend | geverifieerd | verifi- | bekend- | gevalideerd | erkend",
    untrusted:
      "zelfondertekend- | zelf ondertekend- | zelf-ondertekend- | onbekend- | onbetrouwbaar- | self-signed | zelfgetekend-",
    matches:
      "overeen- | komt … overeen | kom- … overeen | klopt | kloppen | past bij | uitgegeven voor | hoort bij | gelijk",
    differs:
      "andere naam | ander domein | andere host | andere server | verkeerde naam | verkeerde host- | wijkt af | afwijk- | verschil-",
    verified: "geverifieerd | verifi- | bevestigd- | gevalideerd | goedgekeurd- | gecontroleerd",
    unverified:
      "ongeverifieerd- | onbevestigd- | verificatie … openstaand/nodig/wacht | wacht op verificatie | alleen … geverifieerd- | enkel … geverifieerd- | verificatie ontbreekt | niet-geverifieerd-",
    reached:
      "bereik- | bereikt | overschr- | overschreden | opgebruikt | verbruikt | vol | uitgeput | gehaald | op | overheen | uitgenut | overstijgt | erdoorheen | opgemaakt | volledig gebruikt",
    tooFast:
      "te snel | te hard | snelheid … te hoog | geknepen | knijpt | afgeremd | remt | te hoge snelheid/frequentie | tempo te hoog | gethrottled",
    tooMany: "te veel | teveel | gelijktijdige | tegelijk | meer dan toegestaan",
    stopped:
      "opgeschort | geschorst | geblokkeerd | blokkeer- | gepauzeerd | pauze- | uitgeschakeld | stopgezet | gestopt | stilgelegd | op pauze | uitgezet | bevroren | afgesloten | gedeactiveerd | dichtgezet | dicht | opgezegd | stillegg- | schakelt … uit | zet … uit | zet … stop",
    tooLarge:
      "te groot | te grote | te zwaar | te zware | te lang | te lange | grootte overschr- | overschrijdt … grootte | maximale grootte | groottelimiet | grootte … overschreden | maximale omvang",
    denied:
      "toegang geweigerd | geen … rechten | geen … toestemming | geen … bevoegdheid | onvoldoende rechten | rechten ontbreken | ontbrekende rechten | geen recht | geen permissie-",
    allowed: "mag | mogen | gemachtigd | geautoriseerd | toegestaan | bevoegd | toestemming | rechten",
    requires: "vereis- | vereist | verplicht | nodig | eist | wil | vraagt | verlangt | verwacht | moet | noodzakelijk",
    twice: "dubbel- | twee keer | tweemaal | twee | gedupliceerd-",
    unreachable: "netwerk … onbereikbaar | netwerk … niet bereikbaar | geen route",
    connection: "-verbinding- | verbind- | verbonden | sessie- | connectie | contact",
    login:
      "inlog- | ingelogd | in te loggen | aanmeld- | aangemeld | log- … in | -login | authenticatie | authentic- | meld- … aan",
    password:
      "-wachtwoord- | -wachtwoorden | inloggegevens | aanmeldgegevens | toegangsgegevens | credentials | gegevens | paswoord- | pass",
    userName: "gebruikersna- | gebruiker- | loginnaam",
    certificate: "-certifica- | uitgever- | certificeringsinstantie",
    hostName: "hostna- | host- | servernaam | -naam | domeinnaam | server | adres",
    address: "-afzender- | -ontvanger- | -adres- | -domein- | identiteit- | mailadres- | e-mailadres- | geadresseerde",
    sending: "account | verzend- | verstur- | versturen | mailen | verzending | sturen | zenden",
    limit: "-limiet- | quota- | quotum | maximum | bovengrens | grens | plafond | tegoed | -volume | maximale",
    daily: "dag- | dagelijks- | per dag | vandaag | 24 uur | dagquotum | dag | voor vandaag",
    perSecond: "per seconde | verzendsnelheid | snelheid | tempo",
    message: "bericht- | -mail | -mails | mail- | e-mail- | bijlage- | bestand- | nieuwsbrief",
    secretKey: "geheim- sleutel | geheim- toegangssleutel | geheim- access key | secret",
    as: "als | in plaats van",
    otherRegion:
      "andere regio | verkeerde regio | regio gewisseld | regio veranderd | andere region | verkeerde region",
    encryption: "versleutel- | onversleuteld | beveiligde verbinding | encryptie",
    header: "kopregel- | koptekst- | kop",
    sandbox: "zandbak | testmodus",
    left: "uit de | eruit | voorbij | verlaten | weg",
  },
};
