/**
 * German.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of German. */
export const GERMAN: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "der | die | das | den | dem | und | ist | sind | mit | von | bei | nach | seit | wir | ich | unser- | mein- | ein | eine | einen | für | auf | wird | werden | wurde | beim | zum | zur | am | im | es | hat | haben | wenn | weil | aus | über | noch | immer | sagt | meldet | obwohl",
    not: "nicht | nichts | kein- | nie | niemals | weder | nix | nimmer | niemand | kaum | unmöglich",
    without: "ohne | kein- | keinerlei",
    fine:
      "läuft wieder/jetzt/einwandfrei/problemlos/super/prima | funktioniert wieder/jetzt/einwandfrei/problemlos/super/prima/bestens | geht wieder/jetzt | klappt jetzt/wieder/prima | problem- … gelöst | erledigt | behoben | gelöst | einwandfrei | problemlos | reibungslos | hat sich geklärt | alles gut/bestens/ok",
    question:
      "wie | was | welch- | wo | wann | wieviel- | kann ich | können wir | gibt es | muss ich | darf ich | brauche ich",
    contrast: "aber | jedoch | obwohl | trotzdem | allerdings | dennoch | außer | sondern | nur",
    failed:
      "fehl- | -fehler- | -fehlgeschlagen | scheiter- | gescheitert | unmöglich | problem- | streikt | spinnt | kaputt | misslingt | misslung- | misslang | schlägt … fehl | schlug … fehl",
    wrong: "falsch- | ungültig- | inkorrekt- | fehlerhaft- | verkehrt- | unrichtig- | unzulässig- | vertippt",
    accepts:
      "akzeptier- | annehm- | angenommen | nimm- … an | nehmen … an | geht | gehen | klappt | klappen | geklappt | funktionier- | funzt | läuft | stimm- | gültig- | korrekt- | richtig | erkenn- | erkannt | anerkannt | anerkennen | möglich | lässt … rein | lässt … einloggen | komm- … rein | reingelassen | gelingt | gelungen | passt | passen | mag | will | schaff- | herstellen | hergestellt | aufbauen | aufgebaut | zustande | durchgelassen | lassen sich | lässt sich",
    refused:
      "abgelehnt- | ablehn- | lehn- … ab | weis- … ab | weis- … zurück | abgewiesen- | abweis- | verweiger- | zurückgewiesen- | zurückweis- | verwehrt | verwirft | verworfen | weiger- | blockt … ab | wies … ab | wies … zurück | lehnte … ab | unterbunden",
    closed:
      "abgebrochen | abbrechen | abbruch | -abbruch | -abbrüche- | brich- … ab | bricht | brach | getrennt | trenn- | unterbrochen | unterbrech- | unterbricht | gekappt | kappt | beende- | geschlossen | schließ- | schloss | zurückgesetzt | abgerissen | reißt … ab | legt auf | aufgelegt | wirft … raus | rausgeworfen | verloren | verliert | macht … zu | macht … dicht | gekickt",
    silent:
      "zeitüberschreitung- | -zeitüberschreitung | wartezeit | antwort- nicht | antwort- … nicht | keine/ohne antwort | keine rückmeldung | keine reaktion | reagier- nicht | reagier- … nicht | hängt | hängen | hängenbleib- | bleibt stehen | ins leere | zeitlimit- | zu lange | ewig | meldet sich nicht | minutenlang | stundenlang | endlos | läuft … ab | lief … ab | einer bestimmten zeitspanne nicht | zeit … abgelaufen | kommt nicht weiter | bleibt bei | dreht sich | passiert nichts | tut sich nichts",
    answers:
      "antwort- | reagier- | erreich- | geantwortet | durchkomm- | kommt … durch | komme … durch | kommen … durch | rankomm- | komme- … ran | raus",
    resolves:
      "auflös- | aufzulösen | aufgelöst | löst … auf | gefunden | finde- | auffindbar | existier- | bekannt | ermittel- | nachschlagen | übersetzen | übersetzt",
    unknown: "unbekannt- | unauffindbar",
    expired:
      "abgelaufen- | läuft … ab | lief … ab | verfallen | nicht mehr gültig | ungültig geworden | gültigkeit … vorbei/überschritten/beendet/zu ende | überfällig | veraltet- | seit … ungültig",
    trusted:
      "vertrau- | kennt | kennen | vertraut | bekannt | geprüft | überprüf- | prüfen | verifizier- | bestätig- | validier- | anerkannt | glaubwürdig",
    untrusted:
      "selbstsigniert- | selbst signiert- | selbst-signiert- | selbst ausgestellt- | selbstausgestellt- | unbekannt- | unsicher- | misstraut | -stelle … fehlt",
    matches:
      "übereinstimm- | stimm- | pass- | zusammenpass- | gilt … für | gültig … für | ausgestellt … auf/für | entsprech- | entspricht | gehört … zu | zugeordnet",
    differs:
      "falsch- … name- | falsch- host- | falsch- server- | falsch- domain- | ander- name- | ander- host- | ander- domain- | ander- server | abweich- | weicht … ab | fremd- domain | namenskonflikt",
    verified:
      "verifizier- | bestätig- | freigeschaltet- | freigegeben- | validier- | überprüft- | geprüft- | freischalt-",
    unverified:
      "unverifiziert- | unbestätigt- | verifizierung … ausstehend/fehlt/offen/vergessen/steht | bestätigung fehlt/ausstehend | nur … verifizierte- | nur … bestätigte- | nur … freigegebene- | verifikation … aus/fehlt",
    reached:
      "erreich- | überschritten | überschreit- | ausgeschöpft | aufgebraucht | verbraucht | voll | ausgereizt | erschöpft | am ende | überzogen | übersteig- | überstieg- | leer | am anschlag | gesprengt | gerissen | verballert",
    tooFast:
      "zu schnell- | gedrosselt | drossel- | zu rasch | zu hohe- rate/frequenz/geschwindigkeit/tempo | ausgebremst | bremst",
    tooMany: "zu viele- | zuviele- | zu viel | mehr als erlaubt | parallel-",
    stopped:
      "gesperrt- | pausier- | ausgesetzt | stillgelegt | suspendier- | deaktivier- | blockier- | geblockt | angehalten | abgeschaltet | gestoppt | stoppt | abgestellt | lahmgelegt | sperr- | -sperre- | eingestellt | eingefroren | dichtgemacht | dicht | unterbunden | gekündigt | sendestopp | setzt … aus | schaltet … ab",
    tooLarge:
      "zu groß- | zu lang- | zu schwer- | größe … überschritten/überschreitet/übersteigt | überschreitet … größe | größenlimit- | größenbeschränkung | größenbegrenzung | maximale … größe | übergroß- | maximalgröße",
    denied:
      "kein- … berechtigung- | fehlende- berechtigung- | berechtigung- fehl- | berechtigung- … nicht | zugriff verweigert | zugriff … verweigert | fehlende- recht- | kein- recht- | recht- fehl- | unberechtigt | nicht befugt",
    allowed: "darf | dürfen | berechtigt | autorisiert | erlaub- | befugt | zugelassen",
    requires:
      "erforder- | benötig- | verlang- | erwartet | forder- | notwendig | nötig | zwingend | muss | will | pflicht | vorausgesetzt | besteht auf | braucht",
    twice: "doppelt- | zweimal | mehrfach | zwei",
    unreachable: "netz- … nicht erreichbar | keine route | kein weg",
    connection:
      "-verbindung- | -verbindungs- | verbinden | verbindet | verbunden | connecten | sitzung- | anschluss | -port",
    login:
      "anmeld- | -anmeldung | anzumelden | angemeldet | einlogg- | eingeloggt | einzuloggen | logg- … ein | authentifizier- | authentisier- | -login | meld- … an | einwahl | authentifikation",
    password:
      "passwort- | passwörter- | -passwort- | kennwort- | -kennwort- | kennwörter- | zugangsdaten | anmeldedaten | anmeldeinformationen | logindaten | -daten | anmeldename | zugang | passwd",
    userName: "benutzer- | nutzer- | anwender- | kennung | -kennung | loginname- | nutzername-",
    certificate: "-zertifikat- | -aussteller- | zertifizierungsstelle- | -stammzertifikat",
    hostName:
      "-hostname- | rechnername- | servername- | -name- | namensauflösung | remotename | zieladresse | -server | adresse",
    address:
      "-absender- | -empfänger- | -adresse- | -domain- | -domäne- | identität- | postfach | mailadresse- | absendername | kunden",
    sending:
      "-konto | konto- | -versand- | senden | verschicken | sendefunktion | sendeerlaubnis | sendeberechtigung | versenden | zugang | mailing",
    limit:
      "-limit- | -kontingent- | -quote | -grenze- | obergrenze | maximum | höchst- | mailvolumen | freigrenze | maximal-",
    daily: "tages- | täglich- | pro tag | am tag | heute | heutige- | 24 stunden | je tag | für den tag | tag",
    perSecond:
      "pro sekunde | je sekunde | in der sekunde | sekündlich | -rate | sendegeschwindigkeit | versandgeschwindigkeit",
    message: "-mail | -mails | -nachricht- | -anhang- | -anhänge- | anlage- | datei- | newsletter | e-mail- | mail-",
    secretKey:
      "geheim- schlüssel- | geheim- zugriffsschlüssel- | geheimschlüssel | geheim- key | geheim- zugangsschlüssel",
    as: "als",
    otherRegion:
      "ander- region- | falsch- region- | region- gewechselt | region- umgezogen | regionswechsel | neue region",
    encryption: "verschlüssel- | unverschlüsselt | sichere- verbindung",
    header: "kopfzeile- | -kopfzeile- | -header- | betreffzeile",
    sandbox: "sandkasten | testmodus | sandbox-modus",
    left: "raus | heraus | verlassen | entlassen | draußen | herausgenommen | rausgekommen | vorbei | weg",
  },
};
