local smtp, ssl, socket = require("socket.smtp"), require("ssl"), require("socket")
local env = os.getenv
local function tls()
  local conn = socket.tcp()
  return setmetatable({
    connect = function(_, host, port)
      local ok, err = conn:connect(host, port)
      if not ok then return ok, err end
      conn = ssl.wrap(conn, { mode = "client", protocol = "any", options = "all", verify = "peer", cafile = "/etc/ssl/certs/ca-certificates.crt" })
      conn:sni(host)
      return conn:dohandshake()
    end,
  }, { __index = function(_, name) return function(_, ...) return conn[name](conn, ...) end end })
end
socket.TIMEOUT = tonumber(env("PATIENCE"))
smtp.TIMEOUT = tonumber(env("PATIENCE"))
print(smtp.send {
  from = "<" .. env("MAIL_FROM") .. ">", rcpt = "<" .. env("MAIL_TO") .. ">", server = env("HOST"), port = tonumber(env("PORT")),
  user = env("SMTP_USER"), password = env("SMTP_PASS"), create = env("TLS") == "wrapper" and tls or nil,
  source = smtp.message { headers = { subject = "test" }, body = "This is a test." },
})
