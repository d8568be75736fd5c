/**
 * Polish and Czech.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Polish. */
export const POLISH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "i | w | we | z | ze | na | do | od | po | przy | jest | są | się | że | nie | mam | mamy | mój | moje | moja | nasz | nasze | nasza | nam | mi | ale | gdy | kiedy | to | tego | przez | dla | o | u | jak | już | mimo | bo | ponieważ | który | które | podczas | wciąż | ciągle | mówi | twierdzi",
    not: "nie | nigdy | żaden | żadn- | ani | nic | brak | niemożliw-",
    without: "bez | żadnych | brak | zero",
    fine:
      "działa już/teraz/dobrze/poprawnie/świetnie/znowu/bez | już działa | znowu działa | teraz działa | rozwiązan- | naprawion- | wszystko ok/dobrze/gra/działa | bez problem- | bezproblemowo | problem zniknął",
    question:
      "jak | ile | co | jaki- | jaka | jakie | który- | gdzie | kiedy | czy można | czy mogę | czy da się | czy istnieje | po ile",
    contrast: "ale | jednak | chociaż | choć | mimo | oprócz | tylko | lecz | pomimo | jedynie",
    failed:
      "błąd | błęd- | problem- | niepowodz- | niemożliw- | nieudan- | zawiodł- | zawodzi | awari- | kłopot- | nie powiod- | nie udał-",
    wrong: "błędn- | nieprawidłow- | niepoprawn- | zły | złe | zła | złego | niewłaściw- | nieważn- | mylne",
    accepts:
      "akcept- | zaakcept- | przyjm- | przyjął | przyjęł- | działa- | ważn- | poprawn- | prawidłow- | uzna- | rozpozna- | wpuszcz- | wpuści- | pozwala- | może- | mogę | można | moż- | da się | daje się | uda- się | udaje się | udał- się | loguje | łączy | przechodz- | wchodz- | nawiąz- | nawiąza- | zgadza- | powiodł- | powiodła",
    refused:
      "odrzuc- | odmaw- | odmów- | odmow- | odmówił- | odmówion- | odmowa | wyrzuc- | zwraca | nie przyjęt- | odbija- | neguje",
    closed:
      "zryw- | zerw- | zamyk- | zamkn- | zamkną- | przeryw- | przerw- | rozłącz- | zakończ- | kończ- | utrac- | tracim- | tracę | ucina- | uciet- | ucięt- | pad- | resetuj- | zresetow- | rzuca słuchawką | urywa- | przerwan-",
    silent:
      "przekroczon- … czas- | czas … przekroczon- | limit- czasu | przekroczenie czasu | upłyną- | upłynął | upłynęł- | czas oczekiwania | nie odpowiada- | nie odpowiedzi- | nie reaguj- | brak odpowiedzi | brak reakcji | bez odpowiedzi | żadnej odpowiedzi | wisi | zawiesza | zawiesza się | zawies- się | zawiesił- się | zawieszając- się | wiesza- | zamarł- | czeka- | bez końca | w nieskończoność | mieli | kręci się | nie rusza | nie idzie dalej | po ustalonym okresie | zbyt długo | za długo | timeout- | przestaje odpowiadać | wygas- … połączeni-",
    answers:
      "odpowiad- | odpowied- | odpowiedzi- | reaguj- | osiągaln- | dostępn- | dociera- | dotrz- | dobi- się | łączność",
    resolves:
      "rozwiąz- | znale- | znaleź- | znajd- | odnale- | istniej- | rozpozna- | znan- | przetłumacz- | ustali- | tłumacz-",
    unknown: "nieznan- | nieodnalezion- | nieistniejąc-",
    expired:
      "wygas- | wygasł- | wygaśnię- | przeterminowan- | stracił- ważność | utracił- ważność | upłyną- ważność | nieaktualn- | skończył- się | po terminie | nieważn- od | nie jest już ważn- | minął",
    trusted:
      "zaufan- | ufa- | uznan- | zweryfik- | weryfik- | wiarygodn- | znan- | rozpozna- | potwierdz- | zatwierdz-",
    untrusted:
      "niezaufan- | samopodpisan- | samo-podpisan- | nieznan- | niewiarygodn- | podpisan- przez siebie | własnoręcznie podpisan- | z podpisem własnym",
    matches:
      "pasuj- | pasow- | zgadza- | zgadz- | zgodn- | odpowiad- | wystawion- dla/na | pokrywa- | dopasow- | zgodność",
    differs: "inn- nazw- | inn- domen- | inn- host- | zł- nazw- | niezgodn- | błędn- nazw- | różn- | niepasuj-",
    verified: "zweryfik- | weryfik- | potwierdz- | zatwierdz- | potwierdzon- | sprawdzon-",
    unverified:
      "niezweryfik- | niepotwierdz- | weryfikacja … oczek- | czeka na weryfikację | tylko … zweryfik- | tylko … potwierdz- | jedynie … zweryfik- | oczekuje na weryfikację | brak weryfikacji | bez weryfikacji",
    reached:
      "osiągn- | osiągnię- | osiągnę- | przekrocz- | wyczerp- | wykorzyst- | zuży- | zużyliśmy | skończ- | skończył- | pełn- | dobiliśmy | dobił- | dochodzi- do | wyczerpan- | przekracz-",
    tooFast:
      "zbyt duż- szybkość | zbyt szybk- | za szybk- | za dużo … na sekundę | dławi- | ogranicz- prędkoś- | zdławion- | spowalnia- | zbyt duż- prędkość | tempo … za duże",
    tooMany: "zbyt wiel- | za dużo | zbyt dużo | za wiele | jednoczesn- | równoległ- | nadmiar",
    stopped:
      "wstrzym- | zawiesz- | zawies- | zablok- | blok- | blokuj- | wyłącz- | wyłączon- | zatrzym- | dezaktyw- | zamroz- | odcię- | zamknię- | pauz- | unieruchom- | wstrzyman- | zamkną-",
    tooLarge:
      "zbyt duż- | za duż- | zbyt wielk- | za wielk- | zbyt dług- | za dług- | za ciężk- | zbyt ciężk- | rozmiar- … przekr- | przekr- … rozmiar- | maksymaln- rozmiar- | limit rozmiaru",
    denied:
      "odmowa dostępu | brak … uprawnie- | brak dostępu | brakuje … uprawnie- | nie ma … uprawnie- | bez uprawnień | niewystarczające uprawnienia | brak zezwolenia | brak prawa | nie ma prawa | brak autoryzacji | brak zgody",
    allowed: "uprawnion- | uprawnie- | wolno | zezwol- | pozwol- | autoryz- | upoważnion- | dozwolon- | prawo",
    requires:
      "wymag- | wymagan- | wymaga | trzeba | potrzeb- | żąda- | konieczn- | obowiązkow- | musi | chce | niezbędn- | oczekuj-",
    twice: "podwójn- | zduplikowan- | dwa razy | dwukrotn- | powtórzon- | dwa | zdublowan- | powtarza",
    unreachable: "sieć … nieosiągaln- | sieć … niedostępn- | sieć jest niedostępna | brak trasy | nie ma trasy",
    connection: "połącz- | łącz- | łączeni- | łączność | połączyć | rozłącz- | podłącz- | sesj-",
    login:
      "logowa- | zalogow- | loguj- | zaloguj- | uwierzyteln- | autoryz- | autentyk- | -login | logować | logowania",
    password:
      "hasł- | haseł | dane logowania | danych logowania | danymi logowania | poświadcze- | dane dostępow- | dane do logowania | dane uwierzytelniające | dostęp",
    userName: "użytkownik- | nazw- użytkownika | login | loginu | user",
    certificate: "certyfik- | wystawc- | urząd certyfikacji",
    hostName: "nazw- | host- | serwer- | adres- | domen-",
    address: "nadawc- | odbiorc- | adres- | domen- | tożsamoś- | skrzynk- | adresat-",
    sending: "kont- | wysył- | wysyłk- | wysyłan- | wysłać | usług- | nadawanie",
    limit: "limit- | kwot- | przydział- | maksim- | pul- | próg | maksymaln- | ograniczen-",
    daily:
      "dzienn- | dziś | dzisiaj | dzisiejsz- | dobow- | na dzień | na dobę | 24 godzin- | dzień | doba | dnia | doby",
    perSecond: "na sekund- | prędkoś- | szybkoś- | tempo | tempa",
    message:
      "wiadomoś- | mail- | maile | maili | e-mail- | email- | załącznik- | plik- | list | listy | poczt- | newsletter-",
    secretKey: "tajn- klucz- | sekretn- klucz- | klucz- tajn- | tajn- klucz- dostępu | secret",
    as: "jako | zamiast | za",
    otherRegion:
      "inny region | innym regionie | innego regionu | zły region | złym regionie | zmiana regionu | zmieni- region | zmianie regionu",
    encryption: "szyfr- | nieszyfrow- | bezpieczne połączenie | bezpiecznego połączenia",
    header: "nagłów-",
    sandbox: "piaskownic- | tryb testow- | trybie testow- | sandboxie | sandboxa | sandboksie | sandboksa",
    left: "wyszliśmy | wyszła | wyszło | poza | opuści- | wyjś- | wyjęt- | wyszedł | zdję-",
  },
};

