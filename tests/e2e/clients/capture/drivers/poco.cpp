#include <Poco/Net/MailMessage.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/Net/SecureSMTPClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <cstdlib>
#include <iostream>

using namespace Poco::Net;

static std::string env(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

int main() {
  initializeSSL();
  try {
    Context::Ptr context = new Context(Context::CLIENT_USE, "", "", "/etc/ssl/certs/ca-certificates.crt", Context::VERIFY_RELAXED);
    SSLManager::instance().initializeClient(nullptr, nullptr, context);
    const std::string host = env("HOST"), tls = env("TLS");
    const Poco::UInt16 port = std::stoi(env("PORT"));
    const Poco::Timespan patience(std::stoi(env("PATIENCE")), 0);
    SecureStreamSocket secure(context);
    secure.setPeerHostName(host);
    if (tls == "wrapper") secure.connect(SocketAddress(host, port), patience);
    SecureSMTPClientSession session = tls == "wrapper" ? SecureSMTPClientSession(secure) : SecureSMTPClientSession(host, port);
    session.setTimeout(patience);
    session.login("relay.example.com");
    if (tls == "starttls" && !session.startTLS(context)) std::cerr << "STARTTLS failed" << std::endl;
    if (!env("SMTP_USER").empty()) {
      session.login("relay.example.com", SMTPClientSession::AUTH_LOGIN, env("SMTP_USER"), env("SMTP_PASS"));
    }
    MailMessage message;
    message.setSender(env("MAIL_FROM"));
    message.addRecipient(MailRecipient(MailRecipient::PRIMARY_RECIPIENT, env("MAIL_TO")));
    message.setSubject("test");
    message.setContent("This is a test.");
    session.sendMessage(message);
    session.close();
  } catch (const Poco::Exception &error) {
    std::cerr << error.displayText() << std::endl;
    return 1;
  }
}
