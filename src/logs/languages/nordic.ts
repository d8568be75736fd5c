/**
 * Swedish, and Danish with Norwegian, which share most words.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Swedish. */
export const SWEDISH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "och | är | det | den | en | ett | som | på | till | från | med | för | av | vi | jag | vår | våra | mitt | min | mina | att | har | när | men | sedan | efter | hos | säger | vid | om | får | inte | mot | eller | i | så | blir | trots | alltid | nu",
    not: "inte | ej | inget | ingen | inga | ingenting | aldrig | icke | varken | knappt | omöjligt",
    without: "utan | inga | inget | noll",
    fine:
      "fungerar nu/igen/bra/perfekt/utmärkt/fint | funkar nu/igen/bra/fint | löst | åtgärdat | allt bra/ok | utan problem | problemfritt | felfritt | kommer fram som",
    question: "hur | vad | vilk- | när | kan jag | kan vi | måste jag | får jag | finns det",
    contrast: "men | dock | trots | fast | förutom | utom | bara | endast | ändå",
    failed: "misslyck- | fel | felet | fel- | problem- | omöjlig- | strular | krånglar | trasig-",
    wrong: "fel | felaktig- | ogiltig- | felskriv- | inkorrekt- | oriktig-",
    accepts:
      "accepter- | godkänn- | godkänd- | godta- | fungera- | funka- | går | gick | stämm- | giltig- | korrekt- | rätt | känn- igen | erkänn- | släpp- in | släpp- … in | kommer in | kommer åt | kom in | lyck- | kan | tar | tas | tog | gillar | vill | upprätta-",
    refused:
      "neka- | nekad- | vägra- | avvisa- | avvis- | avslå- | avslog | avslag | förkasta- | stud- | refuser- | avböj-",
    closed:
      "stäng- | bryt- | bröt- | avbryt- | avbröt- | avbrut- | bruten | brutits | tapp- | koppla- ner | kopplas ned/ner/från | förlor- | lägg- på | avslut- | kasta- ut | återställ-",
    silent:
      "timeout- | tidsgräns- | tidsgränsen | svarar inte | svarar … inte | inget svar | inga svar | utan svar | hänger | hängt | hänger sig | fastnar | fryser | står … väntar | väntar | evighet | oändlig- | reagerar inte | får inte svar | tar … lång tid | överskrid- tid- | händer inget | händer ingenting | time out | tidsöverskrid- | snurrar | kommer inte vidare",
    answers: "svara- | svar | nå- | nås | når | kontakt | åtkomlig- | kommer åt",
    resolves:
      "slå upp | slås upp | slår upp | slagits upp | hitta- | hittas | känd | känt | finns | uppslag- | lösa | matcha",
    unknown: "okänd- | okänt",
    expired: "gått ut | gick ut | går ut | utgång- | förfall- | inte längre giltig- | passerat | upphört",
    trusted: "betro- | lita- | pålitlig- | tillförlitlig- | verifiera- | erkänn- | känd- | känt | betrodd-",
    untrusted: "självsignera- | själv-signera- | okänd- | opålitlig- | egensigner- | obetrodd-",
    matches:
      "stämm- | stäm- överens | stäm- … med | matcha- | överensstäm- | motsvara- | gäller för | utfärda- för | hör till",
    differs:
      "annat namn | fel namn | annan domän | fel domän | fel värd- | fel server- | annan server | avvik- | skilj-",
    verified: "verifiera- | bekräfta- | godkän- | validera- | bekräftad-",
    unverified:
      "overifiera- | obekräfta- | verifiering … väntar/saknas | väntar på verifiering | bara … verifiera- | endast … verifiera- | saknar verifiering",
    reached:
      "nått | nådd- | uppnå- | når | överskrid- | överskrev- | förbruka- | slut | fyll- | full- | tagit slut | använt upp | uttömd | taket | överstig-",
    tooFast: "för snabb- | för fort | stryp- | begränsa- … hastighet | bromsa- | för hög takt/hastighet",
    tooMany: "för många | för mycket | samtidig- | parallell-",
    stopped:
      "stängt av | stäng- av | avstäng- | spärra- | pausa- | pausad- | blockera- | suspendera- | stoppa- | inaktivera- | stängd- | frys- | fryst- | låst | upphäv- | ligger nere | spärr-",
    tooLarge:
      "för stor- | för tung- | för lång- | storlek- … överskrid- | överskrid- … storlek- | storleksgräns- | maxstorlek- | maximal- storlek-",
    denied:
      "åtkomst nekad | åtkomst nekas | saknar … behörighet- | saknar … rättighet- | ingen behörighet | inte behörig- | inga rättigheter | behörighet saknas | saknas … behörighet- | otillräckliga rättigheter | saknar tillstånd",
    allowed: "får | tillåt- | tillåten | behörig- | auktoriserad- | rättighet- | behörighet-",
    requires: "kräv- | krävs | behöv- | behövs | måste | nödvändig- | obligatorisk- | vill | begär-",
    twice: "dubbel- | dubbla | två gånger | duplicera- | dubblett- | två",
    unreachable: "nätverk- … nås | nätverk- … oåtkomlig- | ingen väg | ingen rutt | nätverk- … inte",
    connection: "anslut- | -anslutning- | uppkoppling- | koppla- upp | session- | förbindelse-",
    login: "logga- in | loggar in | inlogg- | -inloggning- | autentiser- | -login | logga in",
    password:
      "-lösenord- | inloggningsuppgifter- | uppgifter- | inloggningsuppgift- | kontouppgifter- | autentiseringsuppgifter- | behörighetsuppgifter-",
    userName: "användarnamn- | användare- | användarid",
    certificate: "-certifikat- | utfärdare- | certifikatutfärdare-",
    hostName: "värdnamn- | värd- | server- | namn- | domännamn- | adress-",
    address: "-avsändar- | -mottagar- | -adress- | -domän- | identitet- | mejladress- | e-postadress- | mottagare",
    sending: "konto- | utskick- | skicka- | sändning- | -konto | -kontot | utgående",
    limit: "gräns- | -gräns- | -kvot- | kvot- | limit- | tak | taket | maximal- | maxantal | -tak",
    daily: "dag- | daglig- | per dag | per dygn | idag | dagens | dygn- | 24 timmar | i dag",
    perSecond: "per sekund | i sekunden | sändningshastighet- | hastighet- | takt-",
    message: "meddelande- | -mejl- | mejl- | mail- | e-post- | brev | bilag- | -bilag- | fil- | nyhetsbrev- | epost-",
    secretKey: "hemlig- nyckel- | hemlig- åtkomstnyckel- | hemlig- access- | secret",
    as: "som | istället för | i stället för",
    otherRegion: "annan region | fel region | bytt region | byte av region | bytte region",
    encryption: "krypter- | okrypter- | säker anslutning",
    header: "rubrik- | huvud- | -header- | sidhuvud-",
    sandbox: "sandlåda- | sandboxen | testläge-",
    left: "ute | ur | lämna- | utanför | borta",
  },
};

