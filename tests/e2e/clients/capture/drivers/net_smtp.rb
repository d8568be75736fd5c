require "net/smtp"

smtp = Net::SMTP.new(ENV["HOST"], ENV["PORT"].to_i)
smtp.open_timeout = smtp.read_timeout = ENV["PATIENCE"].to_i
case ENV["TLS"]
when "starttls" then smtp.enable_starttls
when "wrapper" then smtp.enable_tls
else smtp.disable_starttls
end
login = ENV["SMTP_USER"] ? [ENV["SMTP_USER"], ENV["SMTP_PASS"], :login] : []
smtp.start("relay.example.com", *login) do |session|
  session.send_message("Subject: test\r\n\r\nThis is a test.\r\n", ENV["MAIL_FROM"], ENV["MAIL_TO"])
end
