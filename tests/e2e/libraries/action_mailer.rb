# Sends a mail by Action Mailer with the settings in the file `block`, which NAME reads: action_mailer.rb NAME
#
# Invariant: a setting goes the way that it goes in the program: through its file, then through the expressions of its
# configuration, whose files are named here.
require "action_mailer"
require "dotenv"
require "erb"
require "json"
require "ostruct"
require "yaml"

TEXT = File.read("block")

def boolean(text)
  !%w[false f 0 off].include?(text.downcase)
end

# config/environments/production.rb
def rails
  config = OpenStruct.new(action_mailer: OpenStruct.new)
  eval(TEXT)
  config.action_mailer.smtp_settings
end

# omnibus-gitlab, templates/default/smtp_settings.rb.erb: what is false or absent is left out.
def gitlab
  gitlab_rails = {}
  eval(TEXT)
  names = %w[address port user_name password domain enable_starttls_auto tls openssl_verify_mode]
  written = names.to_h { |name| [name.to_sym, gitlab_rails["smtp_#{name}"]] }.select { |_, value| value }
  eval(written.inspect).merge(authentication: gitlab_rails["smtp_authentication"].to_sym)
end

# Mastodon 4.4.1: config/email.yml, lib/mastodon/email_configuration_helper.rb
def mastodon
  env = Dotenv::Parser.call(TEXT)
  yaml = ERB.new(<<~END).result_with_hash(env: env)
    port: <%= env["SMTP_PORT"] %>
    address: <%= env["SMTP_SERVER"] %>
    user_name: <%= env["SMTP_LOGIN"].to_json %>
    password: <%= env["SMTP_PASSWORD"].to_json %>
    authentication: <%= env["SMTP_AUTH_METHOD"] %>
    openssl_verify_mode: <%= env["SMTP_OPENSSL_VERIFY_MODE"] %>
  END
  settings = YAML.safe_load(yaml, symbolize_names: true)
  settings.merge(enable_starttls: env["SMTP_ENABLE_STARTTLS"] == "always", enable_starttls_auto: nil)
end

# Mastodon 4.3: config/environments/production.rb
def mastodon_before_email_yml
  env = Dotenv::Parser.call(TEXT)
  {
    address: env["SMTP_SERVER"], port: env["SMTP_PORT"], user_name: env["SMTP_LOGIN"], password: env["SMTP_PASSWORD"],
    authentication: env["SMTP_AUTH_METHOD"], openssl_verify_mode: env["SMTP_OPENSSL_VERIFY_MODE"],
    enable_starttls: env["SMTP_ENABLE_STARTTLS"] == "always", enable_starttls_auto: nil
  }
end

# config/initializers/mailer.rb
def chatwoot
  env = Dotenv::Parser.call(TEXT)
  {
    address: env["SMTP_ADDRESS"], port: env["SMTP_PORT"], user_name: env["SMTP_USERNAME"], password: env["SMTP_PASSWORD"],
    authentication: env["SMTP_AUTHENTICATION"].to_sym, openssl_verify_mode: env["SMTP_OPENSSL_VERIFY_MODE"],
    enable_starttls_auto: boolean(env["SMTP_ENABLE_STARTTLS_AUTO"]), tls: boolean(env["SMTP_TLS"])
  }
end

# launcher, copy-env of the image, then app/models/global_setting.rb and config/environments/production.rb
def discourse
  env = YAML.safe_load("env:\n#{TEXT}")["env"].transform_values(&:to_s)
  conf = env.map { |name, value| "#{name.delete_prefix("DISCOURSE_").downcase} = '#{value}'" }
  settings = conf.to_h { |line| line.match(/\A([a-z_]+) = '([^']*)'\z/).captures }
  {
    address: settings["smtp_address"], port: settings["smtp_port"].to_i,
    user_name: settings["smtp_user_name"], password: settings["smtp_password"], authentication: "plain",
    enable_starttls_auto: settings["smtp_enable_start_tls"] == "true",
    tls: settings["smtp_force_tls"] == "true" || nil
  }.compact
end

# A mail as each of them has.
class TestMailer < ActionMailer::Base
  def test
    mail(from: "app@example.com", to: "user@example.com", subject: "test", body: "This is a test.")
  end
end

ActionMailer::Base.logger = nil
ActionMailer::Base.delivery_method = :smtp
ActionMailer::Base.raise_delivery_errors = true
ActionMailer::Base.smtp_settings = send(ARGV.fetch(0))
TestMailer.test.deliver_now
