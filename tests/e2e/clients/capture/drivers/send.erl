%% As gen_smtp does: gen_tcp or ssl, and STARTTLS by ssl:connect on the socket.
main(_) ->
    application:ensure_all_started(ssl),
    Env = fun os:getenv/1,
    Host = Env("HOST"),
    Port = list_to_integer(Env("PORT")),
    Patience = 1000 * list_to_integer(Env("PATIENCE")),
    Tls = [{verify, verify_peer}, {cacertfile, "/etc/ssl/certs/ca-certificates.crt"}, {server_name_indication, Host}, {depth, 5}],
    io:format("~p~n", [session(Env("TLS"), Host, Port, Tls, Patience)]).

session("wrapper", Host, Port, Tls, Patience) ->
    case ssl:connect(Host, Port, [binary, {packet, line}, {active, false} | Tls], Patience) of
        {ok, Socket} -> ssl:recv(Socket, 0, Patience);
        Error -> {network_failure, Host, Error}
    end;
session(Mode, Host, Port, Tls, Patience) ->
    case gen_tcp:connect(Host, Port, [binary, {packet, line}, {active, false}], Patience) of
        {ok, Socket} -> greeted(Mode, Host, Socket, Tls, Patience, gen_tcp:recv(Socket, 0, Patience));
        Error -> {network_failure, Host, Error}
    end.

greeted("starttls", Host, Socket, Tls, Patience, {ok, <<"220", _/binary>>}) ->
    gen_tcp:send(Socket, "EHLO relay.example.com\r\n"),
    replies(Socket, Patience),
    gen_tcp:send(Socket, "STARTTLS\r\n"),
    case gen_tcp:recv(Socket, 0, Patience) of
        {ok, <<"220", _/binary>>} ->
            inet:setopts(Socket, [{packet, raw}]),
            case ssl:connect(Socket, Tls, Patience) of
                {ok, _} -> ok;
                Error -> {temporary_failure, Host, {tls_failed, Error}}
            end;
        Other -> {temporary_failure, Host, Other}
    end;
greeted(_, Host, _, _, _, {ok, Other}) -> {unexpected_response, Host, Other};
greeted(_, Host, _, _, _, Error) -> {network_failure, Host, Error}.

replies(Socket, Patience) ->
    case gen_tcp:recv(Socket, 0, Patience) of
        {ok, <<_:3/binary, "-", _/binary>>} -> replies(Socket, Patience);
        Other -> Other
    end.