/** The words of Czech. */
export const CZECH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "a | v | ve | z | ze | s | se | si | na | do | od | po | při | je | jsou | že | mám | máme | můj | moje | naše | náš | nám | mi | ale | když | to | pro | o | u | jak | už | přes | který | které | přestože | stále | protože | hlásí | píše | říká | podle | i | jsme | jsem | bylo | byla | byl",
    not:
      "ne | není | nejsou | nelze | nikdy | žádn- | ani | nic | nebyl- | nebude | nemůž- | nejde | nejdou | nemá | nemáme | nechce | nedá",
    without: "bez | žádné | žádný | nula",
    fine:
      "už funguje | funguje už/teď/opět/dobře/správně/perfektně/bez | opět funguje | zase funguje | vyřešen- | opraven- | všechno v pořádku | vše v pořádku | bez problém- | bez potíží | bezproblémov- | už to jde",
    question:
      "jak | kolik | co | jaký- | jaká | jaké | který | kde | kdy | lze | mohu | můžu | můžeme | existuje | dá se",
    contrast: "ale | však | ačkoli | ačkoliv | přestože | i když | kromě | jen | pouze | avšak | přesto",
    failed:
      "chyb- | selh- | problém- | nezdaři- | nezdař- | nepodaři- | nepovedl- | potíž- | výpadek | nefunguj- | nefungoval- | neúspěšn- | nelze | nejde | nejdou | neprobíh- | neproš-",
    wrong: "špatn- | nesprávn- | neplatn- | chybn- | nesedí | nesouhlas-",
    accepts:
      "přijím- | přijm- | přijal- | přijat- | přijme | akcept- | funguje | platn- | správn- | uzná- | rozpozn- | pustí | pouští | povol- | jde | jdou | daří | podaří | projd- | prochází | přihlás- | naváz- | navázat | bere | souhlas- | připoj-",
    refused:
      "odmít- | odmíta- | odmítnut- | zamít- | zamítnut- | zamíta- | vrac- | odepř- | zahazuj- | nepřij- | neakcept- | nevezme | nebere | nepustí | nepouští | nepovol- | neuzn-",
    closed:
      "přeruš- | ukonč- | uzavř- | uzavír- | zavř- | zavír- | odpoj- | spadl- | padá | ztra- | ztrac- | resetov- | utne | utnul- | shodil- | zavěs- | rozpad-",
    silent:
      "vyprš- | časov- limit- | překročen- … čas- | čas … vypršel | timeout- | neodpovíd- | neodpověd- | nereag- | nereaguj- | bez odpovědi | žádná odpověď | žádná odezva | bez odezvy | visí | zamrz- | zasek- | čeká | donekonečna | nekonečn- | věčně | příliš dlouho | nedočk- | moc dlouho | točí se | nepokračuje | neposouvá | zatuh- | vytuh-",
    answers: "odpovíd- | odpověd- | dosáhn- | dostupn- | dosažiteln- | dostat | dovol-",
    resolves:
      "přelož- | překlad- | přeloží | najít | nalez- | najde | existuje | znám- | rozpozn- | vyhled- | zjistit | dohled-",
    unknown: "neznám- | nenalez- | neexist- | nenašel- | nenajde | nepřelož- | neznámý",
    expired:
      "vypršel- | vyprše- | prošl- | propadl- | expirov- | skončil- platnost | neplatn- od | pozbyl- | vypršela platnost | není již platn- | není už platn- | po platnosti",
    trusted: "důvěř- | důvěryhodn- | ověř- | uzná- | znám- | spolehliv- | prověř-",
    untrusted:
      "nedůvěryhodn- | nedůvěř- | samopodepsan- | self-signed | neznám- | podepsan- sám sebou | podepsaný sám | vlastnoručně podepsan- | neověř-",
    matches: "odpovíd- | shod- | souhlas- | sedí | pasuje | vystaven- pro/na | shoduje | patří",
    differs:
      "jin- jmén- | jin- název | jin- domén- | jin- host- | jin- server- | nesouhlas- | neodpovíd- | nesedí | neshod- | liší | špatn- jmén- | nepasuj- | rozdíln-",
    verified: "ověř- | verifik- | potvrz- | potvrd- | schvál- | validov-",
    unverified:
      "neověř- | neverifik- | nepotvrz- | čeká na ověření | ověření chybí | jen … ověřen- | pouze … ověřen- | jenom … ověřen- | chybí ověření | bez ověření",
    reached:
      "dosáh- | dosaž- | překroč- | vyčerp- | vyčerpán- | spotřeb- | plný | plná | naplněn- | naplnil- | došel | došla | přesáh- | překrač- | narazil- | vyplýtv-",
    tooFast:
      "příliš vysok- rychlost | příliš rychl- | moc rychl- | škrtí | omez- … rychlost | zpomal- | rychlost … překročen- | moc velk- rychlost | přiškrc-",
    tooMany: "příliš mnoho | moc | příliš velk- počet | mnoho | současn- | souběžn- | paraleln- | příliš",
    stopped:
      "pozastav- | zablok- | blokov- | blokuj- | blokuje | vypn- | vypnul- | vypnut- | zastav- | deaktiv- | suspend- | zmraz- | zavř- | zakáz- | přeruš- | stopnul- | zakaz-",
    tooLarge:
      "příliš velk- | moc velk- | příliš dlouh- | moc dlouh- | příliš těžk- | velikost- … překroč- | překroč- … velikost- | maximáln- velikost- | limit velikosti",
    denied:
      "přístup odepřen | přístup zamítnut | nemá … oprávněn- | nemá … práv- | nemám … oprávněn- | nemáme … oprávněn- | chybí … oprávněn- | chybí … práv- | chybějící oprávnění | bez oprávnění | nedostatečn- oprávněn- | není oprávněn- | nesmí | žádná práva",
    allowed: "oprávněn- | smí | povolen- | dovolen- | autoriz- | právo",
    requires: "vyžad- | požad- | potřeb- | nutn- | povinn- | musí | chce | je třeba | žádá | nezbytn-",
    twice: "dvojit- | duplicitn- | dvakrát | zdvojen- | dvě | opakovan-",
    unreachable: "síť … nedostupn- | síť … nedosažiteln- | žádná cesta | není cesta",
    connection: "spojen- | připoj- | připojen- | spoj- | nepřipoj-",
    login:
      "přihlás- | přihlašov- | přihlaš- | autentiz- | autentik- | -login | ověření uživatele | logov- | nepřihlás-",
    password:
      "hesl- | přihlašovací údaje | přihlašovacích údajů | přihlašovacími údaji | přístupov- údaj- | údaj- | pověření",
    userName: "uživatel- | jméno uživatele | login",
    certificate: "certifik- | vydavatel- | certifikační autorit-",
    hostName: "jmén- | název | názvu | host- | server- | adres- | domén-",
    address: "odesílatel- | odesilatel- | příjemc- | adres- | domén- | identit- | schránk-",
    sending: "účet | účtu | odesíl- | odesílán- | posíl- | rozesíl- | rozesílk- | služb- | poslat",
    limit: "limit- | kvót- | maxim- | strop- | hranic- | příděl",
    daily: "denn- | na den | za den | dnes | dnešn- | 24 hodin | den | dne",
    perSecond: "za sekund- | za vteřin- | rychlost- | tempo",
    message: "zpráv- | mail- | maily | e-mail- | email- | příloh- | soubor- | dopis- | pošt- | newsletter-",
    secretKey: "tajn- klíč- | tajn- přístupov- klíč- | secret",
    as: "jako | místo",
    otherRegion: "jin- region- | jin- oblast- | špatn- region- | změn- region- | změně regionu",
    encryption: "šifrov- | nešifrov- | zabezpečen- spojení | zabezpečen- připojení",
    header: "hlavič-",
    sandbox: "pískovišt- | testovac- režim- | sandboxu",
    left: "venku | opust- | mimo | odešl- | vystoup- | ven z | vyšli",
  },
};
