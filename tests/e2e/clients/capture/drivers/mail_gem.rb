require "mail"

settings = {
  address: ENV["HOST"], port: ENV["PORT"].to_i, open_timeout: ENV["PATIENCE"].to_i, read_timeout: ENV["PATIENCE"].to_i,
  enable_starttls_auto: ENV["TLS"] == "starttls", tls: ENV["TLS"] == "wrapper",
}
settings.update(user_name: ENV["SMTP_USER"], password: ENV["SMTP_PASS"], authentication: :plain) if ENV["SMTP_USER"]
Mail.defaults { delivery_method :smtp, settings }
Mail.deliver do
  from ENV["MAIL_FROM"]
  to ENV["MAIL_TO"]
  subject "test"
  body "This is a test."
end
