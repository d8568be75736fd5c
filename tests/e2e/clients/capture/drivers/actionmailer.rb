require "action_mailer"
require "logger"

ActionMailer::Base.logger = Logger.new($stdout)
ActionMailer::Base.smtp_settings = {
  address: ENV["HOST"], port: ENV["PORT"].to_i, open_timeout: ENV["PATIENCE"].to_i, read_timeout: ENV["PATIENCE"].to_i,
  enable_starttls_auto: ENV["TLS"] == "starttls", tls: ENV["TLS"] == "wrapper",
  **(ENV["SMTP_USER"] ? { user_name: ENV["SMTP_USER"], password: ENV["SMTP_PASS"], authentication: :login } : {}),
}

class UserMailer < ActionMailer::Base
  def welcome
    mail(from: ENV["MAIL_FROM"], to: ENV["MAIL_TO"], subject: "test", body: "This is a test.")
  end
end

UserMailer.welcome.deliver_now