/** The words of Danish and of Norwegian. */
export const DANISH_AND_NORWEGIAN: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "og | er | det | den | en | et | som | på | til | fra | med | for | av | af | vi | jeg | vores | vår | våre | mit | min | mine | at | å | har | når | men | siden | etter | efter | hos | siger | sier | ved | om | får | kan | ikke | mot | mod | eller | i | så | blir | bliver | fordi | alltid | altid | nå | selv",
    not: "ikke | ikkje | intet | ingen | ingenting | aldri | aldrig | hverken | verken | næppe | umuligt | umulig",
    without: "uden | uten | ingen | intet | nul | null",
    fine:
      "virker nu/nå/igen/igjen/fint/perfekt | fungerer nu/nå/igen/igjen/fint/perfekt | løst | i orden | alt ok/godt/bra/fint | uden problemer | uten problemer | problemfrit | problemfritt | feilfritt | fejlfrit",
    question:
      "hvordan | hvad | hva | hvilk- | hvor | hvornår | når | kan jeg | kan vi | må jeg | skal jeg | findes der | finnes det",
    contrast: "men | dog | selvom | selv om | undtagen | unntatt | bare | kun | trods | tross | likevel | alligevel",
    failed:
      "mislyk- | mislykk- | fejl | fejl- | feil | feil- | feiler | problem- | umulig- | ødelagt | slog fejl | slår fejl | driller",
    wrong: "forkert- | ugyldig- | feil | fejl | fejlagtig- | feilaktig- | galt | gal | uriktig- | ukorrekt-",
    accepts:
      "accepter- | aksepter- | godkend- | godkjen- | godta- | virke- | fungere- | går | gik | gikk | stemmer | gyldig- | korrekt- | riktig- | rigtig- | genkend- | gjenkjen- | slipp- … inn | kommer ind | kommer inn | komme ind | komme inn | få- … ind | få- … inn | lykke- | kan | tar imot | tager imod | vil | opret- | opprette- | logget ind | logget inn | anerkend- | anerkjen- | lukke- … ind | logge ind | logge inn",
    refused:
      "afvis- | avvis- | nægt- | nekt- | afslå- | avslå- | afslog | avslo | afslag | avslag | forkast- | refuser- | returner-",
    closed:
      "lukke- | lukker | lukket | bryt- | brutt | brudt | afbryd- | afbrudt | afbrød | avbryt- | avbrutt | avbrøt | mist- | tabt | taber | koble- … fra | koblet fra | frakobl- | lagt på | lægger på | legger på | afslut- | avslutt- | smid- … ud | kaste- … ut | nulstil- | tilbakestil- | stenge- | stengt | ryger | falder ud | faller ut",
    silent:
      "timeout- | tidsavbrudd- | tidsavbrud- | tidsgrænse- | tidsgrense- | svarer ikke | svarer … ikke | intet svar | ikke noget svar | ingen svar | ikke svar | uden svar | uten svar | hænger | henger | hang | fryser | venter | evig- | uendelig- | reagerer ikke | for lang tid | for lenge | for længe | time- ud | time- ut | timer ud | timer ut | går i stå | stopper opp | sker ikke noget | skjer ingenting | tidsudløb- | står og | spinner | kommer ikke videre | snurrer",
    answers:
      "svare- | svar | nå- | nås | når | kontakt- | tilgængelig- | tilgjengelig- | i gjennom | igennem | kommer til",
    resolves:
      "slå op | slås op | slået op | slå opp | slås opp | slått opp | finde- | findes | fundet | finne- | finnes | funnet | kend- | kjen- | opslag | oppslag | løse- | oversæt-",
    unknown: "ukend- | ukjent-",
    expired:
      "udløb- | udløbet | utløp- | utløpt | utgått | gått ut | gået ud | ikke længere gyldig- | ikke lenger gyldig- | forældet | for gammelt",
    trusted:
      "stol- | betro- | tillid | tillit | pålidelig- | pålitelig- | troværdig- | klarer- | verificere- | verifiser- | godkend- | godkjen- | anerkend- | kend- | kjent",
    untrusted:
      "selvsigner- | selv-signer- | selvudstedt | egensignert | ukendt- | ukjent- | upålidelig- | upålitelig- | utroverdig",
    matches:
      "stemmer | stemmer overens | stemme- … overens | overens | match- | passe- | svarer til | samsvar- | gælder for | gjelder for | udstedt til | utstedt til | udstedt for | utstedt for | tilhør- | stemmer med | stemmer … med",
    differs:
      "andet navn | annet navn | forkert navn | feil navn | andet domæne | annet domene | anden server | annen server | forkert server- | feil server- | afvig- | avvik- | forskellig- | forskjellig- | forkert host- | feil host-",
    verified:
      "verificer- | verificeret | verifiser- | verifisert | bekræft- | bekreft- | godkend- | godkjen- | valider-",
    unverified:
      "uverificer- | uverifiser- | ubekræft- | ubekreft- | mangler verifi- | venter på verifi- | kun … verificere- | bare … verifiser- | kun … verifiser- | verifi- mangler | kun … bekræft- | ikke-verifi-",
    reached:
      "nåed- | nådd- | nået | nådd | overskr- | overskredet | brugt op | brukt opp | opbrugt | oppbrukt | fuld | full | fyldt | fylt | ramt | truffet | overstig- | opnået | over",
    tooFast:
      "for hurtig- | for raskt | for fort | for kjapt | strupe- | strupet | bremse- | drosle- | for høj hastighed | for høy hastighet | begrænse- … hastighed | struping",
    tooMany: "for mange | for meget | for mye | samtidig- | parallel-",
    stopped:
      "suspender- | suspendert | spærr- | sperr- | pause- | på pause | satt på pause | sat på pause | blokere- | blokker- | stoppe- | stoppet | deaktiver- | lukket | stengt | lukket ned | slået fra | slått av | skrudd av | frosset | frosne | indstillet | innstilt | lukke- for | sat i bero",
    tooLarge:
      "for stor- | for tung- | for lang- | størrelse- … overskr- | overskr- … størrelse- | størrelsesgræns- | størrelsesgren- | maks- størrelse | maksimal- størrelse | maksstørrelse | fylder for meget",
    denied:
      "adgang nægtet | adgang nektet | ingen tilgang | tilgang nektet | mangler … tilladelse- | mangler … tillatelse- | mangler … rettighed- | mangler … rettighet- | mangler … tilgang | mangler … adgang | ikke … rettighed- | ikke … rettighet- | ikke … tilladelse- | ikke … tillatelse- | ikke … adgang til at | ikke … tilgang til å | utilstrækkelige rettigheder",
    allowed:
      "må | lov | tilladt | tillatt | autoriser- | berettiget | rettighed- | rettighet- | tilladelse | tillatelse | bemyndiget",
    requires:
      "kræve- | krever | krever- | krav | kreves | kræves | nødvendig- | obligatorisk- | påkrævet | påkrevd | skal | må | vil have | vil ha | forlange- | behøve- | trenger",
    twice: "dobbelt- | dobbel- | doble | to gange | to ganger | duplikere- | dublet- | duplikat- | to",
    unreachable:
      "netværk- … utilgængelig- | netværk- … ikke | nettverk- … utilgjengelig- | nettverk- … ikke | ingen rute | ingen route",
    connection: "forbind- | -forbindelse- | tilkobl- | tilslut- | koble- | opkobl- | oppkobl- | kobling",
    login:
      "log- ind | logge- ind | logge ind | logget ind | logge- inn | logge inn | logget inn | logger inn | logg inn | innlogg- | -innlogging- | pålogg- | -pålogging- | indlogning | autentific- | autentis- | godkendelse | autoris- | -login | login- | loginoplysning-",
    password:
      "adgangskode- | kodeord- | -passord- | passord- | loginoplysning- | påloggingsinformasjon- | påloggingsopplysning- | legitimation- | legitimasjon- | brugeroplysning- | oplysninger | brukeropplysninger | kode | opplysninger",
    userName: "brugernavn- | brukernavn- | bruger- | bruker-",
    certificate: "-certifikat- | -sertifikat- | udsteder- | utsteder-",
    hostName:
      "værtsnavn- | vertsnavn- | vært- | vert- | server- | navn- | tjener- | domænenavn- | domenenavn- | adress-",
    address:
      "-afsender- | -avsender- | -modtager- | -mottaker- | -adress- | -domæne- | -domene- | identitet- | e-mailadress- | e-postadress- | mailadress- | epostadress-",
    sending:
      "konto- | -konto | kontoen | afsendelse- | utsending- | utsendelse- | sende- | forsendelse- | udsendelse- | sending",
    limit:
      "grænse- | grense- | -grænse- | -grense- | kvote- | -kvote- | limit- | loft- | tak | taket | maksimum | maksimal-",
    daily:
      "dag- | daglig- | daglege | per dag | pr dag | om dagen | i dag | idag | døgn- | per døgn | pr døgn | dagens | 24 timer",
    perSecond:
      "per sekund | pr sekund | i sekundet | per sek | hastighed- | hastighet- | takt | sendehastighed | sendehastighet",
    message:
      "besked- | -mail | -mails | mail- | e-mail- | e-post- | epost- | melding- | vedhæft- | vedlegg- | bilag- | fil | filer | brev | nyhedsbrev- | nyhetsbrev- | meddelelse-",
    secretKey: "hemmelig- nøgle- | hemmelig- nøkkel- | hemmelige adgangsnøgle | hemmelig- tilgangsnøkkel- | secret",
    as: "som | i stedet for | istedenfor",
    otherRegion: "anden region | annen region | forkert region | feil region | skiftet region | byttet region",
    encryption: "krypter- | ukrypter- | sikker forbindelse | sikker tilkobling",
    header: "hoved- | header- | -header- | topptekst | brevhoved-",
    sandbox: "sandkasse- | sandboxen | testmodus | testtilstand",
    left: "ude | ut | ud | ute | forlad- | udenfor | utenfor | forlatt",
  },
};
