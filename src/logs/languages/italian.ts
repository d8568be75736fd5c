/**
 * Italian.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Italian. */
export const ITALIAN: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "il | a | lo | la | i | gli | le | un | una | di | del | della | dei | delle | e | è | sono | con | in | nel | nella | per | che | mio | mia | nostro | nostra | si | al | alla | da | dal | dalla | quando | ma | mi | ci | ho | abbiamo | dice | dopo | ha | su | sulla | sul | l | dell | all | nell | anche",
    not: "non | né | mai | nessun- | niente | nulla | neanche | impossibile",
    without: "senza | nessun- | zero | alcun-",
    fine:
      "ora/adesso funziona | funziona ora/adesso/bene/perfettamente/correttamente/tutto | funziona di nuovo | ha ripreso a | risolto | tutto bene/ok/a posto | sistemato | senza problem- | arrivano tutte/regolarmente",
    question:
      "come | quanto | quanti | quante | quale | quali | dove | quando | cosa | posso | si può | possiamo | esiste | che cosa",
    contrast: "ma | però | tuttavia | anche se | tranne | solo | eppure | nonostante | benché | soltanto",
    failed: "fall- | error- | impossibil- | problem- | non riusc- | rott- | andat- male | guast-",
    wrong: "non valid- | errat- | sbagliat- | scorrett- | invalid- | incorrett- | non corrett-",
    accepts:
      "accett- | accoglie- | funzion- | valid- | corrett- | giust- | riconosc- | riconosciut- | lascia- | entra- | permett- | va | vanno | riesc- | riusc- | possibil- | passa | passano | piac- | prende | stabil- | instaur-",
    refused: "rifiut- | respin- | neg- | negat- | rigett- | scart- | rimbalz- | boccia-",
    closed:
      "chiud- | chius- | interromp- | interrott- | cad- | cadut- | perd- | pers- | disconnet- | disconness- | stacca- | termin- | tronca- | tagli- | butta- fuori | reset- | reimpost- | abort- | salta",
    silent:
      "tempo scaduto | scad- … connessione | connessione … scad- | tempo … esaurito | tempo … superato | tempo limite | tempo di attesa | tempo massimo | non rispond- | nessuna risposta | senza risposta | senza rispondere | resta- appes- | appes- | rest- in attesa | rest- blocc- | rest- ferm- | si blocca | si pianta | piantat- | si inchioda | all infinito | infinit- | in timeout | fermo | troppo tempo | per sempre | va in timeout | non arriva risposta | gira a vuoto | non va avanti | non procede | attesa … scadut- | poi scade | timeout",
    answers: "rispond- | risposta | raggiung- | raggiungibil- | acced- | arriv-",
    resolves: "risolv- | risolt- | risoluzion- | trov- | conosc- | esist- | riconosciut- | localizz-",
    unknown: "sconosciut- | inesistent- | introvabil-",
    expired: "scadut- | scad- | non è più valid- | non più valid- | superat- la data",
    trusted:
      "attendibil- | affidabil- | fidat- | fida | riconosc- | riconosciut- | verific- | valid- | conosciut- | sicur-",
    untrusted:
      "autofirmat- | auto-firmat- | self signed | sconosciut- | inaffidabil- | non attendibil- | inattendibil- | autosigillat-",
    matches: "corrispond- | coincid- | combaci- | conform- | concord- | emess- per | valid- per",
    differs: "altro nome | nome sbagliat- | nome errat- | altro dominio | altro host | divers- | discord-",
    verified: "verificat- | confermat- | convalidat- | validat- | approvat- | verific- | autenticat-",
    unverified:
      "da verificare | senza verifica | in attesa di verifica | verifica in sospeso/attesa/corso | solo … verificat- | soltanto … verificat- | manca la verifica | mai verificat- | non verificat-",
    reached:
      "raggiunt- | raggiung- | superat- | super- | esaurit- | esauri- | consumat- | finit- | ecced- | oltrepassat- | sforat- | sfora- | pien- | colm- | usat- tutt- | al massimo | bruciat- | arrivat- al",
    tooFast:
      "troppo veloc- | troppo in fretta | troppo rapid- | velocità … superat-/alta/elevata | velocità … eccessiv- | velocità … ecced- | limit- … velocità | rallentat- | strozzat-",
    tooMany: "troppe | troppi | tropp- | eccessiv- | simultane- | contemporane- | parallel-",
    stopped:
      "sospes- | sospen- | sospensione | bloccat- | blocc- | in pausa | disattivat- | disabilitat- | fermat- | ferma- | congelat- | spent- | inibit- | cancellat-",
    tooLarge:
      "troppo grand- | troppo gross- | troppo pesant- | troppo lung- | dimension- … superat- | dimension- … ecced- | super- … dimension- | ecced- … dimension- | dimension- massim- | pesa troppo",
    denied:
      "accesso negato | permesso negato | permessi insufficienti | non … permess- | mancan- permess- | mancano … permess- | manca … permess- | senza permess- | non … autorizzazion- | privo di … permess- | autorizzazione negata | manca … autorizzazion-",
    allowed: "autorizzat- | permess- | abilitat- | può | diritt- | consentit-",
    requires:
      "richied- | richiest- | esig- | necessari- | obbligatori- | serve | servono | vuole | pretend- | deve | bisogn- | chied- | impon-",
    twice: "duplicat- | doppi- | due volte | ripetut- | due",
    unreachable:
      "rete … non raggiungibil- | rete … irraggiungibil- | nessun- rotta | nessun- instradamento | nessun- percorso",
    connection: "conness- | connett- | collega- | session-",
    login: "autentic- | accesso | accedere | accede- | -login | log in | entrare | loggar- | autentif-",
    password: "password | credenzial- | dati di accesso | chiave smtp | parola d ordine | pwd | parola chiave",
    userName: "utent- | nome utente | username | user",
    certificate: "certificat- | emittente | autorità di certificazione",
    hostName: "host | nome- | server | indirizz- | domini-",
    address: "mittent- | destinatari- | indirizz- | domini- | identità | e-mail | email | casella | mail",
    sending: "account | invi- | spedizion- | conto | servizio | utenza | mandare | spedire",
    limit: "limit- | quota- | quote | tetto | massimo | soglia | contingente | volume | plafond",
    daily: "giornalier- | quotidian- | al giorno | oggi | 24 ore | del giorno | giorno | giornata",
    perSecond: "al secondo | per secondo | velocità | ritmo | tasso | frequenza",
    message: "messagg- | mail | email | e-mail | allegat- | file | posta | newsletter | dimension-",
    secretKey: "chiave segreta | chiave di accesso segreta | chiave d accesso segreta | secret",
    as: "come | al posto della | invece della",
    otherRegion:
      "altra region- | region- sbagliat- | region- errat- | region- divers- | cambiat- region- | cambio region-",
    encryption: "cifra- | crittograf- | connessione sicura | connessione protetta | criptat-",
    header: "intestazion-",
    sandbox: "ambiente di prova | modalità test | modalità sandbox",
    left: "uscit- | usciti | fuori | uscire | tolt-",
  },
};
