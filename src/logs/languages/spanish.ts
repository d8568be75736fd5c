/**
 * Spanish.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Spanish. */
export const SPANISH: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "el | a | la | los | las | un | una | de | del | y | es | está | están | con | en | por | para | que | mi | mis | nos | nuestro | nuestra | se | al | desde | cuando | pero | lo | le | me | su | sus | ya | dice | da | tras | porque",
    not: "no | ni | nunca | ningun- | ningún | jamás | tampoco | nada | sin | imposible",
    without: "sin | ningún | ninguna | cero | no hay",
    fine:
      "ya funciona- | funciona- ahora/perfecto/perfectamente/bien/correctamente | funcionando … sin problema- | se arregló | se resolvió | se solucionó | solucionado | resuelto | arreglado | todo bien | todo ok | sin problema- | está funcionando",
    question:
      "cómo | cuánto- | cuánta- | qué | cuál- | dónde | cuándo | puedo | se puede | podemos | hay forma | existe",
    contrast: "pero | aunque | sin embargo | salvo | excepto | solo | sólo | no obstante | a pesar",
    failed: "fall- | error- | imposible | problema- | no pudo | fracas- | caído | se cae | roto | no se pudo | avería",
    wrong: "inválid- | incorrect- | erróne- | equivocad- | no válid- | mal | mala- | malo- | errad- | invalid-",
    accepts:
      "acept- | funcion- | válid- | correct- | reconoc- | deja | dejan | entra | entrar | permite | va | anda | pued- | logr- | consig- | conseg- | jala | pasa | pasan | sirve- | establec- | reconozc-",
    refused: "rechaz- | deneg- | denieg- | rehus- | rebot- | declin- | devuelv- | negad- | niega | tumb- | rehús-",
    closed:
      "cort- | cierr- | cerr- | interrump- | pierd- | perdi- | desconect- | resete- | restablec- | termin- | finaliz- | abort- | caída- | se cae | cuelga el | tir- la conexión | reinici-",
    silent:
      "tiempo de espera | tiempo … agotad- | tiempo … expir- | tiempo … excedid- | no responde- | no contesta- | sin respuesta | sin responder | ninguna respuesta | se queda- colgad- | colgad- | se cuelga | se queda- esperando | esperando | se queda- pensando | indefinidamente | eternamente | no llega respuesta | expir- … conexión | conexión … expir- | expir- el tiempo | se agota- | se queda- parad- | pillad- | no avanza | no pasa de | nunca responde- | demasiado tiempo | no da respuesta",
    answers: "respond- | contest- | respuesta | alcanz- | accesible- | acced- | lleg-",
    resolves:
      "resolv- | resuelv- | resuelt- | encontr- | encuentr- | conoc- | existe- | resolución | halla- | localiz-",
    unknown: "desconocid- | inexistente-",
    expired: "caduc- | expir- | vencid- | venci- | ya no es válid- | fuera de fecha | vence",
    trusted: "confi- | fiable- | reconoc- | verific- | valid- | de confianza | segur- | conoc-",
    untrusted:
      "autofirmad- | auto-firmad- | auto firmad- | desconocid- | no confiable- | no fiable- | no verificad- | no reconocid- | no es de confianza",
    matches: "coincid- | correspond- | concuerd- | cuadr- | emitid- para | encaj- | válid- para",
    differs:
      "otro nombre | nombre incorrect- | otro dominio | otro host | diferent- | distint- | nombre equivocad- | discrepan-",
    verified: "verific- | confirmad- | confirm- | validad- | aprobad-",
    unverified:
      "sin verificar | sin confirmar | sin validar | verificación pendiente | pendiente de verificación | solo … verificad- | sólo … verificad- | únicamente … verificad- | falta verificar | falta … verificación | no verificad-",
    reached:
      "alcanz- | super- | exced- | agot- | consum- | llen- | lleg- al | lleg- a | sobrepas- | pasad- | rebas- | complet- | gast- | acab- | usado tod- | top- | al máximo | pasamos | fundid- | quemad- | comid-",
    tooFast:
      "demasiado rápid- | muy rápid- | tan rápid- | limit- … velocidad | velocidad … excedid- | velocidad … superad-/alta | ritmo … alto | frena- | estrangul- | deprisa",
    tooMany: "demasiad- | muchas | muchos | exceso de | simultáne- | paralel-",
    stopped:
      "suspend- | suspensión | bloque- | paus- | pausad- | en pausa | desactiv- | deshabilit- | inhabilit- | deten- | detuv- | par- | parad- | paraliz- | cancel- | congel-",
    tooLarge:
      "demasiado grande- | demasiado larg- | demasiado pesad- | muy grande- | muy pesad- | muy larg- | tamaño … exced- | tamaño … superad- | exced- … tamaño | super- … tamaño | tamaño máximo | pesa demasiado | pesa mucho",
    denied:
      "acceso denegado | permiso- denegado- | no … permiso- | sin permiso- | falta- permiso- | falta … permiso- | permisos insuficientes | carece … permiso- | no tiene autorización",
    allowed: "autoriz- | permit- | permiso- | habilitad- | derecho",
    requires:
      "requer- | requier- | exig- | necesari- | necesit- | obligatori- | pide- | demand- | debe | hay que | obliga-",
    twice: "duplicad- | repetid- | dos veces | doble- | dos",
    unreachable: "red … inaccesible/inalcanzable | no hay ruta | sin ruta | ninguna ruta",
    connection: "conex- | conect- | enlace | sesión | sesiones | comunicación",
    login:
      "autentic- | autentif- | iniciar sesión | inicio de sesión | inicia- sesión | loguear- | loguea- | acced- | -login | ingres- | identificar- | logear-",
    password: "contraseña- | clave- | credencial- | datos de acceso | password | datos de usuario | pass | acceso",
    userName: "usuario- | nombre de usuario | user",
    certificate: "certificado- | emisor | autoridad certificadora | entidad emisora",
    hostName: "host | nombre- | servidor- | dirección | dominio-",
    address: "remitente- | destinatario- | dirección | direcciones | dominio- | identidad- | correo- | email",
    sending: "cuenta- | envío- | enviar | servicio | mandar | envia-",
    limit: "límite- | cuota- | cupo- | tope- | máximo | contingente | limite | volumen",
    daily: "diari- | por día | al día | hoy | 24 horas | del día | día | jornada",
    perSecond: "por segundo | al segundo | velocidad de envío | tasa | ritmo | cadencia",
    message: "mensaje- | correo- | mail- | adjunto- | archivo- | email- | fichero- | boletín | tamaño",
    secretKey: "clave secreta | clave de acceso secreta | llave secreta | clave secret-",
    as: "como | en lugar de | en vez de | de contraseña",
    otherRegion:
      "otra región | región equivocada | región incorrecta | cambi- de región | región distinta | región diferente",
    encryption: "cifra- | encript- | conexión segura | encripta-",
    header: "cabecera- | encabezado-",
    sandbox: "entorno de pruebas | modo de prueba- | modo sandbox",
    left: "salimos | salido | salir | sacaron | sacado | fuera | salió",
  },
};
