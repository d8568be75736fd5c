/**
 * French.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of French. */
export const FRENCH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "le | a | la | les | un | une | de | des | du | et | est | sont | avec | dans | sur | pour | par | nous | notre | nos | mon | ma | mes | on | il | je | qui | que | au | aux | depuis | quand | mais | pas | ne | en | se | ce | cette | vers | chez | après | dit | qu | l | d | c | n | j",
    not: "pas | ne | n | ni | aucun- | jamais | plus | rien | impossible",
    without: "sans | aucun- | pas de | plus de | zéro",
    fine:
      "fonctionne/marche maintenant/bien/parfaitement/nickel/correctement | fonctionne/marche à nouveau | refonctionne | remarche | problème … résolu/réglé | est réglé- | enfin résolu- | tout va bien | tout est ok | partent bien | c est bon | arrivent bien | sans problème | sans souci | impeccable",
    question:
      "comment | combien | quel- | où | quand | est-ce que | qu est-ce | peut-on | puis-je | faut-il | dois-je | quoi | y a-t-il",
    contrast: "mais | pourtant | cependant | sauf | alors que | bien que | toutefois | seulement | malgré",
    failed:
      "échec- | échou- | erreur- | impossible | impossibl- | problème- | plant- | plante | panne | en vain | bug- | cass-",
    wrong: "invalide- | incorrect- | faux | fausse- | mauvais- | erroné- | non valide- | inexact-",
    accepts:
      "accept- | marche- | fonctionn- | valide- | valable- | correct- | bon | bons | bonne- | reconnu- | reconnaî- | reconnai- | reconnait | laisse … connecter | laisse … entrer | passe | passent | arrive | arrivons | aboutit | réussi- | prend | prise- | possible | veut | peut | peux | parvien- | établi-",
    refused: "refus- | rejet- | rejette- | repouss- | décliné- | renvoy- | recal- | jette | jeté- | retoqu-",
    closed:
      "coup- | ferm- | interromp- | interruption | rompu- | rompt | raccroch- | déconnect- | perd- | perdu- | réinitialis- | ré-initialis- | clôtur- | termin- | avort- | saute | lâche | claque",
    silent:
      "délai- … dépassé- | délai- … expir- | délai- d attente | connexion … expir- | ne répond- pas/plus | ne répond | pas/aucune/sans/plus de réponse | mouline | tourne … vide/rond/fin | attend- … indéfiniment | reste- bloqué- | figé- | n avance | reste- sur | temps d attente | trop de temps | sans fin | n aboutit | expiration | ça bloque | attente … dépassé- | dans le vide | plante … connexion | interminable",
    answers:
      "répond- | réponse | atteindre | atteign- | joindre | joignable- | accessible- | accéder | aboutit | aboutir",
    resolves: "résolu- | résoudre | résout | résolv- | trouv- | connu- | connaît | connait | existe- | résolution",
    unknown: "inconnu- | introuvable- | inexistant-",
    expired:
      "expiré- | expir- | périmé- | plus valable- | plus valide- | échu- | dépassé- | arrivé à expiration | plus à jour",
    trusted:
      "confiance | fiable- | reconnu- | approuv- | vérifi- | validé- | valider | sûr- | connu- | digne- de confiance",
    untrusted:
      "auto-signé- | autosigné- | auto signé- | inconnu- | non approuvé- | non fiable- | non reconnu- | non vérifié- | pas sûr | douteu-",
    matches: "correspond- | concord- | coïncid- | conform- | pour ce nom | au bon nom | émis pour | délivré",
    differs:
      "autre- nom- | mauvais nom- | autre domaine | différent- | ne colle pas | émis pour un autre | nom … erroné/incorrect",
    verified: "vérifi- | validé- | valider | confirmé- | confirm- | approuvé- | homologu-",
    unverified:
      "non vérifié- | non validé- | non confirmé- | vérification en attente/cours | seulement … vérifié- | uniquement … vérifié- | que … adresses vérifiées | pas vérifié-",
    reached:
      "atteint- | dépass- | épuis- | consomm- | utilisé- | plein- | explosé- | crev- | excéd- | à sec | au maximum | au max | atteign- | cramé- | grillé- | bouffé-",
    tooFast:
      "trop vite | trop rapide- | bridé- | brid- | throttlé- | limité … débit | débit … dépassé- | débit … élevé | cadence … élevée/dépassée | ralenti-",
    tooMany: "trop de | trop d | trop nombreu- | plusieurs … simultané-",
    stopped:
      "suspendu- | suspend- | suspension | bloqué- | bloqu- | en pause | désactivé- | désactiv- | gelé- | arrêté- | coupé- | stoppé- | interdit- | banni- | mis en veille | clôturé-",
    tooLarge:
      "trop gros- | trop volumineu- | trop lourd- | trop grand- | trop long- | taille … dépass- | dépass- … taille | taille maxim- | taille max",
    denied:
      "accès refusé | accès interdit | droits insuffisants | permission refusée | pas le droit | pas les droits | pas la permission | pas l autorisation | manque … droit- | manque … permission | pas d autorisation | aucun droit | aucune permission | permission- manquante- | droit- manquant-",
    allowed: "autoris- | habilit- | permis- | droit- | permission-",
    requires:
      "requi- | exig- | nécessaire- | nécessit- | obligatoire- | demand- | veut | réclam- | faut | doit | attend | impose | imposé-",
    twice: "double- | doublon- | dupliqu- | deux fois | deux | en double | répété-",
    unreachable:
      "réseau … inaccessible/injoignable | réseau n est pas accessible | aucun chemin | pas de route | aucune route",
    connection: "connexion- | connect- | raccord- | session- | joindre | liaison",
    login: "authentifi- | m authentifier | identifier | identification | -login | ouverture de session | s identifier",
    password:
      "mot- de passe | mots de passe | mdp | identifiants | accès | codes | informations d identification | informations de connexion | données de connexion | credentials",
    userName: "identifiant- | nom d utilisateur | utilisateur- | nom de compte | compte utilisateur",
    certificate: "certificat- | autorité de certification | émetteur",
    hostName: "hôte- | nom- | serveur- | adresse | domaine-",
    address: "adresse- | expéditeur- | destinataire- | domaine- | identité- | émetteur | mail | e-mail",
    sending: "compte- | envoi- | envoyer | expédition",
    limit: "quota- | limite- | plafond- | maximum | contingent | seuil | volume",
    daily: "quotidien- | journali- | par jour | aujourd hui | jour | 24 heures | du jour | la journée",
    perSecond: "par seconde | à la seconde | débit- | cadence | taux d envoi | vitesse d envoi | rythme",
    message:
      "message- | mail- | courriel- | pièce- jointe- | pj | fichier- | courrier- | e-mail- | newsletter- | taille",
    secretKey: "clé secrète | clé d accès secrète | clef secrète | secret key | clé d accès secret-",
    as: "comme | en tant que | en guise de | à la place du",
    otherRegion:
      "autre région | mauvaise région | changé de région | changement de région | différente région | région différente",
    encryption: "chiffr- | crypt- | connexion sécurisée",
    header: "en-tête- | entête-",
    sandbox: "bac à sable | mode test",
    left: "sorti- | sortis | hors | quitt- | sommes sortis | sortie | levé-",
  },
};
