/**
 * Portuguese, of Brazil and of Portugal.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Portuguese. */
export const PORTUGUESE: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "o | a | os | as | um | uma | de | do | da | dos | das | e | é | está | tá | estão | com | em | no | na | nos | nas | por | para | pra | que | meu | minha | meus | nosso | nossa | se | ao | desde | quando | mas | me | eu | já | diz | fala | depois | pelo | pela | dá | porque | foi | são",
    not: "não | nem | nunca | nenhum- | jamais | sem | nada | num | impossível",
    without: "sem | nenhum- | zero",
    fine:
      "já funciona- | já está funcionando | funciona- agora/perfeitamente/bem/normalmente/normal | voltou a funcionar/enviar | funcionando normalmente/perfeitamente/bem | resolvido | se resolveu | consegui resolver | tudo certo | tudo ok | sem problema- | solucionado | deu certo",
    question:
      "como | quanto- | quanta- | qual | quais | onde | quando | o que | posso | dá para | podemos | tem como | existe",
    contrast: "mas | porém | embora | contudo | exceto | só | somente | apenas | apesar | entretanto | só que",
    failed: "falh- | erro- | impossível | problema- | fracass- | quebrad- | não foi possível | caiu | cai",
    wrong: "inválid- | incorret- | errad- | incorrect- | não é válid- | equivocad-",
    accepts:
      "aceit- | funcion- | válid- | corret- | correct- | reconhec- | deixa- | entra- | permit- | vai | pass- | consig- | conseg- | rola | pega | estabelec- | bate- | certo | certa-",
    refused: "recus- | rejeit- | neg- | negad- | deneg- | devolv- | barr- | bounce",
    closed:
      "cort- | fech- | encerr- | interromp- | perd- | cai | caiu | caindo | desconect- | derrub- | finaliz- | termin- | reset- | redefin- | abort- | desliga- | quebra a",
    silent:
      "tempo … esgot- | tempo … limite | tempo … excedid- | tempo … expir- | tempo de espera | não responde- | sem resposta | sem responder | nenhuma resposta | fica- travad- | trav- | fica- pendurad- | fica- esperando | fica- parad- | fica- carregando | esperando | eternamente | esgot- o tempo | expir- … conexão | conexão … expir- | não dá resposta | não avança | pra sempre | estour- o tempo | excede- o tempo | tempo … estour- | congela-",
    answers: "respond- | resposta | alcanç- | acessível | acess- | cheg-",
    resolves: "resolv- | resoluç- | encontr- | conhec- | exist- | ach- | localiz-",
    unknown: "desconhecid- | inexistente-",
    expired:
      "expir- | vencid- | venc- | caduc- | não é mais válid- | já não é válid- | fora da validade | perdeu a validade",
    trusted: "confi- | fiável | reconhec- | verific- | valid- | segur- | conhec- | fidedign-",
    untrusted:
      "autoassinad- | auto-assinad- | auto assinad- | desconhecid- | não confiável | não fiável | não reconhecid-",
    matches: "coincid- | correspond- | confere- | bate- | emitid- para | condiz | combin- | casa",
    differs:
      "outro nome | nome errado | nome incorreto | outro domínio | outro host | diferente- | divergent- | diverg-",
    verified: "verific- | confirm- | validad- | aprovad-",
    unverified:
      "sem verificar | sem verificação | sem confirmar | verificação pendente | pendente de verificação | só … verificad- | somente … verificad- | apenas … verificad- | falta verificar | falta … verificação | por verificar | não verificad-",
    reached:
      "ating- | alcanç- | exced- | ultrapass- | esgot- | estour- | consum- | bat- o | bateu | cheg- ao | cheg- no | acab- | gast- | passamos | lot- | usamos tod- | usei tod- | queim- | torr- | super-",
    tooFast:
      "rápido demais | muito rápido | rápido de mais | demasiado rápido | depressa demais | veloc- … excedid- | veloc- … acima | taxa … excedid- | taxa … ultrapass- | velocidade … alta | limit- … velocidade | tão rápido",
    tooMany: "muit- | demasiad- | excesso de | simultâne- | paralel- | demais",
    stopped:
      "suspend- | suspens- | bloque- | paus- | pausad- | em pausa | desativ- | desabilit- | parou | parad- | parar- | cancel- | congel- | inativ- | barrad- | trancad-",
    tooLarge:
      "muito grande- | grande- demais | demasiado grande- | muito pesad- | pesad- demais | muito long- | tamanho … exced- | tamanho … ultrapass- | exced- … tamanho | ultrapass- … tamanho | tamanho máximo | excessivamente grande | acima do tamanho",
    denied:
      "acesso negado | permissão negada | não … permiss- | sem permiss- | falta- permiss- | falta … permiss- | permissões insuficientes | não tem autorização | sem autorização",
    allowed: "autoriz- | permit- | permiss- | pode | direito",
    requires: "requer- | exig- | necessári- | precis- | obrigatóri- | pede- | deve | obrig- | solicit-",
    twice: "duplicad- | repetid- | duas vezes | dupl- | dois | duas",
    unreachable: "rede … inacessível/inalcançável | não há rota | sem rota | nenhuma rota | fora de alcance",
    connection: "conex- | conect- | ligaç- | ligar | ligad- | sessão | sessões | comunicação",
    login:
      "autentic- | iniciar sessão | início de sessão | inicia- sessão | logar | loga- | -login | entrar | fazer login | autentif-",
    password:
      "senha- | palavra-passe | palavra passe | palavra-chave | credencia- | dados de acesso | dados de login | password | acesso",
    userName: "usuári- | nome de usuário | utilizador- | nome de utilizador | user",
    certificate: "certificado- | emissor | autoridade certificadora",
    hostName: "host | nome- | servidor- | endereço- | domínio-",
    address: "remetente- | destinatári- | endereço- | domínio- | identidade- | e-mail- | email-",
    sending: "conta- | envio- | enviar | serviço | mandar | disparo-",
    limit: "limite- | cota- | quota- | teto | máximo | volume",
    daily: "diári- | por dia | ao dia | hoje | 24 horas | do dia | dia",
    perSecond: "por segundo | velocidade de envio | taxa | ritmo",
    message: "mensage- | e-mail- | email- | mail- | anexo- | arquivo- | ficheiro- | tamanho | newsletter",
    secretKey: "chave secreta | chave de acesso secreta | chave de acesso secret-",
    as: "como | no lugar da | em vez da | de senha",
    otherRegion:
      "outra região | região errada | região incorreta | mud- de região | região diferente | troc- de região",
    encryption: "criptograf- | encript- | conexão segura | cifra- | ligação segura",
    header: "cabeçalho-",
    sandbox: "ambiente de teste- | modo de teste- | área restrita",
    left: "saímos | saiu | sair | saí | fora | liberad- | tirad-",
  },
};
